/** docs/corpus.sql gives the figures of a corpus, counted by hand here. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { folderOf, spawnCli } from './run.ts'

const read = (path: string) => readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8')
/** Four items, three completed, one of them for the long term; 83 200 yuan; signed in September 2022. */
const example = read('example/通报.txt')

async function runScript(folder: string): Promise<void> {
  const script = read('corpus.sql').replace(
    /'((parts\/\*\.ndjson)|(corpus|differing|failures)\.csv)'/g,
    `'${folder}/$1'`,
  )
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(script)
  connection.closeSync()
}

test('by office and year, what differs, and what failed', async () => {
  const folder = folderOf({
    'in/a.txt': example,
    'in/b.txt': example.replaceAll('8.32万元', '10.5万元').replace('2022年9月5日', '2022年10月8日'),
    'in/c.txt': example.replace('2022年9月5日', '2023年2月6日').replace('4个问题', '5个问题'),
    'in/d.txt': example.replaceAll('县水务局', '县档案局').replaceAll('8.32万元', '若干资金'),
    'in/e.txt': 'No notice at all.\n',
    'in/f.txt': new Uint8Array(2000),
  })
  for (const shard of ['1/2', '2/2']) {
    const part = `parts/${shard[0]}.ndjson`
    expect(spawnCli(['in', '--shard', shard, '-o', part, '-q'], { cwd: folder }).status).toBeLessThan(2)
  }
  await runScript(folder)
  const table = (name: string) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')
  expect(table('corpus.csv')).toEqual([
    'office,year,notices,items,without_status,completed_share,long_term_share,recovered_yuan,differing_checks',
    '县档案局党组,2022,1,4,0,0.75,0.25,,0',
    '县水务局党组,2022,2,8,0,0.75,0.25,188200.00,0',
    '县水务局党组,2023,1,4,0,0.75,0.25,83200.00,1',
    ',,1,0,0,,,,0',
  ])
  const [head, ...differing] = table('differing.csv')
  expect(head).toBe('path,metric,claimed,counted,claim')
  expect(differing).toEqual([expect.stringMatching(/^in\/c\.txt,issues,5\.00,4,/)])
  expect(table('failures.csv')).toEqual(['path,code,reason', expect.stringMatching(/^in\/f\.txt,NP0102,/)])
})

test('a part without lines is no fault', async () => {
  const folder = folderOf({ 'in.txt': example, 'parts/1.ndjson': '' })
  writeFileSync(join(folder, 'parts/2.ndjson'), spawnCli(['in.txt'], { cwd: folder }).stdout)
  await runScript(folder)
  expect(readFileSync(join(folder, 'corpus.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(2)
})
