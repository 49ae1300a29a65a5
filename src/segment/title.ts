/** Where a heading's title ends: at its line's end or, where text runs on, at the sentence's end or the closing colon. */

import { charTable } from '../text/char-table.ts'

const closers: Record<string, string> = { '“': '”', '《': '》', '(': ')', '‘': '’', '「': '」' }
/** What a title is looked through for. */
const telling = charTable(`${Object.keys(closers).join('')}。!?:`)
const enumerated = /(?:一是|一方面|首先|\(1\)|\(一\)|1[.、)]|①)/y

export interface Title {
  start: number
  end: number
  /** Where the text behind the title begins. */
  body: number
}

/**
 * `start` … `end` is the line behind the marker; `labelled` is where the first field label of the line stands (or its
 * end), `closed` tells that a labelled block follows on the next line, so that the whole line is the title.
 */
export function readTitle(
  text: string,
  start: number,
  end: number,
  labelled: number,
  closed: boolean,
): Title {
  const from = skip(text, start, end)
  const stop = Math.min(end, labelled)
  let at = closed || labelled < end ? stop : sentenceEnd(text, from, stop)
  if (at < from) at = from
  let close = at
  while (close > from && '。:;,. '.includes(text[close - 1])) close--
  let body = Math.max(at, close)
  while (body < end && '。:; '.includes(text[body])) body++
  if (labelled < end) body = Math.max(close, Math.min(body, labelled))
  return { start: from, end: close, body }
}

/** The first 。 outside quotes, or a colon with an answer behind it; else the end. Quotes are trusted within the line only. */
function sentenceEnd(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + 400)
  for (let at = start; at < limit; at++) {
    if (telling[text.charCodeAt(at)] === 0) continue
    const sign = text[at]
    const close = closers[sign]
    if (close) {
      const to = text.indexOf(close, at + 1)
      if (to > 0 && to < Math.min(end, at + 200)) at = to
      continue
    }
    if (sign === '。' || sign === '!' || sign === '?') return at
    if (sign === ':' && at - start >= 2 && closes(text, at + 1, end)) return at
  }
  return limit
}

/** What stands behind a colon is an answer: a list, or at least a whole sentence. */
function closes(text: string, at: number, end: number): boolean {
  const from = skip(text, at, end)
  if (from >= end) return true
  enumerated.lastIndex = from
  if (enumerated.test(text)) return true
  const stop = text.indexOf('。', from)
  return stop > 0 && stop < end
}

function skip(text: string, at: number, end: number): number {
  while (at < end && (text[at] === ' ' || text[at] === '\t' || text[at] === ':')) at++
  return at
}
