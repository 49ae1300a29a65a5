/** Rows as CSV or TSV: for programs as they are, for spreadsheet programs with what those need. */
import { stringify } from 'csv-stringify/sync'
import type { Look } from '../define.ts'
import type { Cell, Table } from '../tables/define.ts'

export interface Dialect {
  delimiter: ',' | '\t'
  /** A spreadsheet program will open it: byte-order mark, CRLF, no cell that it takes for a formula. */
  spreadsheet: boolean
}

export function csvRows(rows: readonly Cell[][], { delimiter, spreadsheet }: Dialect): string {
  if (rows.length === 0) return ''
  return stringify(rows as Cell[][], {
    delimiter,
    record_delimiter: spreadsheet ? '\r\n' : '\n',
    escape_formulas: spreadsheet,
    cast: {
      boolean: (value) => (value ? 'true' : 'false'),
      string: spreadsheet ? withoutNul : (value) => value,
    },
  })
}

export function csvHeader(columns: readonly string[], dialect: Dialect): string {
  return (dialect.spreadsheet ? '\ufeff' : '') + csvRows([[...columns]], dialect)
}

export function columnNames(table: Table, header: Look['header']): string[] {
  return table.columns.map((column) => (header === 'zh' ? column.zh : column.name))
}

/** Spreadsheet programs end a cell at NUL, and look for a formula behind it. */
function withoutNul(value: string): string {
  return value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value
}
