/** Puts line breaks back where a page was published on one line, with a space for each break. */
import { readFurniture } from '../../text/furniture.ts'
import { isHan } from '../../text/han.ts'
import { readLabel } from '../../text/label.ts'
import { markerKey, readMarker } from '../../text/marker.ts'
import type { Edit } from '../../text/working-text.ts'
import { beginsClosed, endOf, type LineEnd, spansBracket } from './ends.ts'
import type { Pairs } from './pairs.ts'
import { Paragraph } from './paragraph.ts'
import { cutPieces, isSpace, type Piece } from './pieces.ts'

/** A line is cut only where several spaces are plainly breaks: in it, if it holds much of the document, or in the whole. */
const shortest = 120
const share = 0.3
const large = 4000
const plain = 4

/** How much speaks for a break at a space: above zero it is one. Chinese has no spaces of its own. */
const weight = {
  between: { han: 2, mixed: -1, ascii: -6 },
  end: { stop: 5, colon: -2, pause: -7, dangling: -5, figure: 0, latin: 0, none: 0 } satisfies Record<
    LineEnd,
    number
  >,
  closer: -9,
  figure: -9,
  quoted: -2,
  marker: 4,
  nextOrdinal: 2,
  label: 4,
  nameAndColon: 2,
  date: 2,
  signature: 5,
  stamp: 3,
  title: 3,
  markerAlone: -12,
  labelAlone: 5,
  pairSeen: -3,
  pairNotSeen: 1,
  bracket: -6,
  scrap: -3,
  wide: 2,
  heading: 2,
  path: -8,
  cell: -20,
  row: 9,
  furnitureDone: 9,
}

/** Edits that turn a space into a line break. */
export function splitLines(text: string, pairs: Pairs): Edit[] {
  const pieces = cutPieces(text)
  const isLong = ({ start, end }: Piece): boolean =>
    end - start >= shortest && (end - start >= text.length * share || end - start >= large)
  const lines = pieces.map((line) => ({ words: cutWords(text, line), long: isLong(line) }))
  const spaces = lines.reduce((sum, { words }) => sum + words.length - 1, 0)
  const isFlattened = (breaks: number): boolean => breaks >= 3 && breaks >= pieces.length * share
  // most pages have too few spaces for this, whatever they are
  const looked = isFlattened(spaces) ? lines : lines.filter(({ long }) => long)
  const split = looked.map(({ words, long }) => ({ long, ...splitLine(text, words, pairs) }))
  const flattened = isFlattened(split.reduce((sum, { sure }) => sum + sure, 0))
  return split.filter(({ long, sure }) => flattened || (long && sure > 1)).flatMap(({ edits }) => edits)
}

/** The spaces of a line that look like breaks, and how many of them leave no doubt. */
function splitLine(text: string, words: readonly Piece[], pairs: Pairs): { edits: Edit[]; sure: number } {
  const edits: Edit[] = []
  let sure = 0
  if (words.length < 2) return { edits, sure }
  const paragraph = new Paragraph(text)
  paragraph.begin(words[0])
  for (let i = 1; i < words.length; i++) {
    const sum = weighSpace(text, paragraph, words, i, pairs)
    if (sum >= plain) sure++
    if (sum > 0) {
      edits.push({ start: words[i - 1].end, end: words[i].start, after: '\n' })
      paragraph.begin(words[i])
    } else paragraph.add(words[i])
  }
  return { edits, sure }
}

/** The stretches of a line between its spaces; `indent` is the width of the space before each. */
function cutWords(text: string, { start, end }: Piece): Piece[] {
  const words: Piece[] = []
  let indent = 0
  for (let at = start; at < end; ) {
    let stop = at
    while (stop < end && !isSpace(text.charCodeAt(stop))) stop++
    words.push({ start: at, end: stop, indent, newlines: 0 })
    at = stop
    while (at < end && isSpace(text.charCodeAt(at))) at++
    indent = at - stop
  }
  return words
}

function weighSpace(
  text: string,
  paragraph: Paragraph,
  words: readonly Piece[],
  i: number,
  pairs: Pairs,
): number {
  const line = words[i - 1]
  const next = words[i]
  // the cells of a row
  if (text.slice(line.end, Math.min(next.start, line.end + 80)).includes('\t')) return weight.cell
  const end = endOf(text, line.end)
  let sum = weight.between[sides(text, line.end - 1, next.start)] + weight.end[end]
  if (beginsClosed(text, next.start)) sum += weight.closer
  if (end !== 'stop' && isSpacedFigure(text, next, words[i + 1])) sum += weight.figure
  if (next.indent > 1) sum += weight.wide
  if (end !== 'stop') {
    const seen = pairs.seenAcross(line.end - 1, next.start)
    sum += seen > 0 ? weight.pairSeen : seen < 0 ? weight.pairNotSeen : 0
    if (spansBracket(text, paragraph.start, line.end, next.start)) sum += weight.bracket
    if (isScrap(text, line) || isScrap(text, next)) sum += weight.scrap
    if (paragraph.marker && !paragraph.stopped) sum += weight.heading
    else if ('》”’)'.includes(text[line.end - 1])) sum += weight.quoted
  }
  const { marker } = paragraph
  const begins = weighBeginning(text, paragraph, next)
  // (一) 标题, but 序号:3 问题:…
  if (marker && marker.end >= line.end && !(marker.style === 'label' && begins > 0)) sum += weight.markerAlone
  const label = readLabel(text, paragraph.start, line.end)
  if (label && !label.signed && label.end >= line.end) sum += weight.labelAlone
  sum += weighFurniture(text, paragraph, line, next)
  return sum + weighEdges(text, line, next) + begins + weighFoot(text, words, i)
}

function weighBeginning(text: string, paragraph: Paragraph, next: Piece): number {
  const marker = readMarker(text, next.start)
  if (marker) {
    const expected = (paragraph.ordinals.get(markerKey(marker)) ?? 0) + 1
    return weight.marker + (marker.ordinal === 1 || marker.ordinal === expected ? weight.nextOrdinal : 0)
  }
  if (text[next.start] === '【' || readLabel(text, next.start, next.end)?.signed) return weight.label
  for (let i = next.start; i < Math.min(next.end, next.start + 10); i++) {
    if (text[i] === ':' && i > next.start + 1) return weight.nameAndColon
    if (!isHan(text.charCodeAt(i))) break
  }
  return 0
}

/** Words of the page end where words of the notice begin. */
function weighFurniture(text: string, paragraph: Paragraph, line: Piece, next: Piece): number {
  if (paragraph.stopped || next.start - paragraph.start > 200) return 0
  const done = isPage(text, paragraph.start, line.end)
  return done && !isPage(text, paragraph.start, Math.min(next.end, next.start + 100))
    ? weight.furnitureDone
    : 0
}

function isPage(text: string, start: number, end: number): boolean {
  return readFurniture(text.slice(start, end))?.rows.every((row) => !row.zone.endsWith('owner')) ?? false
}

const title = /(?:情况|结果|进展)的?(?:通报|公告|公示|报告|公开|说明|函)$/
const date = /(?:\d{4}年)?\d{1,2}月\d{1,2}日/y

function weighEdges(text: string, line: Piece, next: Piece): number {
  const before = text.slice(Math.max(line.start, line.end - 12), line.end)
  let sum = 0
  if (title.test(before)) sum += weight.title
  if (title.test(text.slice(Math.max(next.start, next.end - 12), next.end)))
    sum += weight.title + weight.furnitureDone
  if (/\d:\d\d$/.test(before)) sum += weight.stamp
  if (/[>»] ?正文$/.test(before)) sum += weight.furnitureDone
  const rows = text[line.end - 1] === '|' && text[next.start] === '|'
  if (rows || text[next.end] === '\t') sum += weight.row
  else if (/[>»›|]$/.test(before) || '>»›|'.includes(text[next.start])) sum += weight.path
  date.lastIndex = next.start
  if (isHan(text.charCodeAt(line.end - 1)) && date.test(text)) sum += weight.date
  return sum
}

const office = /(?:党组|党委|委员会|工委|支部|政府|办公室|街道|局|院|校|中心|公司|社|会|站|所)$/
const day = /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年.{1,3}月.{1,3}日$/

/** The signature and its date: a name and a day at the end, each between spaces. */
function weighFoot(text: string, words: readonly Piece[], i: number): number {
  const isDay = (word: Piece | undefined): boolean =>
    word !== undefined && word.end - word.start <= 12 && day.test(text.slice(word.start, word.end))
  const isName = (word: Piece): boolean =>
    word.end - word.start >= 4 &&
    word.end - word.start <= 40 &&
    !/[,。;:]/.test(text.slice(word.start, word.end))
  const ends = i === words.length - 1 || isPage(text, words[i + 1].start, words[i + 1].end)
  if (isDay(words[i]))
    return ends ? weight.signature + weight.furnitureDone : isName(words[i - 1]) ? weight.signature : 0
  if (isDay(words[i - 1])) return weight.signature
  if (ends && isName(words[i]) && office.test(text.slice(words[i].start, words[i].end)))
    return weight.signature
  return isDay(words[i + 1]) && isName(words[i]) ? weight.signature : 0
}

/** 资金 3.5 万元: a figure set off by spaces. */
function isSpacedFigure(text: string, { start, end }: Piece, after: Piece | undefined): boolean {
  if (!after || end - start > 12 || !/^\d{1,6}(?:[.,]\d{1,4})?$/.test(text.slice(start, end))) return false
  return /^(?:[万亿元个项次名件宗处家户条份年月日天亩吨米余多%]|人次|公里|公斤|公顷|平方)/.test(
    text.slice(after.start, after.start + 2),
  )
}

/** 张 三: a name spaced out. */
function isScrap(text: string, { start, end }: Piece): boolean {
  return end - start <= 2 && isHan(text.charCodeAt(start))
}

function sides(text: string, left: number, right: number): keyof typeof weight.between {
  const one = isWord(text, left)
  const other = isWord(text, right)
  return one && other ? 'ascii' : one || other ? 'mixed' : 'han'
}

/** A letter or digit; the digit of a marker (1.) counts as one too, its own weight outdoes this. */
function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x80 && /[\w@.%/+-]/.test(text[at])
}
