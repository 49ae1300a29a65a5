import { describe, expect, test } from 'vitest'
import { read } from '../../src/readers/plain-text.ts'
import { cellsOf, faults, shown } from './show.ts'

describe('plain text', () => {
  test('stays as it is, whatever Markdown would make of it', () => {
    const text = '# 一、甲\n* 乙 **丙** _丁_\n    1. 戊\n<div>[x]: y</div>\t己 | 庚\n'
    expect(read(text)).toEqual({ text, markup: [], rows: [], facts: {} })
  })

  test('a table copied from a spreadsheet', () => {
    const text =
      '整改台账\n序号\t反馈问题\t整改措施\t整改时限\t完成情况\r\n1\t学习不深入\t"1.制定计划。\n2.每月学习。"\t2021年6月底\t已完成\r\n2\t 督查不够 \t\t长期坚持\r\n\n以上。\n'
    const reading = read(text)
    expect(reading.text).toBe(text)
    expect(faults(reading)).toEqual([])
    expect(cellsOf(reading)).toEqual([
      ['序号', '反馈问题', '整改措施', '整改时限', '完成情况'],
      ['1', '学习不深入', '1.制定计划。\n2.每月学习。', '2021年6月底', '已完成'],
      ['2', '督查不够', null, '长期坚持'],
    ])
    expect(reading.rows.map((row) => [row.table, row.header])).toEqual([
      [0, true],
      [0, false],
      [0, false],
    ])
    expect(text.slice(reading.rows[2].start, reading.rows[2].end)).toBe('2\t 督查不够 \t\t长期坚持')
  })

  test('two tables with pipes', () => {
    const text = '|序号|问题|状态|\n|---|:-:|---|\n|1|甲|已整改|\n\n| 序号 | 问题 | 状态 |\n| 2 | 乙 | |\n'
    const reading = read(text)
    expect(faults(reading)).toEqual([])
    expect(cellsOf(reading)).toEqual([
      ['序号', '问题', '状态'],
      ['1', '甲', '已整改'],
      ['序号', '问题', '状态'],
      ['2', '乙', null],
    ])
    expect(reading.rows.map((row) => row.table)).toEqual([0, 0, 1, 1])
    expect(shown(reading)).toBe('序号问题状态\n\n1甲已整改\n\n序号问题状态\n2乙\n')
  })

  test('rows indented and apart', () => {
    const text =
      '　　|序号|问题|状态|\n\n　　| --- | --- | --- |\n\n　　|1|甲|已整改|\n\n\n　　|2|乙|整改中|\n\n正文'
    const reading = read(text)
    expect(faults(reading)).toEqual([])
    expect(cellsOf(reading)).toEqual([
      ['序号', '问题', '状态'],
      ['1', '甲', '已整改'],
      ['2', '乙', '整改中'],
    ])
    expect(read('序号\t问题\t状态\n\n1\t甲\t已整改\n').rows.length).toBe(2)
  })

  test.each([
    ['an indent and a label', '\t联系电话\t0757-88880000\n\t邮编\t528500\n'],
    ['a list of names', '张三\t李四\t王五\n以上人员参加会议。\n'],
    ['running text with tabs', '一、整改情况。\t(一)学习。\t1.甲。\n二、其他。\t(一)乙。\t1.丙。\n'],
    ['figures only', '1\t2\t3\n4\t5\t6\n'],
    ['one pipe', '甲|乙|丙\n丁|戊|己\n'],
    ['a breadcrumb', '首页 | 新闻 | 公告\n\n正文\n'],
  ])('no table: %s', (_, text) => {
    expect(read(text)).toEqual({ text, markup: [], rows: [], facts: {} })
  })

  test('takes linear time', () => {
    for (const unit of [
      '\t',
      '|',
      '甲\t',
      '甲\t乙\t丙\n',
      '|甲|乙|丙|\n',
      '甲\t乙\t"丙\n',
      '|---|---|---|\n',
      ' \t甲',
    ]) {
      const large = unit.repeat(Math.floor(200_000 / unit.length))
      const before = performance.now()
      expect(faults(read(large)), unit).toEqual([])
      expect(performance.now() - before, unit).toBeLessThan(8000)
    }
  })
})
