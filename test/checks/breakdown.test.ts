/** Totals beside their parts. */
import { expect, it } from 'vitest'
import { unbalanced } from '../../src/checks/breakdown.ts'
import { findMentions } from '../../src/recognisers/run.ts'

const found = (text: string) =>
  unbalanced(text, findMentions(text)).map(({ start, end, total, sum }) => [
    text.slice(start, end),
    total,
    sum,
  ])

it.each([
  ['处理25人,其中党纪处分10人、诫勉谈话5人、批评教育9人。', '25人,其中党纪处分10人、诫勉谈话5人、批评教育9人', '25', '24'],
  ['23个问题,其中22个已完成,2个正在整改。', '23个问题,其中22个已完成,2个', '23', '24'],
  ['建账25份(其中甲类3份,乙类4份)。', '25份(其中甲类3份,乙类4份', '25', '7'],
])('%s is told', (text, whole, total, sum) => {
  expect(found(text)).toEqual([[whole, total, sum]])
}) // biome-ignore format: one row per text

it.each([
  '处理24人,其中党纪处分10人、诫勉谈话5人、批评教育9人。', // they add up
  '修复23处,其中15处已修好,另外8处,1处在建,7处待建。', // the first two do
  '处理25人,其中10人受到党纪处分。', // one part says nothing of the others
  '处理25人,其中10人受处分,整改3处、5处。', // other units
  '处理25人,其中10人受处分。批评教育9人。', // another sentence
  '处理25人,其中机关10人,其中2人、8人受处分。', // a part that is broken down
  '处理约25人,其中10人、5人。', // no exact total
  '处理25人,已经谈话教育的有其中10人、5人。', // the opening is too far
  '处理10人、5人、9人。',
])('%s is not', (text) => {
  expect(found(text)).toEqual([])
})

it('looks so far and no further', () => {
  const far = (fill: number): string => `处理25人,其中10人${'甲'.repeat(fill)}、5人。`
  expect(found(far(100))).toHaveLength(1)
  expect(found(far(300))).toEqual([])
})
