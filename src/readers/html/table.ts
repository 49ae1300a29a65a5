/** A table of data as a grid of cells; tables that only lay a page out are none. */

import { type GridRow, isData } from '../build/rows.ts'
import furniture from './furniture.json' with { type: 'json' }
import { attribute, type Element, isElement, textOf, walk } from './parse.ts'
import type { Weights } from './weigh.ts'

export type Grid = GridRow<Element>[]

const mostColumns = 60
const mostCells = 200_000
const longestRecord = 2000
const records = furniture.find((row) => row.id === 'records')?.phrases ?? []

/** The grid of a table of data; null for a table that lays out a page or holds the page's record of itself. */
export function readGrid(table: Element, weights: Weights): Grid | null {
  const rows = rowsOf(table)
  if (!rows) return null
  const grid = spread(rows)
  if (!isData(grid, { textOf, write: () => {} })) return null
  const { own, linked } = weights.of(table)
  const text = own + linked < longestRecord ? textOf(table).replace(/\s/g, '') : ''
  return records.filter((word) => text.includes(word)).length > 1 ? null : grid
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

function spread(rows: readonly SourceRow[]): Grid {
  /** By column: the cell that reaches down, and for how many rows more. */
  const reaching: ({ element: Element; rows: number } | undefined)[] = []
  let made = 0
  return rows.map(({ inHead, cells }) => {
    const line: Element[] = []
    const fill = (): void => {
      for (let above = reaching[line.length]; above && above.rows > 0; above = reaching[line.length]) {
        above.rows--
        line.push(above.element)
      }
    }
    for (const cell of cells) {
      fill()
      const width = span(cell, 'colspan', mostColumns)
      const height = span(cell, 'rowspan', rows.length)
      for (let i = 0; i < width && line.length < mostColumns && (i === 0 || made < mostCells); i++, made++) {
        reaching[line.length] = height > 1 ? { element: cell, rows: height - 1 } : undefined
        line.push(cell)
      }
    }
    fill()
    const head = inHead || (cells.length > 1 && cells.every((cell) => cell.tagName === 'th'))
    return { head, cells: line }
  })
}

/** `rowspan="0"` reaches to the end. */
function span(cell: Element, name: string, most: number): number {
  const value = Number.parseInt(attribute(cell, name), 10)
  if (value === 0 && name === 'rowspan') return most
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1
}
