import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openProgress } from '../../src/cli/batch.ts'
import { Progress } from '../../src/cli/people/progress.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

test('one line after the first second: count, failures, rate and what is left; taken away at the end', () => {
  const shown: string[] = []
  const io = { env: {}, stderr: { columns: 80, write: (text: string) => shown.push(text) } }
  const progress = new Progress(10_000, 'zh', io as never)
  progress.update(10, 0)
  vi.advanceTimersByTime(1500)
  progress.update(3000, 2)
  progress.update(3001, 2)
  progress.clear()
  expect(shown.join('')).toBe('\r\x1b[2K3000/10000 · 失败 2 · 2000 份/秒 · 剩余 4 秒\r\x1b[2K')
})

test('only on a terminal, not in CI, not where it is unwanted, not for one input', async () => {
  const opened = (settings: object, inputs: number, isTTY: boolean, env: Record<string, string>) =>
    openProgress({ progress: true, verbosity: 0, ...settings } as never, inputs, {
      env,
      stderr: { isTTY },
    } as never)
  expect(await opened({}, 5, true, {})).not.toBeNull()
  expect(await opened({}, 1, true, {})).toBeNull()
  expect(await opened({}, 5, false, {})).toBeNull()
  expect(await opened({}, 5, true, { CI: '1' })).toBeNull()
  expect(await opened({}, 5, true, { TERM: 'dumb' })).toBeNull()
  expect(await opened({ progress: false }, 5, true, {})).toBeNull()
  expect(await opened({ verbosity: -1 }, 5, true, {})).toBeNull()
})
