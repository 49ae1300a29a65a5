/** What is read of dates before their years are known: bounds, plans, deadlines, what is no date. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resolveDates } from '../../src/dates/resolve.ts'
import { findAll } from '../../src/recognisers/run.ts'
import { mentionsOf } from './places.ts'

describe('bounds', () => {
  const rows: [text: string, bound: string | null][] = [
    ['2021年3月以来', 'since'],
    ['从2021年3月1日起施行', 'since'],
    ['2021年3月1日开始', 'since'],
    ['自2021年3月实施', 'since'],
    ['2021年来,', 'since'],
    ['2021年3月底前', 'before'],
    ['2021年3月1日之前', 'before'],
    ['2021年12月31日24时前', 'before'],
    ['2021年3月1日以后', 'after'],
    ['2021年3月1日后', 'after'],
    ['截至2021年3月', 'until'],
    ['截止到2021年3月', 'until'],
    ['2021年3月止', 'until'],
    ['2021年3月内', null],
    ['2021年3月期间', null],
    ['2021年3月起草', null],
    ['2021年3月前往', null],
    ['2021年前期', null],
    ['2021年3月后续', null],
    ['2021年3月1日前后', null],
    ['自2021年3月至5月', null],
    ['2021年3月1日起至5月31日止', null],
    ['2021年来访', null],
  ]
  test.each(rows)('%s', (text, bound) => {
    expect(mentionsOf(text, 'date').map((date) => date.bound)).toEqual([bound])
  })
})

describe('plans and deadlines', () => {
  test.each([
    '预计3月完成',
    '拟于3月完成',
    '计划3月完成',
    '力争3月完成',
    '3月底前将完成',
    '3月有望完成',
    '3月可投用',
  ])('%s looks ahead', (text) => {
    expect(mentionsOf(text, 'date')[0].planned).toBe(true)
  })
  test.each([
    '按计划于3月完成',
    '草拟3月稿',
    '模拟3月演练',
    '3月将资料移交',
    '3月完成',
    '3月可见成效',
    '预计完成。3月验收',
  ])('%s does not', (text) => {
    expect(mentionsOf(text, 'date')[0].planned).toBe(false)
  })
  test('a deadline', () => {
    const due = (text: string) => mentionsOf(text, 'date')[0].due ?? false
    expect(['整改时限:6月30日', '须于6月30日前完成', '6月底前完成'].map(due)).toEqual([true, true, true])
    expect(['已于6月30日前完成', '6月30日召开', '6月30日前完成了整改'].map(due)).toEqual([
      false,
      false,
      false,
    ])
  })
})

test('what looks like a date and is none', () => {
  const texts = [
    '12·5专项', '十三五规划', '十四五', '十九届五中全会', '一月一专题', '一月三问', '表现在', '第一时间', '青春', '七一表彰', '三八路', '八一建军', '五一路',
    '支路4号', '电话0579-8', '1257.44亩', '1:13.5', '〔2020〕10号', '“721”工作法', '当天', '近期', '目前', '10时30分', '上午9点', '2.0版', '6月龄', '每年12月底',
    '历年3月', '每季度', '每月5日', '3个月', '第2021号', '2021元', 'GB2021', '20210415', '3.15晚会', '9·18', '一二三月台', '年底考核', '同一年', '百年大计',
    '年初制定', '0.5月', '二十四节气', '双月刊', '2021套', '一年级', '初一', '星期三', '五四青年节', '三月三', '十月怀胎', '腊月',
  ] // biome-ignore format: a list
  expect(texts.filter((text) => mentionsOf(text, 'date').length > 0)).toEqual([])
})

test('any text: no exception, places in order and inside, every date resolved', () => {
  const piece = fc.constantFrom(
    ...['2021', '12', '3', '年', '月', '日', '底', '初', '旬', '上', '下', '至', '-', '—', '、', '.', '/', '今年', '去年', '一', '十二', '二〇二一', '季度', '半年', '前', '后', '起', '至今', '《', '》', '〔', '〕', '(', ')', '号', '令', '字第', '电话', ':', ' ', '\n', '@', 'a', '地址', '个', '周', '天', '内', '民国', '112', '98', '半', '数', '同月', '本月', '每年', ',', '。'], // biome-ignore format: a list
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      let end = 0
      for (const found of findAll(text)) {
        expect(found.start).toBeGreaterThanOrEqual(end)
        expect(found.end).toBeGreaterThan(found.start)
        end = found.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
      const mentions = mentionsOf(text, 'date')
      for (const context of [{}, { referenceDate: '2021-06-01' }]) {
        const { dates } = resolveDates(mentions, text, context)
        expect(dates.size).toBe(mentions.length)
        for (const { start, end, edtf } of dates.values()) {
          for (const day of [start, end]) expect(day ?? '2021-01-01').toMatch(/^\d{4}-\d\d-\d\d$/)
          if (start !== null && end !== null) expect(start <= end).toBe(true)
          expect(edtf ?? '').toMatch(/^[\dX./-]*$/)
        }
      }
    }),
    { numRuns: 3000 },
  )
})
