/** Parquet and CSV, read back by DuckDB; SQLite by Python. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import type { Outcome } from '../../src/renderers/define.ts'
import { type Cell, cellsOf, readingOf, type Table } from '../../src/renderers/tables/define.ts'
import { tables } from '../../src/renderers/tables/index.ts'
import { flatItems } from '../../src/renderers/tables/items.ts'
import { hardOutcomes, python, pythonWith, rendered, renderedFolder, temporaryFolder } from './rendered.ts'

const folder = temporaryFolder()

async function query(sql: string): Promise<{ rows: Cell[][]; types: string[] }> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const result = await connection.runAndReadAll(sql)
  const rows = result.getRowsJson() as Cell[][]
  return { rows, types: result.columnTypes().map(String) }
}

function expectedRows(table: Table, outcomes: readonly Outcome[]): Cell[][] {
  return outcomes.flatMap((outcome) => cellsOf(table, readingOf(outcome, 'en')))
}

it('one file: DuckDB reads the flat table of items, typed', async () => {
  const outcomes = hardOutcomes()
  const file = join(folder, 'data.parquet')
  writeFileSync(file, await rendered('parquet', outcomes))
  const { rows, types } = await query(`SELECT * FROM '${file}'`)
  expect(rows).toEqual(expectedRows(flatItems, outcomes))
  const named = { text: 'VARCHAR', date: 'DATE', integer: 'INTEGER', number: 'DOUBLE', boolean: 'BOOLEAN' }
  expect(types).toEqual(flatItems.columns.map(({ type }) => named[type]))
})

it('a folder: every table and the book of columns', async () => {
  const outcomes = hardOutcomes()
  const files = await renderedFolder('parquet', outcomes)
  expect([...files.keys()]).toEqual([...tables.map(({ name }) => `${name}.parquet`), 'codebook.parquet'])
  for (const table of tables) {
    const file = join(folder, `${table.name}.parquet`)
    writeFileSync(file, files.get(`${table.name}.parquet`)!)
    expect((await query(`SELECT * FROM '${file}'`)).rows).toEqual(expectedRows(table, outcomes))
  }
})

it('no input: a table without rows', async () => {
  const file = join(folder, 'none.parquet')
  writeFileSync(file, await rendered('parquet', []))
  expect((await query(`SELECT count(*) FROM '${file}'`)).rows).toEqual([['0']])
})

it('CSV: DuckDB reads the same rows', async () => {
  const outcomes = hardOutcomes()
  const file = join(folder, 'items.csv')
  writeFileSync(file, await rendered('csv', outcomes))
  const { rows } = await query(
    `SELECT * FROM read_csv('${file}', all_varchar = true, max_line_size = 10000000, quote = '"', escape = '"')`,
  )
  const texts = expectedRows(flatItems, outcomes).map((row) =>
    row.map((cell) => (cell === null || cell === '' ? null : String(cell))),
  )
  expect(rows).toEqual(texts)
})

const sqlite = pythonWith('sqlite3')

it.skipIf(!sqlite)('SQLite: Python reads every table', async () => {
  const outcomes = hardOutcomes()
  const file = join(folder, 'notices.sqlite')
  writeFileSync(file, await rendered('sqlite', outcomes))
  const code = `
import json, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
print(json.dumps({name: [list(row) for row in db.execute('SELECT * FROM ' + name)] for name in sys.argv[2:]}))`
  const names = tables.map(({ name }) => name)
  const read = python(sqlite!, code, file, ...names) as Record<string, Cell[][]>
  for (const table of tables)
    expect(read[table.name]).toEqual(
      expectedRows(table, outcomes).map((row) =>
        row.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell)),
      ),
    )
  expect((await rendered('sqlite', outcomes)).equals(await rendered('sqlite', outcomes))).toBe(true)
})
