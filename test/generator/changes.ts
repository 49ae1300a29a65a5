/** Ways in which the same notice is published elsewhere: each gives the changes of a text, none changes what it says. */

import pinyin from './phrases/pinyin.json' with { type: 'json' }
import type { Place } from './plan.ts'
import type { Random } from './random.ts'
import type { Change } from './writer.ts'

const wide: Record<string, string> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
  '%': '％',
}
const isDigit = (character: string | undefined): boolean =>
  character !== undefined && /[0-9０-９]/.test(character)

/** Half-width signs → full width; those between two figures (1,234 10:01) stay. */
export function widen(text: string, random: Random, keep: readonly Place[], share = 1): Change[] {
  const changes: Change[] = []
  for (const i of free(text, keep)) {
    const after = wide[text[i]]
    if (!after || (isDigit(text[i - 1]) && isDigit(text[i + 1]))) continue
    if (share === 1 || random.chance(share)) changes.push({ start: i, end: i + 1, after })
  }
  return changes
}

/** 0–9 → ０–９ */
export function widenDigits(text: string, keep: readonly Place[]): Change[] {
  const changes: Change[] = []
  for (const i of free(text, keep)) {
    if (text[i] >= '0' && text[i] <= '9') {
      changes.push({ start: i, end: i + 1, after: String.fromCharCode(text.charCodeAt(i) + 0xfee0) })
    }
  }
  return changes
}

/** 1. at a line's start → 1．or 1、 */
export function restop(text: string, sign: '．' | '、'): Change[] {
  const changes: Change[] = []
  for (const { 0: marker, index } of text.matchAll(/^[ \u3000]{0,8}\d{1,3}\.(?!\d)/gm)) {
    const end = index + marker.length
    changes.push({ start: end - 1, end, after: sign })
  }
  return changes
}

/** A character's reading after it, as some mirrors print it: 況(kuàng). */
export function gloss(text: string, random: Random, keep: readonly Place[], share: number): Change[] {
  const readings: Record<string, string> = pinyin
  const plain = random.chance(0.3)
  const changes: Change[] = []
  for (const i of free(text, keep)) {
    const reading = readings[text[i]]
    if (!reading || text[i + 1] === '(' || !random.chance(share)) continue
    const printed = plain ? reading.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : reading
    changes.push({ start: i + 1, end: i + 1, after: `(${printed})` })
  }
  return changes
}

/** An indent before each paragraph. */
export function indent(text: string, space: string): Change[] {
  return lineStarts(text).map((at) => ({ start: at, end: at, after: space }))
}

/** Empty lines between paragraphs. */
export function blankLines(text: string, random: Random): Change[] {
  return lineStarts(text)
    .filter((at) => at > 0 && random.chance(0.8))
    .map((at) => ({ start: at, end: at, after: random.pick(['\n', '\n', '\n\n', ' \n']) }))
}

/** LF → CRLF, CR, or a space: the last is how some sites publish a whole notice on one line. */
export function newlines(text: string, by: '\r\n' | '\r' | ' '): Change[] {
  const changes: Change[] = []
  for (const { 0: run, index } of text.matchAll(by === ' ' ? /\s*\n\s*/g : /\n/g)) {
    changes.push({ start: index, end: index + run.length, after: by })
  }
  return changes
}

/** Lines broken at `width` characters; no line begins with a closing sign, and no figure or word is broken. */
export function wrap(text: string, width: number): Change[] {
  const changes: Change[] = []
  let begun = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\n') begun = i + 1
    else if (i - begun >= width && !/[，,。、；;：:！!？?）)”’》】％%\n]/.test(text[i]) && !joined(text, i)) {
      changes.push({ start: i, end: i, after: '\n' })
      begun = i
    }
  }
  return changes
}

const joined = (text: string, at: number): boolean =>
  /[0-9０-９A-Za-z.．%@-]/.test(text[at - 1]) && /[0-9０-９A-Za-z.．%@-]/.test(text[at])

function lineStarts(text: string): number[] {
  const starts: number[] = []
  for (let at = 0; at < text.length; ) {
    if (text[at] !== '\n') starts.push(at)
    const next = text.indexOf('\n', at)
    if (next < 0) break
    at = next + 1
  }
  return starts
}

/** The offsets that lie in none of the places. */
function* free(text: string, keep: readonly Place[]): Generator<number> {
  const sorted = [...keep].sort((a, b) => a.start - b.start)
  let next = 0
  for (let i = 0; i < text.length; i++) {
    while (next < sorted.length && sorted[next].end <= i) next++
    if (next < sorted.length && sorted[next].start <= i) continue
    yield i
  }
}
