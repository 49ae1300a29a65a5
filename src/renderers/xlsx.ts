/** A workbook: a sheet for each table, and the book of its columns. Cells are typed, so that none is taken for a formula. */
import { unzipSync, zipSync } from 'fflate'
import writeWorkbook, { type Sheet, type Cell as SheetCell } from 'write-excel-file/universal'
import { defineRenderer, type Look } from './define.ts'
import { type Cell, type Column, readingOf } from './tables/define.ts'
import { type GatheredRows, type Rows, rowsOfTables, streamOfRows } from './tables/gathered.ts'
import { codebook, codebookHeader, codebookSheet, tables } from './tables/index.ts'
import { columnNames } from './text/csv.ts'

export const xlsx = defineRenderer<Rows>({
  format: 'xlsx',
  extensions: ['xlsx'],
  render: (outcome, { header }) => rowsOfTables(tables, readingOf(outcome, header)),
  stream: (look) => streamOfRows((gathered) => workbook(gathered, look)),
})

/** What a sheet can hold, with its header. */
const mostRows = 1_048_575
/** UTF-16 units of a cell. */
const longestCell = 32_767

async function workbook(gathered: GatheredRows, look: Look): Promise<Uint8Array> {
  const sheets: Sheet<Blob>[] = []
  for (const table of tables) {
    const name = look.header === 'zh' ? table.zh : table.name
    const header = columnNames(table, look.header)
    sheets.push(...split(name, header, gathered.of(table), table.columns))
  }
  sheets.push(...split(codebookSheet[look.header], codebookHeader[look.header], codebook(), []))
  const blob = await writeWorkbook(sheets).toBlob()
  return undated(new Uint8Array(await blob.arrayBuffer()))
}

function split(
  name: string,
  header: readonly string[],
  rows: readonly Cell[][],
  columns: readonly Column<never>[],
): Sheet<Blob>[] {
  const sheets: Sheet<Blob>[] = []
  for (let at = 0; at === 0 || at < rows.length; at += mostRows) {
    const data = rows
      .slice(at, at + mostRows)
      .map((row) => row.map((cell, place) => sheetCell(cell, columns[place]?.type)))
    data.unshift(header.map((text) => ({ value: text, type: String, fontWeight: 'bold' as const })))
    sheets.push({
      sheet: at === 0 ? name : `${name} ${at / mostRows + 1}`,
      data,
      stickyRowsCount: 1,
      columns: columns.map(({ type }) => ({ width: type === 'text' ? 24 : 12 })),
    })
  }
  return sheets
}

function sheetCell(cell: Cell, type: Column<never>['type'] | undefined): SheetCell {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'boolean') return { value: cell, type: Boolean }
  if (type === 'date' && inSpreadsheets(cell))
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  return { value: fitting(escaped(cell)), type: String }
}

/** Spreadsheet programs know no day before 1900-03-01 that all of them count alike. */
function inSpreadsheets(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && day >= '1900-03-01'
}

/** A longer cell is cut and says so; CSV and JSON hold the whole. */
function fitting(text: string): string {
  if (text.length <= longestCell) return text
  const note = `…[${text.length}]`
  return text.slice(0, longestCell - note.length).replace(/[\ud800-\udbff]$/, '') + note
}

/** Line ends as a cell has them; signs that XML can't hold as the format writes them: _x0001_. */
function escaped(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  const plain = lines.includes('_x') ? lines.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_') : lines
  return unwritable.test(plain)
    ? plain.replace(
        new RegExp(unwritable, 'g'),
        (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      )
    : plain
}

const unwritable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/

/** The archive without the time at which it was made. */
function undated(archive: Uint8Array): Uint8Array {
  return zipSync(unzipSync(archive), { mtime: new Date(1980, 0, 1), level: 6 })
}
