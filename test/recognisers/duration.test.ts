/** What durations say, in ISO 8601. */
import { expect, test } from 'vitest'
import { mentionsOf } from './places.ts'

const rows: [text: string, iso: string | null, max?: string, qualifier?: string][] = [
  ['整改期3个月', 'P3M'],
  ['连续8个月未开会', 'P8M'],
  ['四个工作日内缴存', 'P4D'],
  ['15个自然日', 'P15D'],
  ['近半年来', 'P6M', undefined, 'approx'],
  ['停工半个月', 'P15D'],
  ['两个多月的整治', 'P2M', undefined, 'over'],
  ['三个多月来', 'P3M', undefined, 'over'],
  ['10余天', 'P10D', undefined, 'over'],
  ['二十多年', 'P20Y', undefined, 'over'],
  ['未来1-2年', 'P1Y', 'P2Y'],
  ['3至5个工作日', 'P3D', 'P5D'],
  ['10—20天', 'P10D', 'P20D'],
  ['两三天', 'P2D', 'P3D'],
  ['一年半', 'P1Y6M'],
  ['一个半月', 'P1M15D'],
  ['一个半小时', 'PT1H30M'],
  ['2年6个月', 'P2Y6M'],
  ['一年零两个月', 'P1Y2M'],
  ['1天12小时', 'P1DT12H'],
  ['2小时30分钟', 'PT2H30M'],
  ['48小时内', 'PT48H'],
  ['1.5小时', 'PT1.5H'],
  ['两周内', 'P2W'],
  ['三个星期', 'P3W'],
  ['三个季度', 'P9M'],
  ['满三个月以上', 'P3M', undefined, 'at_least'],
  ['不超过5个工作日', 'P5D', undefined, 'at_most'],
  ['不少于30日', 'P30D', undefined, 'at_least'],
  ['十日以内补报', 'P10D', undefined, 'at_most'],
  ['100天攻坚', 'P100D'],
  ['13個月'.replace('個', '个'), 'P13M'],
  ['数年未清理', null],
  ['几个月没有人管', null],
  ['十几年', null],
]

test.each(rows)('%s', (text, iso, max, qualifier = undefined) => {
  const found = mentionsOf(text, 'duration')
  expect(found.map(({ iso, max, qualifier }) => [iso, max, qualifier ?? undefined])).toEqual([
    [iso, max, qualifier],
  ])
})

test('durations that a date is made of are none', () => {
  for (const text of [
    '2021年3月5日',
    '2018-2020年',
    '98年底',
    '110年12月1日',
    '2021年前10个月',
    '二〇二一年',
  ]) {
    expect(mentionsOf(text, 'duration')).toEqual([])
  }
})
