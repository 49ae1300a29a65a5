/** Workbooks, read back by another program. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Cell, cellsOf, readingOf } from '../../src/renderers/tables/define.ts'
import { codebook, tables } from '../../src/renderers/tables/index.ts'
import { hardOutcomes, look, python, pythonWith, rendered, temporaryFolder } from './rendered.ts'

const openpyxl = pythonWith('openpyxl')
const reader = `
import json, sys, openpyxl, datetime
book = openpyxl.load_workbook(sys.argv[1])
def plain(cell):
    if cell.data_type == 'f': return 'FORMULA'
    value = cell.value
    return value.strftime('%Y-%m-%d') if isinstance(value, datetime.datetime) else value
print(json.dumps({sheet.title: [[plain(cell) for cell in row] for row in sheet.iter_rows()] for sheet in book}))
`

it.skipIf(!openpyxl)('holds every cell of every table, typed, and no formula', async () => {
  const outcomes = hardOutcomes()
  const file = join(temporaryFolder(), 'data.xlsx')
  writeFileSync(file, await rendered('xlsx', outcomes))
  const sheets = python(openpyxl!, reader, file) as Record<string, Cell[][]>
  expect(Object.keys(sheets)).toEqual([...tables.map(({ name }) => name), 'codebook'])
  for (const table of tables) {
    const [header, ...rows] = sheets[table.name]
    expect(header).toEqual(table.columns.map(({ name }) => name))
    const expected = outcomes.flatMap((outcome) => cellsOf(table, readingOf(outcome, 'en')))
    expect(rows).toEqual(expected.map((row) => row.map(fitting)))
  }
  expect(sheets.codebook).toHaveLength(codebook().length + 1)
})

it('gives the same bytes for the same input, and Chinese names where asked', async () => {
  expect((await rendered('xlsx', hardOutcomes())).equals(await rendered('xlsx', hardOutcomes()))).toBe(true)
  expect(await rendered('xlsx', hardOutcomes(), { ...look, header: 'zh' })).not.toEqual(
    await rendered('xlsx', hardOutcomes()),
  )
})

/** Longer cells are cut and say how long they were; an empty one is none; the reader leaves _x0001_ as the format writes it. */
function fitting(cell: Cell): Cell {
  if (typeof cell !== 'string' || cell === '') return cell === '' ? null : cell
  if (cell.length <= 32_767) return cell.replace(/\r\n?/g, '\n').replaceAll('\u0001', '_x0001_')
  const note = `…[${cell.length}]`
  return cell.slice(0, 32_767 - note.length) + note
}
