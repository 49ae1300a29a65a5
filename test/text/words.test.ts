/** The small words around numbers: ordinals, signs, measure words, rates, clauses, decimals. */
import { describe, expect, it } from 'vitest'
import { clauseEnd, clauseStart, sentenceEnd, sentenceStart } from '../../src/text/clause.ts'
import { compare, decimal, negated, scaled, sum } from '../../src/text/decimal.ts'
import { grouped } from '../../src/text/grouped.ts'
import { readUnit } from '../../src/text/measure-word.ts'
import { hanziOrdinal, signOrdinal, stemOrdinal } from '../../src/text/ordinal.ts'
import { rateAfter, rateBefore } from '../../src/text/rate.ts'
import { signStart } from '../../src/text/sign.ts'

describe('ordinals', () => {
  it.each([
    ['一', 1], ['十', 10], ['十九', 19], ['二十', 20], ['二十三', 23], ['廿三', 23], ['卅', 30], ['九十九', 99],
    ['一百零二', 102], ['百零二', 102], ['一百二十', 120], ['壹', 1], ['拾贰', 12], ['贰佰', 200],
  ])('%s is %d', (text, value) => expect(hanziOrdinal(text)).toBe(value)) // biome-ignore format: a list

  it.each(['', '零', '甲', '一甲', '一二', '零零一', '十百', '一百一百'])('%s is none', (text) =>
    expect(hanziOrdinal(text)).toBeNull(),
  )

  it('signs and stems carry a number in one character', () => {
    const numbers = [...'①⑳㉑㉟㊱㊿❶❿⑴⒇⒈⒛㈠㈩'].map((sign) => signOrdinal(sign.charCodeAt(0)))
    expect(numbers).toEqual([1, 20, 21, 35, 36, 50, 1, 10, 1, 20, 1, 20, 1, 10])
    expect([...'一a⒜㉠㊀'].map((sign) => signOrdinal(sign.charCodeAt(0)))).toEqual([0, 0, 0, 0, 0])
    expect([...'甲癸子'].map(stemOrdinal)).toEqual([1, 10, 0])
  })
})

describe('minus signs', () => {
  const start = (text: string): number => signStart(text, text.search(/\d/))

  it.each([
    ['增长负3.2', 2], ['为-3', 1], ['为−3', 1], ['-3', 0], ['(-3)', 1],
  ])('%s begins at its sign', (text, at) => expect(start(text)).toBe(at)) // biome-ignore format: a list

  it.each(['担负3', '背负3', '某-3', '3'])('%s has none', (text) =>
    expect(start(text)).toBe(text.indexOf('3')),
  )

  it('a dash between numbers is none', () => expect(signStart('2-3', 2)).toBe(2))
})

describe('measure words', () => {
  it.each([
    ['人次', '人次', 2], ['家次', '家次', 2], ['台(套)', '台', 4], ['处(次)', '处', 4], ['人/次', '人次', 3],
    ['人·次', '人次', 3], [' 份', '份', 2], ['km。', 'km', 2],
  ])('%s', (text, unit, end) => expect(readUnit(text, 0)).toMatchObject({ unit, end })) // biome-ignore format: a list

  it('is no part of another word', () => {
    expect(readUnit('kmh', 0)).toBeNull()
    expect(readUnit('km2', 0)).toBeNull()
    expect(readUnit('人民币', 0)).toBeNull()
    expect(readUnit('台账', 0)).toBeNull()
    expect(readUnit('支队伍', 0)).toMatchObject({ unit: '支', end: 1 })
    expect(readUnit('台(的)', 0)).toMatchObject({ unit: '台', end: 1 })
  })
})

describe('rates', () => {
  it.each([
    ['/月', 'month', 2], ['/(人·天)', 'person/day', 6], ['每人每月', 'person/month', 4], ['/人.次', 'person/time', 4],
  ])('%s follows', (text, per, end) => expect(rateAfter(text, 0)).toEqual({ per, end })) // biome-ignore format: a list

  it.each(['月', '/', '/某', '·月', ''])('%s is none', (text) => expect(rateAfter(text, 0)).toBeNull())

  it('is the nearest one before, within its clause', () => {
    const paidPer = (text: string): string | null => rateBefore(text, text.length)
    expect(paidPer('给每人补助')).toBe('person')
    expect(paidPer('职工人均发放')).toBe('person')
    expect(paidPer('每人每月发放')).toBe('month')
    expect(paidPer('给每人补助,发放')).toBeNull()
    expect(paidPer('每人补助3次后再给')).toBeNull()
    expect(paidPer('的平均')).toBeNull()
    expect(paidPer('给每人按照有关规定的标准一次性补助')).toBeNull()
  })
})

describe('clauses', () => {
  const text = '开头。甲,乙;丙,其中3个,丁,8个。末尾'
  it('begin behind a comma, sentences behind a full stop', () => {
    expect(clauseStart(text, 6, 0)).toBe(5)
    expect(clauseStart(text, 6, 6)).toBe(6)
    expect(sentenceStart(text, 6, 0)).toBe(3)
    expect(sentenceStart(text, 2, 0)).toBe(0)
    expect(sentenceStart(text, 6, 4)).toBe(4)
  })
  it('end before a part of the count, else at a semicolon', () => {
    expect(text.slice(3, clauseEnd(text, 3, text.length))).toBe('甲,乙')
    expect(text.slice(7, clauseEnd(text, 7, text.length))).toBe('丙')
    expect(text.slice(14, clauseEnd(text, 14, text.length))).toBe('丁')
    expect(clauseEnd(text, 3, 5)).toBe(5)
    expect(text.slice(3, sentenceEnd(text, 3, text.length))).toBe('甲,乙;丙,其中3个,丁,8个')
  })
  it('reach so far and no further', () => {
    const long = '甲'.repeat(1000)
    expect(clauseStart(long, 500, 0)).toBe(400)
    expect(clauseEnd(long, 500, 1000)).toBe(560)
    expect(sentenceStart(long, 500, 0)).toBe(200)
    expect(sentenceEnd(long, 500, 1000)).toBe(800)
  })
})

describe('decimals', () => {
  it('have one form', () => {
    expect(['007.50', '-0', '0.0', '.5', '-00.10', '100'].map(decimal)).toEqual([
      '7.5',
      '0',
      '0',
      '0.5',
      '-0.1',
      '100',
    ])
  })
  it('are exact', () => {
    expect(scaled('72.43', 4)).toBe('724300')
    expect(scaled('-0.5', -2)).toBe('-0.005')
    expect(scaled('5', 0)).toBe('5')
    expect(sum('0.1', '0.2')).toBe('0.3')
    expect(sum('99999999999999', '1')).toBe('100000000000000')
    expect(sum('999999999999999999', '1')).toBe('1000000000000000000')
    expect(sum('-0.25', '1')).toBe('0.75')
    expect(negated('0')).toBe('0')
    expect(negated('-3')).toBe('3')
    expect(negated('3')).toBe('-3')
  })
  it('compare as numbers, not as words', () => {
    expect(compare('9', '10')).toBeLessThan(0)
    expect(compare('10', '9')).toBeGreaterThan(0)
    expect(compare('0.5', '0.50000000000000000001')).toBeLessThan(0)
    expect(compare('1000000000000000001', '1000000000000000000')).toBeGreaterThan(0)
    expect(compare('1.5', '1.5')).toBe(0)
  })
  it('are printed in groups of three', () => {
    expect([1234567.5, 999, -1000, 0.25, 1e21].map(grouped)).toEqual([
      '1,234,567.5',
      '999',
      '-1,000',
      '0.25',
      '1e+21',
    ])
  })
})
