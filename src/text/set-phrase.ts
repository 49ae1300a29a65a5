/** Slogans, programmes and words in which a numeral counts nothing (三会一课, 统一, 举一反三). */
import rows from '../vocabulary/set-phrases.json' with { type: 'json' }
import { isNumeralSign } from './numeral/signs.ts'

interface Phrase {
  phrase: string
  /** Where its first numeral stands. */
  offset: number
}

/** By the first numeral and the sign beside it (the one after it, else the one before), longest first. */
const byPair = new Map<string, Phrase[]>()
for (const phrase of rows.flatMap((row) => row.phrases)) add(phrase)
for (const phrases of byPair.values()) phrases.sort((a, b) => b.phrase.length - a.phrase.length)

/** The longest set phrase whose first numeral stands at `at`, or null. */
export function findSetPhrase(text: string, at: number): { start: number; end: number } | null {
  return (
    longest(text, at, byPair.get(text.slice(at, at + 2))) ??
    longest(text, at, byPair.get(`${text[at - 1]}${text[at]}<`))
  )
}

function longest(
  text: string,
  at: number,
  phrases: Phrase[] | undefined,
): { start: number; end: number } | null {
  if (!phrases) return null
  for (const { phrase, offset } of phrases) {
    const start = at - offset
    if (!text.startsWith(phrase, start) || start < 0) continue
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
  const pair = last ? `${phrase.slice(offset - 1)}<` : phrase.slice(offset, offset + 2)
  const phrases = byPair.get(pair)
  if (phrases) phrases.push({ phrase, offset })
  else byPair.set(pair, [{ phrase, offset }])
}
