/** Hostile repeats, up to 100 000 of each: twice the text takes no more than 2.3 times as long. */
import { describe, expect, test } from 'vitest'
import { recognisers } from '../../src/recognisers/index.ts'
import { findAll } from '../../src/recognisers/run.ts'

const repeats = 100_000
const limit = 2.3
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
 * How much longer twice the text takes, from the times of one length and four times that: the square root of their ratio.
 * The best of several tries, as other work on the machine and the collector only ever add time.
 */
function growth(phrase: string, times = repeats): number {
  const [short, long] = [phrase.repeat(times / 4), phrase.repeat(times)]
  let [once, fourfold] = [Infinity, Infinity]
  for (let tries = 0; tries < 12; tries++) {
    once = Math.min(once, time(short))
    fourfold = Math.min(fourfold, time(long))
    // quadratic work on that many characters would take seconds
    if (fourfold < 1000) return Math.min(Math.sqrt(fourfold / once), limit)
    if (fourfold / once <= limit ** 2) break
  }
  return Math.sqrt(fourfold / once)
}

function time(text: string): number {
  const start = performance.now()
  findAll(text)
  return performance.now() - start
}
