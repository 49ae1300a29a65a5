/**
 * Twice the text may not take much more than twice the time, whatever the text. Lengths are chosen so that one parse takes
 * long enough to be told from noise and short enough for a test; LINEAR_FULL=1 goes through 2^16 … 2^20.
 */
import { expect, it } from 'vitest'
import { parseText } from '../../src/parse-notice.ts'
import { hostile } from './hostile.ts'

const runs = 5
const limit = 2.3
const [shortest, longest] = [2 ** 13, 2 ** 20]
const enough = 25
const tooMuch = 120

for (const [name, make] of Object.entries(hostile)) {
  it(`is linear in ${name}`, { timeout: 0 }, () => {
    for (const length of process.env.LINEAR_FULL
      ? [16, 17, 18, 19].map((power) => 2 ** power)
      : [fitting(make)]) {
      const [half, whole] = [make(length), make(length * 2)]
      const ratio = time(whole) / time(half)
      const settled = ratio > limit ? Math.min(ratio, time(whole) / time(half)) : ratio
      expect(settled, `${length} → ${length * 2} characters`).toBeLessThanOrEqual(limit)
    }
  })
}

function fitting(make: (length: number) => string): number {
  let length = 2 ** 14
  for (parseText(make(length)); ; ) {
    const spent = once(make(length))
    if (spent < enough && length < longest / 2) length *= 2
    else if (spent > tooMuch && length > shortest) length /= 2
    else return length
  }
}

/** The median of some runs, in milliseconds. */
function time(text: string): number {
  const times = Array.from({ length: runs }, () => once(text))
  return times.sort((a, b) => a - b)[runs >> 1]
}

function once(text: string): number {
  const begun = performance.now()
  parseText(text)
  return performance.now() - begun
}
