/**
 * Markdown. The text is the source as it stands; what the syntax adds to it becomes markup.
 *
 * The tokenizer of remark tells the blocks and signs and where each stands; its lists are not believed: the number of
 * `1. 甲` is the notice's own and stays text, an indented `（1）` is no code. What of it takes more than linear time
 * (links, emphasis, underlined headings, dozens of bullets in a line) is left out and read here.
 */

import { parse, postprocess, preprocess } from 'micromark'
import { gfmTable } from 'micromark-extension-gfm-table'
import { decodeString } from 'micromark-util-decode-string'
import type { Event } from 'micromark-util-types'
import type { Reader, Reading, Row } from './define.ts'
import { findRuns, pairRuns, type Run } from './markdown/emphasis.ts'
import { readFrontMatter } from './markdown/front-matter.ts'
import { HtmlTables } from './markdown/html-table.ts'
import { definedName, findLinks, type Links } from './markdown/links.ts'
import { Signs } from './markdown/signs.ts'
import { readTags } from './markdown/tags.ts'

export const reader: Reader = {
  format: 'markdown',
  mediaType: 'text/markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  input: 'text',
  read: (input) => read(input as string),
}

export function read(text: string): Reading {
  const front = readFrontMatter(text)
  const signs = new Signs(text, front.markup)
  const rows: Row[] = []
  const names = new Set<string>()
  const blocks: [number, number][] = []
  const runs: Run[] = []
  let table = -1
  let inHead = false
  let row: Row | null = null
  const tables = new HtmlTables(text, (found) => {
    table++
    for (const one of found) rows.push({ table, ...one })
  })
  for (const [kind, token] of tokens(text.slice(front.end))) {
    const { type } = token
    const start = token.start.offset + front.end
    const end = token.end.offset + front.end
    if (kind === 'exit') {
      if (type === 'tableRow' && row) keepRow(row, text, rows, signs)
      if (type === 'tableRow') row = null
    } else if (start < signs.end) continue
    else if (wholeSigns.has(type)) signs.mark(start, end)
    else if (textBlocks.has(type)) blocks.push([start, end])
    else if (type === 'data') findRuns(text, start, end, blocks.length, runs)
    else if (type === 'listItemMarker' && !'.)'.includes(text[start])) signs.mark(start, end)
    else if (type === 'definition') markDefinition(text, start, end, names, signs)
    else if (type === 'characterReference') signs.replace(start, end, decodeString(text.slice(start, end)))
    else if (type === 'htmlText') readTags(text, start, end, signs)
    else if (type === 'htmlFlow') readTags(text, start, end, signs, tables)
    else if (type === 'table') table++
    else if (type === 'tableHead') inHead = true
    else if (type === 'tableBody') inHead = false
    else if (type === 'tableRow') row = { table, header: inHead, start, end, cells: [] }
    else if (row && (type === 'tableHeader' || type === 'tableData')) row.cells.push(null)
    if (row && kind === 'enter' && type === 'tableContent') row.cells[row.cells.length - 1] = [start, end]
  }
  markInline(text, blocks, names, runs, signs)
  return { text, ...signs.sorted(), rows, facts: front.facts }
}

/** Tokens that are signs from end to end. */
const wholeSigns = new Set([
  'atxHeadingSequence',
  'blockQuoteMarker',
  'thematicBreak',
  'codeFencedFence',
  'codeTextSequence',
  'escapeMarker',
  'hardBreakEscape',
  'autolinkMarker',
  'tableDelimiterRow',
])

/** Tokens of running text, within which links and emphasis begin and end. */
const textBlocks = new Set(['paragraph', 'atxHeadingText', 'tableContent'])

const notRead = [
  'codeIndented',
  'setextUnderline',
  'attention',
  'labelStartLink',
  'labelStartImage',
  'labelEnd',
]

function tokens(text: string): Event[] {
  const disabled = nestsDeeply(text) ? [...notRead, 'list', 'blockQuote'] : notRead
  const extensions = [gfmTable(), { disable: { null: disabled } }]
  const events = postprocess(
    parse({ extensions })
      .document()
      .write(preprocess()(text, undefined, true)),
  )
  if (text.charCodeAt(0) !== 0xfeff) return events
  // The tokenizer does not count a byte-order mark.
  const points = new Set(events.flatMap(([, token]) => [token.start, token.end]))
  for (const point of points) point.offset++
  return events
}

/** A line of dozens of bullets or `>`: no page is written so. */
function nestsDeeply(text: string): boolean {
  return /^(?:[ \t]{0,99}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){20}/m.test(text)
}

function markDefinition(text: string, start: number, end: number, names: Set<string>, signs: Signs): void {
  const name = definedName(text.slice(start, end))
  if (name === null) return
  names.add(name)
  signs.mark(start, end)
}

/** Links, emphasis and the underlines of headings; stars within a link's target are none. */
function markInline(
  text: string,
  blocks: readonly [number, number][],
  names: ReadonlySet<string>,
  runs: readonly Run[],
  signs: Signs,
): void {
  const links: Links = { signs: [], hidden: [] }
  for (const [start, end] of blocks) {
    findLinks(text, start, end, names, links)
    for (const line of text.slice(start, end).matchAll(/^[ \t]{0,9}={2,}$/gm))
      signs.mark(start + line.index, start + line.index + line[0].length)
  }
  for (const [start, end] of links.signs) signs.mark(start, end)
  let at = 0
  const seen = runs.filter((run) => {
    while (at < links.hidden.length && links.hidden[at][1] <= run.start) at++
    return at === links.hidden.length || links.hidden[at][0] > run.start
  })
  for (const [start, end] of pairRuns(text, seen)) signs.mark(start, end)
}

/** A line under a table that has no `|` is text, whatever GFM says. */
function keepRow(row: Row, text: string, rows: Row[], signs: Signs): void {
  if (!text.slice(row.start, row.end).includes('|')) return
  let at = row.start
  for (const cell of [...row.cells, [row.end, row.end] as [number, number]]) {
    if (!cell) continue
    signs.mark(at, cell[0])
    at = cell[1]
  }
  if (row.cells.some((cell) => cell)) rows.push(row)
}
