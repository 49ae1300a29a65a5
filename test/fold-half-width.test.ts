import fc from 'fast-check'
import { expect, test } from 'vitest'
import { halfWidth } from '../src/fold/half-width.ts'

test('one form for each sign', () => {
  const cases = [
    ['（一）１．５亿元，占７５％；Ａ＋Ｂ！', '(一)1.5亿元,占75%;A+B!'],
    ['﹙二﹚﹐﹕﹪﹣', '(二),:%-'],
    ['「甲」『乙』〝丙〞﹁丁﹂', '“甲”‘乙’“丙”“丁”'],
    ['２０２０～２０２１〜２２∼', '2020~2021~22~'],
    ['比例１∶３，时间︰', '比例1:3,时间:'],
    ['甲　乙\u00a0丙\u2003丁\u202f戊', '甲 乙 丙 丁 戊'],
    ['⼀、⼯作⻓⻅⺠', '一、工作长见民'],
    ['\uf967\uf9b5', '不例'],
    ['￥100｡', '¥100。'],
  ]
  for (const [from, to] of cases) expect(halfWidth(from)).toBe(to)
})

test('what stays', () => {
  const stays = '。、《》〔〕【】“”‘’——…· 第一章\t①⑴⒈㈠㎡℃‰Ⅰ〇○\n\r\n\u2028\u0085\u200b\ufeff𠮷'
  expect(halfWidth(stays)).toBe(stays)
})

test('the length never changes and a second time changes nothing', () => {
  const unit = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xfe00, max: 0xffef }))
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
      const text = String.fromCharCode(...units)
      const once = halfWidth(text)
      expect(once.length).toBe(text.length)
      expect(halfWidth(once)).toBe(once)
    }),
    { numRuns: 3000 },
  )
})

test('texts longer than a block, and the same string where nothing changes', () => {
  const text = '整改'.repeat(20_000)
  expect(halfWidth(`${text}，${text}`)).toBe(`${text},${text}`)
  expect(halfWidth(text)).toBe(text)
  expect(halfWidth('')).toBe('')
})
