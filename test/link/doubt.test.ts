import { describe, expect, it } from 'vitest'
import { parseText } from '../../src/index.ts'

const codes = (text: string): string[] => parseText(text).messages.map((message) => message.code)

describe('doubt is told', () => {
  it('parts that do not add up, and parts that do', () => {
    expect(codes('全年处分25人,其中党内警告10人,严重警告5人,开除党籍9人。')).toContain('NP0307')
    expect(codes('全年处分24人,其中党内警告10人,严重警告5人,开除党籍9人。')).not.toContain('NP0307')
    expect(codes('隐患23处,其中15处移交,另外8处,1处完成,7处整治中。')).not.toContain('NP0307')
  })
  it('a notice that declares problems and holds none', () => {
    expect(codes('针对巡察反馈的12个问题,已完成整改10个,正在整改2个。欢迎监督。')).toContain('NP0301')
  })
  it('a total that differs', () => {
    const text =
      '市委巡察组反馈了3个问题。\n一、关于“学习不深入”的问题\n整改情况:已整改。\n二、关于“台账不清”的问题\n整改情况:已整改。'
    expect(codes(text)).toContain('NP0306')
    expect(parseText(text).checks).toMatchObject([
      { metric: 'issues', claimed: 3, counted: 2, verdict: 'differs' },
    ])
  })
  it('gaps and repeats in numbering', () => {
    expect(codes('一、甲方面\n二、乙方面\n四、丙方面\n四、丁方面')).toEqual(
      expect.arrayContaining(['NP0302', 'NP0303']),
    )
  })
  it('a text that stops within a sentence', () => {
    expect(
      codes('一、整改情况\n(一)关于“学习不深入”的问题。\n整改情况:一是制定学习计划,二是开展专题研讨,三是'),
    ).toContain('NP0308')
  })
  it('what is no notice at all', () => {
    expect(codes('床前明月光,疑是地上霜。举头望明月,低头思故乡。')).toContain('NP0109')
    expect(codes('')).toEqual(['NP0101'])
  })
})

describe('notes', () => {
  it('counts repairs by kind', () => {
    const { messages } = parseText('局黨組執(zhí)行學(xué)習計劃,強化(huà)監(jiān)督。')
    expect(messages).toContainEqual(
      expect.objectContaining({
        code: 'NP0202',
        level: 'info',
        data: { kind: 'pinyin_gloss', count: expect.any(Number) },
      }),
    )
  })
  it('an item without a status beside items with one', () => {
    const text =
      '一、关于“学习不深入”的问题\n整改情况:已整改。\n二、关于“台账不清”的问题\n整改情况:修订了台账。'
    expect(codes(text)).toContain('NP0304')
  })
  it('nesting deeper than the limit', () => {
    const divisions = ['编', '篇', '部分', '章', '节', '条', '方面'].map((word) => `第一${word} 甲`)
    const styles = [
      '壹、',
      '一、',
      '(一)',
      '1.',
      '1.1 ',
      '1.1.1 ',
      '1.1.1.1 ',
      '1.1.1.1.1 ',
      '1)',
      '(1)',
      '①',
      '甲、',
    ]
    const labels =
      '问题 反馈问题 具体问题 整改问题 存在问题 巡察问题 审计问题 任务 整改任务 整改事项 反馈意见 整改内容 事项 意见 建议 案例'
    const rows = [
      ...divisions,
      ...styles.map((style) => `${style}甲`),
      ...labels.split(' ').map((word) => `${word}一:甲`),
    ]
    expect(codes(rows.join('\n'))).toContain('NP0310')
    expect(codes(rows.slice(0, 12).join('\n'))).not.toContain('NP0310')
  })
})
