/** A table of data as a grid of cells; tables that only lay a page out are none. */

import { type GridRow, isData } from '../build/rows.ts'
import { spanOf, spread } from '../build/spread.ts'
import furniture from './furniture.json' with { type: 'json' }
import { attribute, type Element, isElement, textOf, walk } from './parse.ts'
import type { Weights } from './weigh.ts'

export type Grid = GridRow<Element>[]

const mostColumns = 60
const longestRecord = 2000
const records = furniture.find((row) => row.id === 'records')?.phrases ?? []

/** Rows of data, or the page's record of itself (索引号, 主题分类 …); null for a table that only lays out a page. */
export function readTable(table: Element, weights: Weights): { kind: 'data' | 'record'; grid: Grid } | null {
  const rows = rowsOf(table)
  if (!rows) return null
  const grid = gridOf(rows)
  const { own, linked } = weights.of(table)
  const text = own + linked < longestRecord ? textOf(table).replace(/\s/g, '') : ''
  if (records.filter((word) => text.includes(word)).length > 1) return { kind: 'record', grid }
  return isData(grid, { textOf, write: () => {} }) ? { kind: 'data', grid } : null
}

interface SourceRow {
  inHead: boolean
  cells: Element[]
}

/** The rows of the table itself; null if a cell holds a table of its own. */
function rowsOf(table: Element): SourceRow[] | null {
  const rows: SourceRow[] = []
  let nested = false
  walk(table, (node) => {
    if (nested || !isElement(node)) return false
    if (node.tagName === 'table' && node !== table) nested = true
    else if (node.tagName === 'tr') {
      const inHead = isElement(node.parentNode as Element) && (node.parentNode as Element).tagName === 'thead'
      rows.push({ inHead, cells: [] })
    } else if (node.tagName === 'td' || node.tagName === 'th') rows.at(-1)?.cells.push(node)
    return !nested
  })
  return nested ? null : rows
}

function gridOf(rows: readonly SourceRow[]): Grid {
  const spans = rows.map(({ cells }) =>
    cells.map((cell) => ({
      cell,
      width: spanOf(attribute(cell, 'colspan'), mostColumns),
      height: spanOf(attribute(cell, 'rowspan'), rows.length),
    })),
  )
  return spread(spans).map((cells, i) => {
    const { inHead, cells: own } = rows[i]
    return { head: inHead || (own.length > 1 && own.every((cell) => cell.tagName === 'th')), cells }
  })
}
