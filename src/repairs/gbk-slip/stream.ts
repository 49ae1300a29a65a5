/**
 * Reads text whose decoding runs one byte off. Its characters are put back into bytes, the bytes are paired anew from
 * the byte that is known to be a lead, and reading stops where both ways of pairing meet again.
 */
import { gbkDecode, gbkEncode } from '../../text/gbk.ts'
import { isHan } from '../../text/han.ts'
import { isCommon, type Syllable } from '../../text/pinyin.ts'
import type { Evidence } from './evidence.ts'
import { glossAt } from './gloss.ts'

export interface Stream {
  /** Where the text is in step again. */
  end: number
  after: string
  /** One character before `end` has lost its second byte: its sign (`?`) is left in the text. */
  open: boolean
}

/** Longer stretches without a sign, a gloss or a one-byte character are not met. */
const longest = 2000

/** Reads on at `at` with `lead` waiting for its second byte; null where no sense comes of it. */
export function realign(text: string, at: number, lead: number, evidence: Evidence): Stream | null {
  let after = ''
  let strange = 0
  let i = at
  while (i < text.length && i - at < longest) {
    const gloss = glossAt(text, i)
    if (gloss && !gloss.lost) {
      i = gloss.end
      continue
    }
    if (gloss) {
      const glossed = pairsRead(lead, gloss.syllable, evidence)
      if (glossed.length !== 1) return { end: gloss.start, after, open: true }
      return { end: gloss.end, after: after + glossed[0], open: false }
    }
    const unit = text[i]
    if (unit === '?' || unit === '\uFFFD') {
      // 80 leads nothing, so it is lost alone: 個 = 82 80
      const single = gbkDecode(lead, 0x80)
      const known = evidence.joins(after.at(-1) ?? '', single) || evidence.joins(single, text[i + 1] ?? '')
      return isCommon(single) && known
        ? { end: i + 1, after: after + single, open: false }
        : { end: i, after, open: true }
    }
    const step = pairUp(lead, unit)
    if (!step) return null
    after += step.character
    i++
    if (isStrange(step.character) && ++strange > after.length / 10) return null
    if (step.rest < 0) return { end: i, after, open: false }
    if (step.rest < 0x80) return latin(text, i, after + String.fromCharCode(step.rest))
    if (step.rest === 0x80 || step.rest === 0xff) return null
    lead = step.rest
  }
  return null
}

/** The second byte left over is a letter of its own, as in 第A1條: believed where its word goes on. */
function latin(text: string, end: number, after: string): Stream | null {
  return /[A-Za-z]$/.test(after) && /[A-Za-z\d]/.test(text[end] ?? '') ? { end, after, open: false } : null
}

/** The lead and the first byte of a unit make a character; the unit's second byte is left over (-1: it has none). */
function pairUp(lead: number, unit: string): { character: string; rest: number } | null {
  const code = unit.charCodeAt(0)
  const wide = gbkEncode(unit)
  if (wide > 0) return made(lead, wide >> 8, wide & 0xff)
  if (code >= 0x80) return null
  // a one-byte character as it is, else a full-width sign that was narrowed after the slip
  return made(lead, code, -1) ?? made(lead, 0xa3, code + 0x80)
}

function made(lead: number, trail: number, rest: number): { character: string; rest: number } | null {
  const character = gbkDecode(lead, trail)
  return character && !isPrivate(character) ? { character, rest } : null
}

/** The characters with this first byte by which the gloss stands best: seen with it elsewhere, else read so. */
export function pairsRead(lead: number, syllable: Syllable, evidence: Evidence): string[] {
  let best = 1
  let list: string[] = []
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = gbkDecode(lead, trail)
    const fit = character ? evidence.fit(character, syllable) : 0
    if (fit > best) list = []
    best = Math.max(best, fit)
    if (fit === best) list.push(character)
  }
  return list
}

/** A character that everyday text does not hold. */
export function isStrange(character: string): boolean {
  if (isCommon(character)) return false
  const code = character.charCodeAt(0)
  return (
    isHan(code) ||
    !(
      code < 0x80 ||
      (code >= 0x2010 && code <= 0x2027) ||
      (code >= 0x3000 && code <= 0x301b) ||
      code >= 0xff00
    )
  )
}

function isPrivate(character: string): boolean {
  const code = character.charCodeAt(0)
  return code >= 0xe000 && code < 0xf900
}
