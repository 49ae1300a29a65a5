/** The words around a number that say how exact it is: 近 约 超过 不少于 … before it, 以上 以内 左右 … after it. */
import type { Qualifier } from '../schema/notice.ts'
import rows from '../vocabulary/qualifiers.json' with { type: 'json' }

/** `vague` is what the number says of itself (余, 来); `bare` that it has no digit before its first unit (百名). */
export function qualifierOf(
  text: string,
  place: { start: number; end: number; vague?: Qualifier; bare?: boolean },
): Qualifier {
  const before = qualifierBefore(text, place.start, place.bare ?? false)
  if (before === 'at_least' || before === 'at_most' || before === 'under') return before
  return longestAt(text, place.end + spaceAt(text, place.end), after)?.said ?? before ?? place.vague ?? null
}

/** What stands right before a number, with or without a filler (约有30人). */
export function qualifierBefore(text: string, start: number, bare: boolean): Qualifier {
  const near = start - spaceAt(text, start - 1)
  return said(text, near, bare) ?? said(text, near - fillerBefore(text, near), bare)
}

interface Words {
  /** By length, longest first. */
  lengths: number[]
  said: Map<string, Qualifier>
}

const approx = wordsOf('before')
const bareOnly = wordsOf('bare')
const after = wordsOf('after')
const fillers = phrases('filler')
const bound = new Set(phrases('bound'))

function said(text: string, end: number, bare: boolean): Qualifier {
  const found = longestBefore(text, end, approx) ?? (bare ? longestBefore(text, end, bareOnly) : null)
  if (!found || bound.has(text.slice(end - found.length - 1, end))) return null
  // 以上百家 is no 上百家
  return bare && text[end - found.length - 1] === '以' ? null : found.said
}

function fillerBefore(text: string, end: number): number {
  for (const filler of fillers) if (text.startsWith(filler, end - filler.length)) return filler.length
  return 0
}

function longestBefore(text: string, end: number, words: Words): { said: Qualifier; length: number } | null {
  for (const length of words.lengths) {
    const said = end >= length ? words.said.get(text.slice(end - length, end)) : undefined
    if (said !== undefined) return { said, length }
  }
  return null
}

function longestAt(text: string, at: number, words: Words): { said: Qualifier; length: number } | null {
  for (const length of words.lengths) {
    const said = words.said.get(text.slice(at, at + length))
    if (said !== undefined) return { said, length }
  }
  return null
}

function wordsOf(position: string): Words {
  const said = new Map<string, Qualifier>()
  for (const { id, phrases } of rows) {
    const [qualifier, where] = id.split('.')
    if (where === position) for (const phrase of phrases) said.set(phrase, qualifier as Qualifier)
  }
  const lengths = [...new Set([...said.keys()].map((phrase) => phrase.length))].sort((a, b) => b - a)
  return { lengths, said }
}

function phrases(id: string): string[] {
  return rows
    .find((row) => row.id === id)!
    .phrases.slice()
    .sort((a, b) => b.length - a.length)
}

function spaceAt(text: string, at: number): number {
  return text[at] === ' ' ? 1 : 0
}
