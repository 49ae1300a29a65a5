/**
 * Markdown. The text is the source as it stands; what the syntax adds to it becomes markup.
 *
 * remark tells the blocks and where each stands; the signs are read from the source, and its lists are not believed: the
 * number of `1. 甲` is the notice's own and stays text, an indented `（1）` is no code. Links, emphasis and underlined
 * headings are read here.
 */

import type { Table } from 'mdast'
import type { Reader, Reading, Row } from './define.ts'
import { markBackticks, markFences, markHeading, markTableRule } from './markdown/block-signs.ts'
import { blocksOf, contentOf, placeOf } from './markdown/blocks.ts'
import { pairRuns, type Run } from './markdown/emphasis.ts'
import { readText } from './markdown/escapes.ts'
import { readFrontMatter } from './markdown/front-matter.ts'
import { HtmlTables } from './markdown/html-table.ts'
import { markQuotes } from './markdown/lines.ts'
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
  const tables = new HtmlTables(text, (found) => {
    table++
    for (const one of found) rows.push({ table, ...one })
  })
  const nodes = [...blocksOf(pageOf(text, front.end))]
  const quotes = nodes.filter(({ type }) => type === 'blockquote').map(placeOf)
  const begins = markQuotes(text, quotes, signs)
  for (const node of nodes) {
    const [start, end] = placeOf(node)
    switch (node.type) {
      case 'heading':
        markHeading(text, start, end, signs)
        keepBlock(contentOf(node), blocks)
        break
      case 'paragraph':
        blocks.push([start, end])
        break
      case 'tableCell':
        keepBlock(contentOf(node), blocks)
        break
      case 'text':
        readText(text, start, end, blocks.length, runs, signs)
        break
      case 'listItem':
        if ('-*+'.includes(text[start])) signs.mark(start, start + 1)
        break
      case 'definition':
        if (!markDefinition(text, start, end, names, signs))
          readText(text, start, end, blocks.length, runs, signs)
        break
      case 'thematicBreak':
        signs.mark(start, end)
        break
      case 'code':
        markFences(text, start, end, begins, signs)
        break
      case 'inlineCode':
        markBackticks(text, start, end, signs)
        break
      case 'break':
        if (text[start] === '\\') signs.mark(start, start + 1)
        break
      case 'link':
        signs.mark(start, start + 1)
        signs.mark(end - 1, end)
        break
      case 'html':
        readTags(text, start, end, signs, start < (blocks.at(-1)?.[1] ?? 0) ? undefined : tables)
        break
      case 'table':
        table++
        markTableRule(text, placeOf(node.children[0])[1], begins, signs)
        for (const row of rowsOf(node, table)) keepRow(row, text, rows, signs)
        break
    }
  }
  markInline(text, blocks, names, runs, signs)
  return { text, ...signs.sorted(), rows, facts: front.facts }
}

/** The page below its front matter and behind a byte-order mark, every place as in the text. */
function pageOf(text: string, start: number): string {
  return text.slice(start || Number(text.charCodeAt(0) === 0xfeff)).padStart(text.length, '\n')
}

function keepBlock(content: [number, number] | null, blocks: [number, number][]): void {
  if (content) blocks.push(content)
}

function rowsOf(node: Table, table: number): Row[] {
  return node.children.map((row, i) => {
    const [start, end] = placeOf(row)
    return { table, header: i === 0, start, end, cells: row.children.map(contentOf) }
  })
}

function markDefinition(text: string, start: number, end: number, names: Set<string>, signs: Signs): boolean {
  const name = definedName(text.slice(start, end))
  if (name === null) return false
  names.add(name)
  signs.mark(start, end)
  return true
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
