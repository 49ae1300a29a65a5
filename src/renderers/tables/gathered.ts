/** Rows of all inputs, for formats that are written when the last is through. */
import type { Chunk, Stream } from '../define.ts'
import { type Cell, cellsOf, type Reading, type Table } from './define.ts'

/** By the table's name. Plain data. */
export type Rows = Record<string, Cell[][]>

export function rowsOfTables(tables: readonly Table[], reading: Reading): Rows {
  return Object.fromEntries(tables.map((table) => [table.name, cellsOf(table, reading)]))
}

export class GatheredRows {
  private readonly rows = new Map<string, Cell[][]>()

  add(part: Rows): void {
    for (const [name, rows] of Object.entries(part)) {
      const all = this.rows.get(name)
      if (!all) this.rows.set(name, [...rows])
      else for (const row of rows) all.push(row)
    }
  }

  of(table: Table): Cell[][] {
    return this.rows.get(table.name) ?? []
  }
}

/** A file that is written whole, of all the rows. */
export function streamOfRows(write: (gathered: GatheredRows) => Chunk | Promise<Chunk>): Stream<Rows> {
  const gathered = new GatheredRows()
  return {
    begin: () => '',
    add(part) {
      gathered.add(part)
      return ''
    },
    end: () => write(gathered),
  }
}
