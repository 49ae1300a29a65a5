/** What the end of one stretch of text and the beginning of the next say of the border between them. */

import { isHan } from '../../text/han.ts'
import words from '../../vocabulary/line-ends.json' with { type: 'json' }
import type { Pairs } from './pairs.ts'
import type { Piece } from './pieces.ts'

/**
 * stop: a sentence ends; colon; pause: , or 、; dangling: a word that asks for more, or an opening bracket; figure: a
 * digit; latin: a letter; none: nothing of these.
 */
export type LineEnd = 'stop' | 'colon' | 'pause' | 'dangling' | 'figure' | 'latin' | 'none'

const list = (id: string): string[] => words.find((row) => row.id === id)!.phrases
const dangling = byKey(list('dangling'), -1)
const whole = byKey(list('whole'), -1)
const members = byKey(list('enumeration'), 0)
const openings = byKey(list('opening'), 0)
const units = new Set(list('unit'))
const closers = '”’"\')》〉】〕]」』'
const openers = '“‘(《〈【〔[「『'

export function endOf(text: string, end: number): LineEnd {
  let at = end - 1
  while (at >= 0 && closers.includes(text[at])) at--
  const last = text[at] ?? ''
  if ('。!?;…；！？'.includes(last) || (last === '.' && isHan(text.charCodeAt(at - 1)))) return 'stop'
  if (at < end - 1) return 'none'
  if (last === ':') return 'colon'
  if (last === ',' || last === '、') return 'pause'
  if (last >= '0' && last <= '9') return 'figure'
  if (/[a-zA-Z]/.test(last)) return 'latin'
  if (openers.includes(last) || last === '—' || last === '>' || last === '»') return 'dangling'
  return endsWith(text, end, dangling) && !endsWith(text, end, whole) ? 'dangling' : 'none'
}

/** A line never begins with these. */
export function beginsClosed(text: string, at: number): boolean {
  const sign = text[at]
  if (sign === '的') return !'确士'.includes(text[at + 1] ?? '')
  if (sign === '.') return !/[.…]/.test(text[at + 1] ?? '')
  return ',。、;:!?%‰》〉】〕]」』”’)'.includes(sign)
}

/** Something is seen in the text itself that goes over the break: a clause, a figure, a word known from elsewhere. */
export function goesOn(text: string, line: Piece, next: Piece, pairs: Pairs): boolean {
  const end = endOf(text, line.end)
  if (end === 'stop' || (end === 'colon' && !figureGoesOn(text, line, next.start))) return false
  return (
    end === 'pause' ||
    end === 'dangling' ||
    beginsClosed(text, next.start) ||
    figureGoesOn(text, line, next.start) ||
    pairs.seenAcross(line.end - 1, next.start) > 0
  )
}

/** 2020|年, 2020年|5月, 35|.5, 12|万元, 1:|19 */
export function figureGoesOn(text: string, line: Piece, start: number): boolean {
  const last = text[line.end - 1]
  if (last === ':' || last === '.' || last === '-') return isDigit(text, line.end - 2) && isDigit(text, start)
  // 2021年|5月18日
  if (last === '年' && isDigit(text, line.end - 2)) return /^\d{1,2}月/.test(text.slice(start, start + 3))
  return isDigit(text, line.end - 1) && (isDigit(text, start) || units.has(text[start]))
}

/** 二是, 其次: a member of an enumeration begins. */
export function beginsMember(text: string, start: number): boolean {
  return startsWith(text, start, members)
}

/** 目前, 经查: words with which a sentence mostly begins. */
export function opensSentence(text: string, start: number): boolean {
  return startsWith(text, start, openings) && !text.startsWith('针对性', start)
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

const reach = 80

/** A bracket or quotation mark opened shortly before `end` is closed shortly after `start`. */
export function spansBracket(text: string, from: number, end: number, start: number): boolean {
  const before = text.slice(Math.max(from, end - reach), end)
  const after = text.slice(start, start + reach)
  return ['《》', '“”', '‘’', '()', '〔〕', '【】'].some(([open, close]) => {
    if (before.lastIndexOf(open) <= before.lastIndexOf(close)) return false
    const closes = after.indexOf(close)
    const opens = after.indexOf(open)
    return closes >= 0 && (opens < 0 || closes < opens)
  })
}

function byKey(phrases: readonly string[], index: 0 | -1): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const phrase of phrases) map.set(phrase.at(index)!, [...(map.get(phrase.at(index)!) ?? []), phrase])
  return map
}

function endsWith(text: string, end: number, phrases: ReadonlyMap<string, string[]>): boolean {
  return phrases.get(text[end - 1])?.some((phrase) => text.startsWith(phrase, end - phrase.length)) ?? false
}

function startsWith(text: string, start: number, phrases: ReadonlyMap<string, string[]>): boolean {
  return phrases.get(text[start])?.some((phrase) => text.startsWith(phrase, start)) ?? false
}
