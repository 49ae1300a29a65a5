/** Limits are enforced from outside, and what is stopped takes nothing else along. */
import { describe, expect, test } from 'vitest'
import type { Limits } from '../../src/cli/settings.ts'
import type { Job } from '../../src/cli/work/define.ts'
import { inWorkers } from '../../src/cli/work/workers.ts'
import { folderOf, noticeText, recordsOf, spawnCli } from './run.ts'

const stuck = new URL('./stuck-worker.mjs', import.meta.url)
const job: Job = {
  parse: {
    encoding: null,
    format: null,
    script: 'simplified',
    repair: true,
    referenceDate: null,
    vocabulary: null,
  },
  maxSize: 1000,
  stdinName: '-',
  targets: [],
  check: null,
  tell: null,
  debug: false,
}

async function outcomes(paths: string[], limits: Limits, threads: number): Promise<string[]> {
  const execute = await inWorkers(job, limits, threads, stuck)
  const tasks = paths.map((path, index) => ({ path, index, unlessSha256: null }))
  const told: string[] = []
  for await (const { path, diagnostics } of execute(tasks, new AbortController().signal))
    told.push(`${path} ${diagnostics[0]?.code ?? 'done'}`)
  return told
}

describe.each([1, 2])('of one input, with %i workers', (threads) => {
  const size = 1000
  const memory = 64 * 2 ** 20

  test('time: what loops is ended, the others are done, in order', async () => {
    const paths = ['a', 'loop-1', 'b', 'c', 'loop-2', 'loop-3', 'd', 'e', 'f']
    const start = performance.now()
    const told = await outcomes(paths, { size, time: 300, memory }, threads)
    expect(told).toEqual(paths.map((path) => `${path} ${path.startsWith('loop') ? 'NP0107' : 'done'}`))
    expect(performance.now() - start).toBeLessThan(15_000)
  })

  test('memory', async () => {
    const paths = ['a', 'memory', 'b', 'c']
    const told = await outcomes(paths, { size, time: null, memory }, threads)
    expect(told).toEqual(['a done', 'memory NP0111', 'b done', 'c done'])
  })

  test('a worker that dies', async () => {
    const told = await outcomes(['a', 'throw', 'b'], { size, time: null, memory }, threads)
    expect(told).toEqual(['a done', 'throw NP0901', 'b done'])
  })
})

test('size, in this thread and in workers', () => {
  const folder = folderOf({
    'a.txt': noticeText(),
    'b.txt': noticeText('乙', 300),
    'c.txt': noticeText('丙', 3),
  })
  for (const more of [[], ['-j', '2']]) {
    const { stdout } = spawnCli(['.', '--max-size', '20KB', ...more], { cwd: folder })
    const codes = recordsOf(stdout).map(
      ({ type, error }) => (error as { code: string } | undefined)?.code ?? type,
    )
    expect(codes).toEqual(['notice', 'NP0103', 'notice'])
  }
})

describe('the same bytes', () => {
  const many = folderOf(
    Object.fromEntries(
      Array.from({ length: 36 }, (_, at) => [`${at}.txt`, noticeText(`第${at}局`, 1 + (at % 4))]),
    ),
  )

  test.each(['ndjson', 'csv'])('%s: whatever the number of workers, the order and the clock', (format) => {
    const print = (argv: string[], env = {}) =>
      spawnCli([...argv, '-q', '-f', format], { cwd: many, env }).stdout
    const two = print(['.', '-j', '2'])
    expect(two.length).toBeGreaterThan(1000)
    expect(print(['.', '-j', '1'], { TZ: 'Asia/Shanghai', LC_ALL: 'C' })).toBe(two)
    const few = Array.from({ length: 20 }, (_, at) => `./${at}.txt`)
    expect(print(few)).toBe(print(few.concat('--jobs', '2'), { TZ: 'America/New_York' }))
  })

  test('shards, sorted, are one run, sorted', () => {
    const sorted = (text: string) => text.trimEnd().split('\n').sort().join('\n')
    const parts = ['1/3', '2/3', '3/3'].map(
      (shard) => spawnCli(['.', '--shard', shard], { cwd: many }).stdout,
    )
    expect(sorted(parts.join(''))).toBe(sorted(spawnCli(['.'], { cwd: many }).stdout))
  })
})
