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
  outline: [0.98, 0.99, 0.88],
  items: [0.87, 0.75, 0.8],
  status: [0.8, 0.7, 0.7],
  measures: [0.8, 0.7, 0.7],
  claims: [0.99, 0.94, 0.96],
  dates: [0.999, 0.999, 0.997],
  amounts: [0.999, 0.999, 0.995],
  counts: [0.999, 0.99, 0.99],
  percents: [0.999, 0.999, 0.999],
  ratios: [0.99, 0.95, 0.97],
  durations: [0.99, 0.99, 0.99],
  documents: [0.999, 0.999, 0.999],
  contacts: [0.999, 0.999, 0.999],
  metadata: [1, 1, 0.96],
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
  expect(count / asked, report(recovery, 12)).toBeLessThan(0.05)
})

function ofKind({ clusters }: Recovery, kind: string): Recovery['clusters'] {
  return new Map([...clusters].filter(([name]) => name.startsWith(kind)))
}
