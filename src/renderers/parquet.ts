/** Columns for analysis: the flat table of items in one file; in a folder every table, and the book of their columns. */
import { parquetWriteBuffer } from 'hyparquet-writer'
import { defineRenderer, type Files } from './define.ts'
import { type Cell, type Column, readingOf } from './tables/define.ts'
import { GatheredRows, type Rows, rowsOfTables, streamOfRows } from './tables/gathered.ts'
import { codebook, codebookHeader, tables } from './tables/index.ts'
import { flatItems } from './tables/items.ts'

export const parquet = defineRenderer<Rows>({
  format: 'parquet',
  extensions: ['parquet'],
  render: (outcome) => rowsOfTables([flatItems], readingOf(outcome, 'en')),
  stream: () => streamOfRows((gathered) => file(flatItems.columns, gathered.of(flatItems))),
  folder: {
    render: (outcome) => rowsOfTables(tables, readingOf(outcome, 'en')),
    open: () => {
      const gathered = new GatheredRows()
      return {
        begin: () => ({}),
        add(part) {
          gathered.add(part as Rows)
          return {}
        },
        end() {
          const files: Files = {}
          for (const table of tables)
            files[`${table.name}.parquet`] = { whole: file(table.columns, gathered.of(table)) }
          const book = codebookHeader.en.map((name) => ({ name, type: 'text' as const }))
          files['codebook.parquet'] = { whole: file(book, codebook()) }
          return files
        },
      }
    },
  },
})

type Named = Pick<Column<never>, 'name' | 'type'>

function file(columns: readonly Named[], rows: readonly Cell[][]): Uint8Array {
  const buffer = parquetWriteBuffer({
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(element)],
    columnData: columns.map(({ name, type }, at) => ({
      name,
      data: rows.map((row) => (type === 'date' ? dayOf(row[at]) : row[at])),
    })),
    rowGroupSize: 100_000,
  })
  return new Uint8Array(buffer)
}

function element({ name, type }: Named) {
  return { name, repetition_type: 'OPTIONAL', ...types[type] } as const
}

const types = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'INT32', converted_type: 'DATE' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
} as const

function dayOf(cell: Cell): Date | null {
  return typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : null
}
