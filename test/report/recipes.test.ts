/** The recipes of docs/research-tables.md, run as they are printed. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, expect, it } from 'vitest'
import { runHere } from '../cli/run.ts'
import { generateNotices } from '../generator/generate.ts'
import { pythonWith, temporaryFolder } from '../renderers/rendered.ts'

const page = readFileSync(new URL('../../docs/research-tables.md', import.meta.url), 'utf8')
const recipes = [...page.matchAll(/```(\w{1,10})\n([^`]{1,4000})```/g)].map(([, language, code]) => ({
  language,
  code,
}))
const folder = temporaryFolder()

beforeAll(async () => {
  mkdirSync(join(folder, '通报'))
  for (const [at, { text }] of generateNotices([1, 2, 3, 4, 5]).entries())
    writeFileSync(join(folder, '通报', `${at}.txt`), text)
  const inFolder = (name: string): string => join(folder, name)
  const words = recipes[0].code.trim().split(' ').slice(1)
  const argv = words.map((word) => (/[/.]/.test(word) ? inFolder(word) : word))
  expect((await runHere(argv)).code).toBe(0)
})

function recipe(language: string): string {
  return recipes.findLast((each) => each.language === language)!.code
}

function runIn(program: string, ...parts: string[]): string {
  const env = { ...process.env, LANG: 'C.UTF-8', PYTHONWARNINGS: 'ignore' }
  const { status, stdout, stderr } = spawnSync(program, parts, { cwd: folder, encoding: 'utf8', env })
  expect(stderr + stdout, program).not.toMatch(/Error|Traceback/)
  expect(status, stderr).toBe(0)
  return stdout
}

function programOf(name: string): string | null {
  if (spawnSync(name, ['--version']).status === 0) return name
  if (process.env.REQUIRE_ALL === '1') throw new Error(`There is no ${name}.`)
  console.warn(`Skipped: there is no ${name}.`)
  return null
}

const pandas = pythonWith('pandas, openpyxl')
const r = programOf('Rscript')
const sqliteUtils = programOf('sqlite-utils')

it.skipIf(!pandas)('pandas', () => {
  expect(runIn(pandas!, '-c', recipe('python'))).toContain('title.text')
})

it.skipIf(!r)('R', () => {
  expect(runIn(r!, '-e', recipe('r'))).toContain('completed')
})

it('DuckDB', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(`SET file_search_path = '${folder}'`)
  for (const sql of recipe('sql')
    .split(';')
    .filter((each) => each.trim() !== ''))
    expect((await connection.runAndReadAll(sql)).currentRowCount, sql).toBeGreaterThan(0)
})

it.skipIf(!sqliteUtils)('SQLite', () => {
  expect(runIn('sh', '-c', recipe('sh'))).toContain('agrees')
  runIn('sqlite-utils', 'enable-fts', 'notices.sqlite', 'items', 'title', '--tokenize', 'trigram')
})
