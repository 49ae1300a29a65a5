import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Progress } from '../../src/cli/people/progress.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

function shownBy(
  io: { isTTY: boolean; env: Record<string, string> },
  settings: { progress: boolean; verbosity: number },
): string {
  const shown: string[] = []
  const stderr = { isTTY: io.isTTY, write: (text: string) => shown.push(text) }
  const progress = new Progress(
    10_000,
    { ...settings, language: 'zh' } as never,
    { env: io.env, stderr, stdout: { columns: 80 } } as never,
  )
  progress.update(10, 0)
  vi.advanceTimersByTime(1500)
  progress.update(3000, 2)
  progress.update(3001, 2)
  progress.clear()
  return shown.join('')
}

test('one line after the first second: count, failures, rate and what is left; taken away at the end', () => {
  const text = shownBy({ isTTY: true, env: {} }, { progress: true, verbosity: 0 })
  expect(text).toBe('\r\x1b[2K3000/10000 · 失败 2 · 2000 份/秒 · 剩余 4 s\r\x1b[2K')
})

test.each([
  [
    { isTTY: false, env: {} },
    { progress: true, verbosity: 0 },
  ],
  [
    { isTTY: true, env: { CI: '1' } },
    { progress: true, verbosity: 0 },
  ],
  [
    { isTTY: true, env: { TERM: 'dumb' } },
    { progress: true, verbosity: 0 },
  ],
  [
    { isTTY: true, env: {} },
    { progress: false, verbosity: 0 },
  ],
  [
    { isTTY: true, env: {} },
    { progress: true, verbosity: -1 },
  ],
] as const)('none: %j %j', (io, settings) => {
  expect(shownBy(io as never, settings)).toBe('')
})
