/**
 * The parser must recover what generated notices say: at least these shares of places and values. FUZZ_SEEDS and FUZZ_FROM
 * draw others; `npm run fuzz` shows what is missed, smallest notices first.
 */
import { beforeAll, expect, it } from 'vitest'
import { parseText } from '../../src/parse-notice.ts'
import { type Recovery, rates, recover, report, table } from './recover.ts'

const seeds = Number(process.env.FUZZ_SEEDS ?? 2_000)
const from = Number(process.env.FUZZ_FROM ?? 0)

/** precision and recall of places, and F1 where the value must be right too. */
const least: Record<string, [precision: number, recall: number, value: number]> = {
  outline: [0.999, 0.998, 0.998],
  items: [0.995, 0.985, 0.99],
  status: [0.993, 0.983, 0.986],
  measures: [0.993, 0.986, 0.976],
  fields: [0.993, 0.984, 0.988],
  titles: [0.995, 0.987, 0.963],
  claims: [0.999, 0.999, 0.999],
  checks: [0.999, 0.999, 0.96],
  dates: [0.999, 0.999, 0.997],
  amounts: [0.999, 0.999, 0.996],
  counts: [0.998, 0.995, 0.996],
  percents: [0.999, 0.999, 0.999],
  ratios: [0.999, 0.935, 0.965],
  durations: [0.996, 0.999, 0.998],
  documents: [0.999, 0.999, 0.999],
  contacts: [0.999, 0.999, 0.999],
  metadata: [1, 1, 0.998],
}
let recovery: Recovery

beforeAll(() => {
  recovery = recover((text) => parseText(text), { from, seeds })
}, 0)

it(`reads ${seeds} notices without an exception`, () => {
  expect([...recovery.clusters.keys()].filter((name) => name.startsWith('throws'))).toEqual([])
})

for (const [kind, [precision, recall, value]] of Object.entries(least)) {
  it(`recovers ${kind}`, () => {
    const tally = recovery.tallies.get(kind)
    if (!tally) throw new Error(`Nothing was generated of the kind ${kind}.`)
    const found = rates(tally)
    const right = found.precision >= precision && found.recall >= recall && found.value >= value
    const lost = { ...recovery, clusters: ofKind(recovery, kind) }
    expect(right, `${JSON.stringify(found)}\n${report(lost, 8)}`).toBe(true)
  })
}

it('knows more than nothing of words that no vocabulary holds', () => {
  console.log(table(recovery.tallies))
  const wrong = [...recovery.clusters].filter(([name]) => /^status \(new words\): status (?!null)/.test(name))
  const count = wrong.reduce((sum, [, cluster]) => sum + cluster.count, 0)
  const asked = recovery.tallies.get('status (new words)')?.need ?? 0
  expect(count / asked, report(recovery, 12)).toBeLessThan(0.02)
})

function ofKind({ clusters }: Recovery, kind: string): Recovery['clusters'] {
  return new Map([...clusters].filter(([name]) => name.startsWith(kind)))
}
