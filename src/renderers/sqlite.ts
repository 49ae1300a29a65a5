/** A database of the tables, with the book of their columns. */
import { defineRenderer } from './define.ts'
import { type Cell, type Column, readingOf } from './tables/define.ts'
import { type GatheredRows, type Rows, rowsOfTables, streamOfRows } from './tables/gathered.ts'
import { codebook, codebookHeader, tables } from './tables/index.ts'
import { openDatabase } from './text/database.ts'

export const sqlite = defineRenderer<Rows>({
  format: 'sqlite',
  extensions: ['sqlite', 'db'],
  render: (outcome) => rowsOfTables(tables, readingOf(outcome, 'en')),
  stream: () => streamOfRows(database),
})

async function database(gathered: GatheredRows): Promise<Uint8Array> {
  const file = await openDatabase()
  file.run('BEGIN')
  for (const table of tables) {
    file.run(creation(table.name, table.columns))
    file.insert(
      `INSERT INTO ${table.name} VALUES (${table.columns.map(() => '?').join(', ')})`,
      gathered.of(table),
    )
    for (const { name } of table.columns)
      if (name === 'notice_id' || name === 'item_id')
        file.run(`CREATE INDEX ${table.name}_${name} ON ${table.name} (${name})`)
  }
  const book = codebookHeader.en.map((name) => ({ name: `"${name}"`, type: 'text' as const }))
  file.run(creation('codebook', book))
  file.insert(`INSERT INTO codebook VALUES (${book.map(() => '?').join(', ')})`, codebook() as Cell[][])
  file.run('COMMIT')
  return file.bytes()
}

function creation(name: string, columns: readonly Pick<Column<never>, 'name' | 'type'>[]): string {
  return `CREATE TABLE ${name} (${columns.map((column) => `${column.name} ${types[column.type]}`).join(', ')})`
}

const types = { text: 'TEXT', date: 'TEXT', integer: 'INTEGER', number: 'REAL', boolean: 'INTEGER' }
