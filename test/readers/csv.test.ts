import { describe, expect, test } from 'vitest'
import { read } from '../../src/readers/csv.ts'
import { cellsOf, faults, shown } from './show.ts'

describe('csv', () => {
  test('a table with a title, quoted fields, line ends within them and fields without anything', () => {
    const text =
      '\ufeff整改台账,,,\r\n序号,反馈问题,整改措施,完成情况\r\n1,"学习""三会一课""不够","1.定计划,\n2.每月学。",已完成\r\n2, 督查不够 ,,长期坚持\r\n,,,\r\n'
    const reading = read(text)
    expect(reading.text).toBe(text)
    expect(faults(reading)).toEqual([])
    expect(cellsOf(reading)).toEqual([
      ['序号', '反馈问题', '整改措施', '完成情况'],
      ['1', '学习""三会一课""不够', '1.定计划,\n2.每月学。', '已完成'],
      ['2', '督查不够', null, '长期坚持'],
    ])
    expect(reading.rows.map((row) => row.header)).toEqual([true, false, false])
    expect(shown(reading)).toBe(
      '\ufeff整改台账\r\n序号反馈问题整改措施完成情况\r\n1学习"三会一课"不够1.定计划,\n2.每月学。已完成\r\n2督查不够长期坚持\r\n\r\n',
    )
  })

  test('tabs and semicolons', () => {
    expect(cellsOf(read('序号\t问题\t状态\n1\t甲,乙\t已整改'))[1]).toEqual(['1', '甲,乙', '已整改'])
    expect(cellsOf(read('序号;问题;状态\n1;甲;已整改\n'))[1]).toEqual(['1', '甲', '已整改'])
  })

  test('what is cut off or no table at all is read all the same', () => {
    for (const text of ['', '"', 'a,"b', ',', '"",""', '一、甲\n二、乙', '"甲"乙,丙\n'])
      expect(faults(read(text)), text).toEqual([])
  })

  test('takes linear time', () => {
    for (const unit of ['"', ',', '"",', '甲,乙\n', '"甲', '\r']) {
      const before = performance.now()
      expect(faults(read(unit.repeat(100_000)))).toEqual([])
      expect(performance.now() - before, unit).toBeLessThan(8000)
    }
  })
})
