/** Excel workbooks (.xlsx): the sheets that are shown, a row for each row. */
import { type GridRow, writeRows } from './build/rows.ts'
import { TextBuilder } from './build/text-builder.ts'
import { broken, openPackage } from './build/zip.ts'
import type { Reader, Reading } from './define.ts'
import { readFormats } from './xlsx/formats.ts'
import { type Cell, readSheet } from './xlsx/sheet.ts'
import { readStrings } from './xlsx/strings.ts'
import { findSheets } from './xlsx/workbook.ts'

export const reader: Reader = {
  format: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extensions: ['xlsx', 'xlsm'],
  input: 'bytes',
  read: (input) => read(input as Uint8Array),
}

export function read(bytes: Uint8Array): Reading {
  const parts = openPackage(bytes)
  const { sheets, from1904 } = findSheets(parts)
  const strings = readStrings(parts.read('xl/sharedStrings.xml'))
  const formats = readFormats(parts.read('xl/styles.xml'), from1904)
  const builder = new TextBuilder()
  let found = false
  for (const [table, name] of sheets.entries()) {
    const part = parts.read(name)
    if (!part) continue
    found = true
    const rows: GridRow<Cell>[] = readSheet(part, name, strings, formats).map((cells) => ({
      head: false,
      cells,
    }))
    writeRows(builder, table, rows, {
      textOf: (cell) => cell.text,
      write: (cell) => {
        for (const line of cell.text.split('\n')) {
          builder.add(line, { part: name, cell: cell.place })
          builder.line()
        }
      },
    })
  }
  if (!found) throw broken('it holds no sheet', '其中没有工作表')
  return builder.reading()
}
