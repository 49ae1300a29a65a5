import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, decimal, scaled, sum } from '../src/text/decimal.ts'
import { parseNumeral, readNumeral } from '../src/text/numeral.ts'

describe('decimals', () => {
  test.each([
    ['72.43', 4, '724300'],
    ['27.493', 4, '274930'],
    ['0.82', 4, '8200'],
    ['35', -2, '0.35'],
    ['0', 8, '0'],
    ['1.5', -3, '0.0015'],
  ])('%s × 10^%s = %s', (value, power, expected) => {
    expect(scaled(value, power)).toBe(expected)
  })

  test.each([
    ['0.1', '0.2', '0.3'],
    ['100000000', '20000000', '120000000'],
    ['9999999999999999', '0.01', '9999999999999999.01'],
    ['-3', '1.5', '-1.5'],
  ])('%s + %s = %s', (a, b, expected) => {
    expect(sum(a, b)).toBe(expected)
  })

  test('equal values have one form', () => {
    expect(['007', '1.50', '0.0', '-0', '-0.50', '12.'].map(decimal)).toEqual([
      '7',
      '1.5',
      '0',
      '0',
      '-0.5',
      '12',
    ])
    expect(compare('0.9', '0.11')).toBeGreaterThan(0)
    expect(compare('1.50', '1.5')).toBe(0)
  })

  test('scaling there and back changes nothing', () => {
    const value = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.nat(6))
      .map(([n, places]) => scaled(String(n), -places))
    fc.assert(
      fc.property(
        value,
        fc.integer({ min: -20, max: 20 }),
        (a, power) => scaled(scaled(a, power), -power) === a,
      ),
    )
  })
})

const values: [string, string | null][] = [
  // Arabic, half and full width
  ['1300', '1300'], ['1,300', '1300'], ['1，300', '1300'], ['１，３００', '1300'], ['１３００．５０', '1300.5'],
  ['12,345,678.90', '12345678.9'], ['0.82', '0.82'], ['007', '7'], ['-5', '-5'], ['－５', '-5'],
  // Chinese
  ['零', '0'], ['〇', '0'], ['十', '10'], ['十五', '15'], ['二十', '20'], ['廿三', '23'], ['卅', '30'], ['卅一', '31'],
  ['一百零五', '105'], ['一百〇五', '105'], ['一百一十', '110'], ['一百一', '110'], ['两千', '2000'], ['三千五', '3500'],
  ['三千零五', '3005'], ['一千零一十', '1010'], ['一万二', '12000'], ['一万二百', '10200'], ['一万零二', '10002'], ['一亿二', '120000000'],
  ['两万两千', '22000'], ['五千万', '50000000'], ['一万二千亿', '1200000000000'], ['三万亿', '3000000000000'],
  ['一千二百三十四万五千六百七十八', '12345678'], ['九千九百九十九万亿', '9999000000000000'], ['百', '100'], ['万', '10000'],
  ['三点一四', '3.14'], ['三点六万', '36000'], ['零点零五', '0.05'], ['负三点五', '-3.5'], ['二〇二一', '2021'], ['二○二一', '2021'],
  ['二零一九', '2019'], ['七二二四万', '72240000'], ['一三五億', '13500000000'],
  // formal and Traditional
  ['壹佰贰拾', '120'], ['壹仟贰佰叁拾肆万伍仟陆佰柒拾捌', '12345678'], ['貳拾萬', '200000'], ['參佰', '300'], ['肆億零伍拾', '400000050'],
  ['萬', '10000'], ['兩千', '2000'], ['三點五', '3.5'],
  // mixed
  ['3.6万', '36000'], ['3.6 万', '36000'], ['３．６萬', '36000'], ['1亿2000万', '120000000'], ['1億2000萬', '120000000'], ['3千5百', '3500'],
  ['1.2万亿', '1200000000000'], ['3万5千', '35000'], ['3万5', '35000'], ['3万5000', '35000'], ['5百万', '5000000'],
  ['1千2百万', '12000000'], ['1亿零5百', '100000500'], ['7 万 5 千 4 百', '75400'], ['四万万', '400000000'], ['10万万', '1000000000'], ['两个亿', '200000000'], ['五兆六十二亿四万五千二', '5006200045200'], ['七十八万五佰零六', '780506'],
  // no exact value
  ['十余', null], ['数百', null], ['几十', null], ['几十万', null], ['上千', null], ['两三', null], ['十七八', null], ['三五', null],
  ['10多万', null], ['600余万', null], ['三分之一', null], ['百分之五', null], ['75%', null],
  // no numeral
  ['', null], [' ', null], ['1 300', null], ['万万万', null], ['元', null], ['一个', null], ['统一', null], ['2021.4.15', null], ['1,30', null], ['1.2.3', null],
  ['十十', null], ['二百三千', null], ['第一', null], ['3万500', null], ['一万零', null], ['--5', null], ['5G', null], ['兆瓦', null],
] // biome-ignore format: one row per family

test.each(values)('parseNumeral(%j) is %j', (text, expected) => {
  expect(parseNumeral(text)).toBe(expected)
})

describe('numerals in a text', () => {
  test.each([
    ['十余名', 2, '10', 'over'],
    ['600余万元', 5, '6000000', 'over'],
    ['3万多户', 3, '30000', 'over'],
    ['20来个', 3, '20', 'approx'],
    ['几十万元', 3, null, null],
    ['数百户', 2, null, null],
    ['5千瓦', 1, '5', null],
    ['十万千瓦', 2, '100000', null],
    ['三点十分', 1, '3', null],
    ['二十两', 2, '20', null],
    ['1.5亿元', 4, '150000000', null],
    ['12,345人', 6, '12345', null],
    ['3,45人', 1, '3', null],
  ])('%s ends at %i with %s', (text, end, value, vague) => {
    expect(readNumeral(text, 0)).toMatchObject({ end, value, vague })
  })

  test.each([
    ['两三名', '2', '3'],
    ['三五个', '3', '5'],
    ['七八十人', '70', '80'],
    ['二三百户', '200', '300'],
    ['一百二三十件', '120', '130'],
    ['十七八岁', '17', '18'],
    ['三四万元', '30000', '40000'],
  ])('%s is from %s to %s', (text, value, max) => {
    expect(readNumeral(text, 0)).toMatchObject({ value, max })
  })

  test('nothing is read from what is no number', () => {
    for (const text of ['元', '点五', '余', '1'.repeat(41), '2021.4.15'])
      expect(readNumeral(text, 0)).toBeNull()
  })
})
