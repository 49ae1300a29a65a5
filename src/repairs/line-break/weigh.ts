import { readFurniture } from '../../text/furniture.ts'
import { readLabel } from '../../text/label.ts'
import { markerKey, readMarker } from '../../text/marker.ts'
import {
  beginsClosed,
  beginsMember,
  endOf,
  figureGoesOn,
  type LineEnd,
  opensSentence,
  spansBracket,
} from './ends.ts'
import { beginsName, type Habits } from './habits.ts'
import type { Pairs } from './pairs.ts'
import type { Paragraph } from './paragraph.ts'
import type { Piece } from './pieces.ts'
import type { Wrap } from './wrap.ts'

/** What is known of a document before its breaks are weighed. */
export interface Layout {
  text: string
  wrap: Wrap | null
  pairs: Pairs
  /** Empty lines, indents: do they tell paragraphs from other lines here? */
  blanksTell: boolean
  indentsTell: boolean
  /** A space at a line's end or beginning is rare, so it is one of the text itself. */
  spacesTell: boolean
  habits: Habits
  /** Lines that stand in the text three times or more. */
  repeated: ReadonlySet<string>
}

/**
 * How much speaks for joining two lines: above zero they are one sentence. Each number is about the logarithm (base 2)
 * of how much more often the sign is met at a break inside a sentence than between paragraphs.
 */
const weight = {
  onPurpose: -4,
  full: 4,
  end: { stop: -3, colon: -2, pause: 6, dangling: 6, figure: -2, latin: -2, none: 0 } satisfies Record<
    LineEnd,
    number
  >,
  /** The same where the paragraph so far is no running text: a title may break after its comma. */
  endOfHeading: {
    stop: -3,
    colon: -2,
    pause: 3,
    dangling: 6,
    figure: -2,
    latin: -2,
    none: 0,
  } satisfies Record<LineEnd, number>,
  running: 3,
  scrap: 3,
  closer: 9,
  opening: -3,
  member: -6,
  bracket: 6,
  figureGoesOn: 8,
  marker: -6,
  nextOrdinal: -3,
  label: -8,
  bareLabel: -2,
  nameAndColon: -3,
  blank: -4,
  indented: -5,
  notIndented: 2,
  pairSeen: 2,
  pairNotSeen: -1,
  signature: -9,
  table: -9,
  furniture: -9,
  title: -5,
  repeated: -4,
}

export function weighBreak(
  layout: Layout,
  paragraph: Paragraph,
  line: Piece,
  next: Piece,
  after: Piece | undefined,
): number {
  const full = layout.wrap?.isFull(line, next) ?? false
  const end = endOf(layout.text, line.end)
  let sum = weighSentence(layout.text, paragraph, line, next, full, end)
  // from here on only a pair and an indent that is not there speak for joining
  const most = weight.pairSeen + weight.notIndented
  if (sum + most > 0) sum += weighBeginning(layout, paragraph, next) + weighSpace(layout, next, full)
  if (sum + most > 0) sum += weighPage(layout, paragraph, line, next, after, end, full)
  if (sum + weight.pairSeen <= 0 || end === 'stop' || end === 'colon') return sum
  const seen = layout.pairs.seenAcross(line.end - 1, next.start)
  return sum + (seen > 0 ? weight.pairSeen : seen < 0 ? weight.pairNotSeen : 0)
}

/** Room, and whether the sentence is done. */
function weighSentence(
  text: string,
  paragraph: Paragraph,
  line: Piece,
  next: Piece,
  full: boolean,
  end: LineEnd,
): number {
  const running = paragraph.stopped || (paragraph.paused && line.end - paragraph.start > 40)
  let sum = full ? weight.full : weight.onPurpose
  sum += (running || full ? weight.end : weight.endOfHeading)[end]
  // a title may break behind 关于
  if (!running && !full && text.slice(line.end - 2, line.end) === '关于') sum -= 3
  if (beginsClosed(text, next.start)) sum += weight.closer
  if ((running || full || text[line.end - 1] === '年') && figureGoesOn(text, line, next.start))
    sum += weight.figureGoesOn
  if (end === 'stop' || end === 'colon') return sum
  if (running) sum += weight.running
  if (running && line.end - paragraph.lastStop <= 3) sum += weight.scrap
  if (spansBracket(text, paragraph.start, line.end, next.start)) sum += weight.bracket
  if (beginsMember(text, next.start)) sum += weight.member
  else if (opensSentence(text, next.start)) sum += weight.opening
  return sum
}

/** Empty lines and indents. */
function weighSpace({ blanksTell, indentsTell }: Layout, next: Piece, full: boolean): number {
  let sum = blanksTell && next.newlines > 1 ? weight.blank : 0
  if (indentsTell && next.indent > 0) sum += weight.indented
  if (indentsTell && next.indent === 0 && full) sum += weight.notIndented
  return sum
}

/** Lines that are known for what they are: signatures, rows, furniture, titles, lines that stand in the text again and again. */
function weighPage(
  { text, habits, repeated }: Layout,
  paragraph: Paragraph,
  line: Piece,
  next: Piece,
  after: Piece | undefined,
  end: LineEnd,
  full: boolean,
): number {
  let sum = 0
  if (isSignature(text, line, next, after)) sum += weight.signature
  if (!full && (isTable(text, line) || isTable(text, next))) sum += weight.table
  const furniture = isFurniture(text, next) || (isFurniture(text, line) && !isPath(text, line, next))
  if (furniture) sum += weight.furniture
  if (end === 'stop' && habits.opens(next)) sum += weight.opening
  if (line.start !== paragraph.start) return sum
  const words = text.slice(line.start, line.end)
  if (end === 'stop') return sum + (repeated.has(words) ? weight.repeated : 0)
  return sum + (!paragraph.stopped && !paragraph.marker && title.test(words) ? weight.title : 0)
}

const title = /(?:情况|结果|进展)的?(?:通报|公告|公示|报告|公开|说明|函)$/

/** A marker, a label or a name with a colon begins a paragraph, unless the sentence or the document's habit says otherwise. */
function weighBeginning({ text, habits }: Layout, paragraph: Paragraph, next: Piece): number {
  if (habits.runsIn(next)) return 0
  const marker = readMarker(text, next.start)
  if (marker) {
    const key = markerKey(marker)
    const follows = marker.ordinal === 1 || marker.ordinal === (paragraph.ordinals.get(key) ?? 0) + 1
    const inline = paragraph.inline.get(key) === marker.ordinal - 1 && habits.isMetInside(next)
    return inline ? 0 : weight.marker + (follows ? weight.nextOrdinal : 0)
  }
  // 2 反馈问题整改情况: a heading of dotted numbers
  if (/^\d{1,2} {1,2}[\u4e00-\u9fff]/.test(text.slice(next.start, next.start + 6))) return weight.marker
  if (text[next.start] === '【') return weight.label
  const label = readLabel(text, next.start, next.end)
  if (label?.signed) return weight.label
  // 制定12项⏎整改措施。 is no label
  if (label && label.end >= next.end && endOf(text, next.end) === 'stop') return 0
  if (label) return label.end >= next.end && habits.standsAlone(next) ? weight.label : weight.bareLabel
  return beginsName(text, next.start, next.end) ? weight.nameAndColon : 0
}

const dateLine =
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?$|^[\d〇○零一二三四五六七八九]{4} ?年 ?[\d一二三四五六七八九十]{1,3} ?月 ?[\d一二三四五六七八九十]{1,3} ?日$/

const office = /(?:党组|党委|委员会|工委|支部|政府|办公室|街道|局|院|校|中心|公司|社|会|站|所)$/

function isDate(text: string, { start, end }: Piece): boolean {
  return end - start <= 20 && dateLine.test(text.slice(start, end))
}

/** A line that is a date, or a short name above one; and what follows a date. */
function isSignature(text: string, line: Piece, next: Piece, after: Piece | undefined): boolean {
  if (isDate(text, next) || isDate(text, line)) return true
  const words = text.slice(next.start, Math.min(next.end, next.start + 41))
  if (!/^[\u4e00-\u9fff ()、]{4,40}$/.test(words)) return false
  return after === undefined ? office.test(words) && endOf(text, line.end) === 'stop' : isDate(text, after)
}

function isFurniture(text: string, { start, end }: Piece): boolean {
  const read = end - start <= 100 ? readFurniture(text.slice(start, end)) : null
  return read?.rows.every((row) => !row.zone.endsWith('owner')) ?? false
}

/** 当前位置: 首页 > 政务⏎公开 > 正文 */
function isPath(text: string, line: Piece, next: Piece): boolean {
  return (
    /[>»]$/.test(text.slice(line.end - 1, line.end)) || /^.{0,20}[>»]/.test(text.slice(next.start, next.end))
  )
}

function isTable(text: string, { start, end }: Piece): boolean {
  return /[\t|]|\S {2,}\S{1,40} {2,}\S/.test(text.slice(start, Math.min(end, start + 400)))
}
