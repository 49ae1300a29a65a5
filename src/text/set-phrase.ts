/** Slogans, programmes and words in which a numeral counts nothing (三会一课, 统一, 举一反三). */
import rows from '../vocabulary/set-phrases.json' with { type: 'json' }
import { isNumeralSign } from './numeral/signs.ts'

interface Phrase {
  phrase: string
  /** Where its first numeral stands. */
  offset: number
}

/** By the first numeral and the sign after it, longest first; where it is the last sign, by it and the sign before it. */
const byNext = new Map<number, Phrase[]>()
const byBefore = new Map<number, Phrase[]>()
for (const phrase of rows.flatMap((row) => row.phrases)) add(phrase)

/** Set phrases of the user's own. */
export function addSetPhrases(phrases: readonly string[]): void {
  for (const phrase of phrases) add(phrase)
}

/** The longest set phrase whose first numeral stands at `at`, or null. */
export function findSetPhrase(text: string, at: number): { start: number; end: number } | null {
  return longest(text, at, byNext.get(pair(text, at))) ?? longest(text, at, byBefore.get(pair(text, at - 1)))
}

function longest(
  text: string,
  at: number,
  phrases: Phrase[] | undefined,
): { start: number; end: number } | null {
  if (!phrases) return null
  for (const { phrase, offset } of phrases) {
    const start = at - offset
    if (start < 0 || !text.startsWith(phrase, start)) continue
    // 二十一个中心: the phrase begins within a numeral
    if (offset === 0 && isNumeralSign(text, at - 1)) continue
    return { start, end: start + phrase.length }
  }
  return null
}

function add(phrase: string): void {
  let offset = 0
  while (offset < phrase.length && !isNumeralSign(phrase, offset)) offset++
  if (offset === phrase.length) throw new Error(`no numeral in ${phrase}`)
  const last = offset === phrase.length - 1
  const table = last ? byBefore : byNext
  const key = pair(phrase, last ? offset - 1 : offset)
  const phrases = table.get(key) ?? []
  phrases.push({ phrase, offset })
  table.set(
    key,
    phrases.sort((a, b) => b.phrase.length - a.phrase.length),
  )
}

/** Two UTF-16 units as one number. */
function pair(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
}
