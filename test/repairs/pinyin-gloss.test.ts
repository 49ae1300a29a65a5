import { describe, expect, it } from 'vitest'
import { pinyinGloss } from '../../src/repairs/pinyin-gloss.ts'
import { WorkingText } from '../../src/text/working-text.ts'
import { generateNotice } from '../generator/generate.ts'
import readings from '../generator/phrases/pinyin.json' with { type: 'json' }

const repaired = (text: string): string => WorkingText.of(text).edit(pinyinGloss.find(text).edits).text

describe('a gloss is taken out', () => {
  it.each([
    ['綜合執(zhí)法局', '綜合執法局'],
    ['综合执（zhí）法局', '综合执法局'],
    ['规（guī)划', '规划'],
    ['乱(luan)码(ma)', '乱码'],
    ['執(zhí)(zhí)法', '執法'],
    ['绿（lǜ）化', '绿化'],
    ['女(nü)职(zhi)工', '女职工'],
    ['绿(lv)色(se)', '绿色'],
    ['策略(lüè)', '策略'],
    ['执(zhi2)法', '执法'],
    ['行(háng)业', '行业'],
    ['规划(guī huà)方案', '规划方案'],
    ['规划(guīhuà)方案', '规划方案'],
    ['執zhí)法', '執法'],
    ['執(zhí法', '執法'],
    ['执(zhi)法', '执法'],
  ])('%s → %s', (text, clean) => {
    expect(repaired(text)).toBe(clean)
    expect(pinyinGloss.find(clean).edits).toEqual([])
  })

  it('with its character, so that the character stands for both', () => {
    expect(pinyinGloss.find('綜合執(zhí)法').edits).toEqual([{ start: 2, end: 8, after: '執' }])
  })
})

describe('is no gloss', () => {
  it.each([
    '实施方案(AB)',
    '距离(km)',
    '甲类(a)',
    '生产总值(GDP)',
    '位于(in)',
    '方案(an)',
    '他说(he)',
    '重量(ke)',
    '安全(safe)',
    '附件(PDF)',
    '(一)加强领导',
    '问题(1)',
    '微信(weixin)公众号',
    'an example (he) of English (men)',
    '单位(kg)、毫安(mA)',
    '(zhí)',
    '厦门(Xiamen)',
  ])('%s', (text) => {
    expect(pinyinGloss.find(text)).toEqual({ edits: [], suspects: [] })
  })
})

it('reports half a gloss that does not read its character', () => {
  expect(pinyinGloss.find('推guī)动').edits).toEqual([])
  expect(pinyinGloss.find('推guī)动').suspects).toMatchObject([{ code: 'NP0203', data: { text: 'guī)' } }])
})

it('restores invented notices in which every second gloss stands', () => {
  const table = new Map(Object.entries(readings))
  for (let seed = 0; seed < 40; seed++) {
    const { text } = generateNotice(seed, { plain: true })
    for (const toned of [true, false]) {
      const glossed = [...text].map((sign, i) => {
        const reading = i % 2 ? undefined : table.get(sign)
        if (!reading) return sign
        return `${sign}(${
          toned
            ? reading
            : reading
                .normalize('NFD')
                .replace(/[\u0300-\u0304\u030c]/g, '')
                .normalize('NFC')
        })`
      })
      expect(repaired(glossed.join(''))).toBe(text)
    }
    expect(pinyinGloss.find(text)).toEqual({ edits: [], suspects: [] })
  }
})
