/** Twice the text may not take much more than twice the time, whatever the text. */
import { expect, it } from 'vitest'
import { parseText } from '../../src/parse-notice.ts'
import { hostile } from './hostile.ts'

const runs = 5
const limit = 2.3
/** Shorter texts tell nothing: the clock and the compiler make most of the difference. */
const sizes = [2 ** 16, 2 ** 17]

for (const [name, make] of Object.entries(hostile)) {
  it(`is linear in ${name}`, { timeout: 120_000 }, () => {
    const [half, whole] = sizes.map(make)
    parseText(half)
    const ratio = growth(half, whole)
    expect(ratio > limit ? Math.min(ratio, growth(half, whole)) : ratio).toBeLessThanOrEqual(limit)
  })
}

function growth(half: string, whole: string): number {
  return time(whole) / time(half)
}

/** The median of some runs, in milliseconds. */
function time(text: string): number {
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now()
    parseText(text)
    return performance.now() - begun
  })
  return times.sort((a, b) => a - b)[runs >> 1]
}
