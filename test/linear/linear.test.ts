/**
 * Twice the text may not take much more than twice the time, whatever the text. Lengths are chosen so that one parse takes
 * long enough to be told from noise and short enough for a test; LINEAR_FULL=1 goes through 2^16 … 2^20 and prints the figures.
 */
import { beforeAll, expect, it } from 'vitest'
import { parseText } from '../../src/parse-notice.ts'
import { fastest, spent } from './growth.ts'
import { hostile } from './hostile.ts'

const full = process.env.LINEAR_FULL === '1'
const runs = full ? 2 : 4
const limit = 2.3
const [shortest, longest] = [2 ** 14, 2 ** 20]
/** Milliseconds of one parse. */
const enough = 40

/** What is not compiled yet is slow for another reason. */
beforeAll(() => {
  for (const make of Object.values(hostile)) for (let i = 0; i < 3; i++) parseText(make(shortest))
}, 0)

for (const [name, make] of Object.entries(hostile)) {
  it(`is linear in ${name}`, { timeout: 0 }, () => {
    for (const length of full ? [16, 17, 18, 19].map((power) => 2 ** power) : [fitting(make)]) {
      const settled = growth(make(length), make(length * 2))
      if (full)
        console.log(
          `${name}: ${length} → ${length * 2}: ${settled.ratio.toFixed(2)}, ${settled.long.toFixed(0)} ms`,
        )
      expect(settled.ratio, `${length} → ${length * 2} characters`).toBeLessThanOrEqual(limit)
    }
  })
}

function fitting(make: (length: number) => string): number {
  let length = shortest
  for (; length < longest / 2; length *= 2) {
    const text = make(length)
    if (spent(() => parseText(text)) >= enough) break
  }
  return length
}

/** What goes beyond the limit is measured once more. */
function growth(half: string, whole: string, again = true): { ratio: number; long: number } {
  const [short, long] = fastest(
    runs,
    () => parseText(half),
    () => parseText(whole),
  )
  return long / short > limit && again ? growth(half, whole, false) : { ratio: long / short, long }
}
