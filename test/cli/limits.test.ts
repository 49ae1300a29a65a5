/** Limits are enforced from outside, and what is stopped takes nothing else along. */
import { describe, expect, test } from 'vitest'
import { folderOf, noticeText, recordsOf, spawnCli } from './run.ts'

const heavy = noticeText('乙', 8000)
const folder = folderOf({
  'a.txt': noticeText(),
  'b.txt': heavy,
  'c.txt': noticeText('丙', 3),
  'd.txt': noticeText('丁', 4),
})
const codes = (text: string) =>
  recordsOf(text).map(({ type, error }) => (error as { code: string } | undefined)?.code ?? type)

describe('of one input', () => {
  test('time', () => {
    const start = performance.now()
    const { stdout, status, stderr } = spawnCli(['.', '--timeout', '500ms'], { cwd: folder })
    expect(codes(stdout)).toEqual(['notice', 'NP0107', 'notice', 'notice'])
    expect([status, stderr]).toEqual([1, expect.stringContaining('longer than 500 ms')])
    expect(performance.now() - start).toBeLessThan(20_000)
  })

  test('memory', () => {
    const { stdout, status } = spawnCli(['.', '-j', '1', '--max-memory', '16MiB'], { cwd: folder })
    expect(codes(stdout)).toEqual(['notice', 'NP0111', 'notice', 'notice'])
    expect(status).toBe(1)
  })

  test('size, in this thread and in workers', () => {
    for (const more of [[], ['-j', '2']]) {
      const { stdout } = spawnCli(['.', '--max-size', '100KB', ...more], { cwd: folder })
      expect(codes(stdout)).toEqual(['notice', 'NP0103', 'notice', 'notice'])
    }
  })
})

describe('the same bytes', () => {
  const many = folderOf(
    Object.fromEntries(
      Array.from({ length: 36 }, (_, at) => [`${at}.txt`, noticeText(`第${at}局`, 1 + (at % 4))]),
    ),
  )

  test.each(['ndjson', 'csv', 'tree'])(
    '%s: whatever the number of workers, the order and the clock',
    (format) => {
      const print = (argv: string[], env = {}) =>
        spawnCli([...argv, '-q', '-f', format], { cwd: many, env }).stdout
      const two = print(['.', '-j', '2'])
      expect(two.length).toBeGreaterThan(1000)
      expect(print(['.', '-j', '1'], { TZ: 'Asia/Shanghai', LC_ALL: 'C' })).toBe(two)
      const few = Array.from({ length: 20 }, (_, at) => `./${at}.txt`)
      expect(print(few)).toBe(print(few.concat('--jobs', '2'), { TZ: 'America/New_York' }))
    },
  )

  test('shards, sorted, are one run, sorted', () => {
    const sorted = (text: string) => text.trimEnd().split('\n').sort().join('\n')
    const parts = ['1/3', '2/3', '3/3'].map(
      (shard) => spawnCli(['.', '--shard', shard], { cwd: many }).stdout,
    )
    expect(sorted(parts.join(''))).toBe(sorted(spawnCli(['.'], { cwd: many }).stdout))
  })
})
