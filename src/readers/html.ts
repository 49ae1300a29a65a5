/** HTML pages: the text that a browser shows of the notice, without what stands around it. */
import type { Reader, Reading } from './define.ts'
import { charsetOf } from './html/charset.ts'
import { missingLines, placeFacts, readStated } from './html/facts.ts'
import { furnitureOf } from './html/furniture.ts'
import { findLandmarks } from './html/landmarks.ts'
import { type LaidOut, layOut, type Page } from './html/lay-out.ts'
import { findMainText } from './html/main-text.ts'
import { parseHtml } from './html/parse.ts'
import { weigh } from './html/weigh.ts'

export const reader: Reader = {
  format: 'html',
  mediaType: 'text/html',
  extensions: ['html', 'htm', 'xhtml', 'shtml'],
  input: 'text',
  encodingHint: charsetOf,
  read: (input) => read(input as string),
}

export function read(html: string): Reading {
  const document = parseHtml(html)
  const weights = weigh(document)
  const landmarks = findLandmarks(document)
  if (!landmarks.body) return { text: '', markup: [], rows: [], facts: {} }
  const stated = readStated(landmarks)
  const main = findMainText(landmarks.body, weights, stated.titles)
  const page: Page = {
    main,
    weights,
    isFurniture: furnitureOf(main, weights),
  }
  const bare = layOut(page, [])
  const lines = missingLines(bare.builder.reading().text, bare.anchor, stated)
  const laid = lines.length === 0 ? bare : layOut(page, lines)
  const { text } = laid.builder.reading()
  return laid.builder.reading(placeFacts(text, laid.anchor, stated), notesOf(laid))
}

function notesOf({ left }: LaidOut): Reading['notes'] {
  const notes: NonNullable<Reading['notes']> = []
  if (left.furniture > 0) notes.push({ code: 'NP0112', data: { count: left.furniture } })
  if (left.hidden > 0) notes.push({ code: 'NP0113', data: { count: left.hidden } })
  return notes
}
