/**
 * Twice the text may not take much more than twice the time, whatever the text. Lengths are chosen so that one parse takes
 * long enough to be told from noise and short enough for a test; LINEAR_FULL=1 goes through 2^16 … 2^20.
 */
import { beforeAll, expect, it } from 'vitest'
import { parseText } from '../../src/parse-notice.ts'
import { hostile } from './hostile.ts'

const runs = 5
const limit = 2.3
const [shortest, longest] = [2 ** 14, 2 ** 20]
const enough = 25
const tooMuch = 200

/** What is not compiled yet is slow for another reason. */
beforeAll(() => {
  for (const make of Object.values(hostile)) for (let i = 0; i < 3; i++) parseText(make(shortest))
}, 0)

for (const [name, make] of Object.entries(hostile)) {
  it(`is linear in ${name}`, { timeout: 0 }, () => {
    for (const length of process.env.LINEAR_FULL
      ? [16, 17, 18, 19].map((power) => 2 ** power)
      : [fitting(make)]) {
      const texts = [make(length), make(length * 2)] as const
      let settled = growth(...texts)
      for (let again = 0; again < 2 && settled > limit; again++) settled = Math.min(settled, growth(...texts))
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

/** The best of runs that take turns: other work on the machine and the collector only ever add time. */
function growth(half: string, whole: string): number {
  const times: [number[], number[]] = [[], []]
  for (let i = 0; i < runs; i++) {
    times[0].push(once(half))
    times[1].push(once(whole))
  }
  const [short, long] = times.map((list) => Math.min(...list))
  return long / short
}

function once(text: string): number {
  const begun = performance.now()
  parseText(text)
  return performance.now() - begun
}
