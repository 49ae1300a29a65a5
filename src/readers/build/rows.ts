/** Rows of a table of data into a text: what HTML pages and Word files have in common. */
import type { Row } from '../define.ts'
import type { TextBuilder } from './text-builder.ts'

/** A cell of the container; the same one stands in each column and row that it is merged over. */
export interface GridRow<Cell> {
  /** The container says that it is a head. */
  head: boolean
  cells: (Cell | null)[]
}

export interface CellAccess<Cell> {
  textOf(cell: Cell): string
  write(cell: Cell): void
}

/** Data, not layout: two rows with two cells of text each, and no cell that holds most of it. */
export function isData<Cell>(rows: readonly GridRow<Cell>[], { textOf }: CellAccess<Cell>): boolean {
  let filled = 0
  let whole = 0
  let largest = 0
  const seen = new Set<Cell>()
  for (const { cells } of rows) {
    let count = 0
    for (const cell of cells) {
      if (cell === null || seen.has(cell)) continue
      seen.add(cell)
      const { length } = textOf(cell).trim()
      if (length > 0) count++
      whole += length
      largest = Math.max(largest, length)
    }
    if (count > 1) filled++
  }
  return filled > 1 && (largest <= longestCell || largest <= whole * mostOfTheText)
}

const longestCell = 600
const mostOfTheText = 0.7

/**
 * Each cell is written once, where it begins, with a tab for every column. A row of one cell that spans all columns is a
 * line between the rows: (一)… as a heading.
 */
export function writeRows<Cell>(
  builder: TextBuilder,
  table: number,
  rows: readonly GridRow<Cell>[],
  { textOf, write }: CellAccess<Cell>,
): void {
  const ranges = new Map<Cell, [number, number] | null>()
  let headed = rows.some((row) => row.head)
  for (const { cells, head } of rows) {
    const own = new Set(cells.filter((cell) => cell !== null && !ranges.has(cell)))
    const header =
      head || (!headed && looksLikeHead(cells.map((cell) => (cell === null ? '' : textOf(cell)))))
    const placed = cells.map((cell, i) =>
      cell !== null && own.has(cell) && cells.indexOf(cell) === i ? cell : null,
    )
    const written = builder.row(placed.map((cell) => () => cell !== null && write(cell)))
    for (const [i, cell] of placed.entries()) if (cell !== null) ranges.set(cell, written.cells[i])
    const line = cells.length > 1 && new Set(cells).size === 1
    if (line || written.end === written.start) continue
    headed ||= header
    const { start, end } = written
    const found = cells.map((cell) => (cell === null ? null : (ranges.get(cell) ?? null)))
    builder.rows.push({ table, header, start, end, cells: found } satisfies Row)
  }
  builder.block()
}

/** Short names, no figures, no sentences, none twice. */
export function looksLikeHead(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.replace(/\s/g, '')).filter((cell) => cell !== '')
  if (names.length < 3 || new Set(names).size < names.length) return false
  return names.every((name) => name.length <= 20 && !/^[\d.、()()-]{1,20}$|[。;;!:：]/.test(name))
}
