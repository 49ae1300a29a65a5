/** Hostile repeats, up to 100 000 of each: twice the text takes no more than 2.3 times as long. */
import { describe, expect, test } from 'vitest'
import { recognisers } from '../../src/recognisers/index.ts'
import { findAll } from '../../src/recognisers/run.ts'
import { fastest, spent } from '../linear/growth.ts'

const repeats = 100_000
const limit = 2.3
/** Milliseconds; what takes less is made longer. */
const enough = 40
const phrases = [',111', '1,111', '1.', '.1', '1-', '1—', '1:', '1∶1', '11', '一', '一一', '一、', '第一、', '第1-', '十余', '一百', '二三', '三五', '九千',
  '1万', '万亿', '一万二', '两三万至', '1至', '几十', '数百', '点五', '零', '百分之', '三分之', '1%', '1成', '¥', '¥1', 'HK$', '人民币', '1元', '元/', '每人', '每人每',
  '1个', '1人次', '处(次)', '1处(', '(', '〔', '《', '“', '5大', '大', '1 ', '1 万', '约', '近约', '不少于', '1/', '1时', '第', '三会一课', '统一', '\n', ' '] // biome-ignore format: a list

describe('time grows with length', () => {
  test.each(phrases)('%j', (phrase) => {
    expect(growth(phrase)).toBeLessThanOrEqual(limit)
  })

  test('every trigger', () => {
    const triggers = new Set(recognisers.flatMap((recogniser) => [...recogniser.triggers]))
    const slow = [...triggers].filter((trigger) => growth(trigger, 60_000) > limit)
    expect(slow).toEqual([])
  })
})

/**
 * How much longer twice the text takes, from the times of one length and four times that: the square root of their ratio. Linear work
 * gives 2 and quadratic 4, so that one look is enough to pass; what does not is looked at more closely.
 */
function growth(phrase: string, least = repeats): number {
  let times = least
  while (spent(() => findAll(phrase.repeat(times))) < enough) times *= 2
  const [short, long] = [phrase.repeat(times / 4), phrase.repeat(times)]
  const look = (runs: number): number => {
    const [once, fourfold] = fastest(
      runs,
      () => findAll(short),
      () => findAll(long),
    )
    return Math.sqrt(fourfold / once)
  }
  return [1, 4, 8].reduce((grown, runs) => (grown > limit ? look(runs) : grown), Infinity)
}
