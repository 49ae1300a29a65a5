/** Titles and numbers of documents. */
import { expect, test } from 'vitest'
import { mentionsOf } from './places.ts'

const rows: [text: string, found: [title: string | null, number: string | null][]][] = [
  ['印发《车辆管理办法》(临水办〔2019〕28号)。', [['车辆管理办法', '临水办〔2019〕28号']]],
  [
    '印发《车辆管理办法》(临水办[2019]28号,以下简称《办法》)。',
    [
      ['车辆管理办法', '临水办[2019]28号'],
      ['办法', null],
    ],
  ],
  ['《车辆管理办法》临水办〔2019〕28号', [['车辆管理办法', '临水办〔2019〕28号']]],
  ['《车辆管理办法》(临水市住房和城乡建设局临住建〔2019〕28号)', [['车辆管理办法', '临住建〔2019〕28号']]],
  [
    '《关于印发车辆管理办法的通知(临水办〔2019〕28号)》',
    [['关于印发车辆管理办法的通知(临水办〔2019〕28号)', '临水办〔2019〕28号']],
  ],
  ['《条例》(国务院令第721号)', [['条例', '国务院令第721号']]],
  [
    '《甲办法》《乙办法》《丙办法》的通知(临水办〔2021〕65号)',
    [
      ['甲办法', null],
      ['乙办法', null],
      ['丙办法', null],
      [null, '临水办〔2021〕65号'],
    ],
  ],
  ['《关于印发《甲办法》的通知》', [['关于印发《甲办法》的通知', null]]],
  ['《关于修订<甲办法>的通知》', [['关于修订<甲办法>的通知', null]]],
  [
    '《办法》,根据临水办〔2021〕65号要求',
    [
      ['办法', null],
      [null, '临水办〔2021〕65号'],
    ],
  ],
  ['《没有写完的题目\n《办法》', [['办法', null]]],
  ['《没有写完的题目,按《办法》执行。后文》', [['办法', null]]],
  ['依照市水务局临水发(2021)3号文', [[null, '临水发(2021)3号']]],
  ['见临水发〔2021〕3、4号', [[null, '临水发〔2021〕3、4号']]],
  ['经临水府〔98〕12号批准', [[null, '临水府〔98〕12号']]],
  ['和平区政府和政办〔2020〕7号', [[null, '和政办〔2020〕7号']]],
]

test.each(rows)('%s', (text, expected) => {
  const found = mentionsOf(text, 'document')
  const read = (place: [number, number] | null) => place && text.slice(...place)
  expect(found.map(({ title, number }) => [read(title), read(number)])).toEqual(expected)
})

test('a title is found whatever stands before it, and nothing leaks past its line', () => {
  for (const before of ['《', '《《', '“', '(', '》']) {
    const found = mentionsOf(`${before}\n《办法》`, 'document')
    expect(found.map(({ text }) => text)).toEqual(['《办法》'])
  }
})
