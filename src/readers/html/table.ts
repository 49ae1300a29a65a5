/** A table of data as a grid of cells; tables that only lay a page out are none. */

import furniture from './furniture.json' with { type: 'json' }
import { attribute, type Element, isElement, textOf, walk } from './parse.ts'
import type { Weights } from './weigh.ts'

export interface Grid {
  rows: { element: Element; head: boolean; cells: (GridCell | null)[] }[]
}

export interface GridCell {
  element: Element
  /** Merged from the cell above or before it. */
  repeated: boolean
}

const mostColumns = 60
const mostCells = 200_000
const mostOfTheText = 0.7
const longestCell = 600
const records = furniture.find((row) => row.id === 'records')?.phrases ?? []

/** The grid of a table of data; null for a table that lays out a page or holds the page's record of itself. */
export function readGrid(table: Element, weights: Weights): Grid | null {
  const rows = rowsOf(table)
  if (!rows) return null
  const grid = spread(rows)
  const filled = grid.rows.filter(
    (row) => row.cells.filter((cell) => cell && !cell.repeated && weighs(cell.element)).length > 1,
  )
  if (filled.length < 2) return null
  const whole = weights.of(table)
  const all = whole.own + whole.linked
  for (const { cells } of rows)
    for (const cell of cells) {
      const { own, linked } = weights.of(cell)
      if (own + linked > longestCell && own + linked > all * mostOfTheText) return null
    }
  const text = all < 2000 ? textOf(table).replace(/\s/g, '') : ''
  if (records.filter((word) => text.includes(word)).length > 1) return null
  return grid
}

function weighs(element: Element): boolean {
  return textOf(element).trim() !== ''
}

interface SourceRow {
  element: Element
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
      rows.push({ element: node, inHead, cells: [] })
    } else if (node.tagName === 'td' || node.tagName === 'th') rows.at(-1)?.cells.push(node)
    return !nested
  })
  return nested ? null : rows
}

function spread(rows: readonly SourceRow[]): Grid {
  /** By column: the cell that reaches down, and for how many rows more. */
  let made = 0
  const reaching: ({ element: Element; rows: number } | undefined)[] = []
  return {
    rows: rows.map(({ element, inHead, cells }) => {
      const line: (GridCell | null)[] = []
      const fill = (): void => {
        for (let above = reaching[line.length]; above && above.rows > 0; above = reaching[line.length]) {
          above.rows--
          line.push({ element: above.element, repeated: true })
        }
      }
      for (const cell of cells) {
        fill()
        const width = span(cell, 'colspan', mostColumns)
        const height = span(cell, 'rowspan', rows.length)
        for (
          let i = 0;
          i < width && line.length < mostColumns && (i === 0 || made < mostCells);
          i++, made++
        ) {
          reaching[line.length] = height > 1 ? { element: cell, rows: height - 1 } : undefined
          line.push({ element: cell, repeated: i > 0 })
        }
      }
      fill()
      const head = inHead || (cells.length > 1 && cells.every((cell) => cell.tagName === 'th'))
      return { element, head, cells: line }
    }),
  }
}

/** `rowspan="0"` reaches to the end. */
function span(cell: Element, name: string, most: number): number {
  const value = Number.parseInt(attribute(cell, name), 10)
  if (value === 0 && name === 'rowspan') return most
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1
}
