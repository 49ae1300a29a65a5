/** Values and bounds that the examples beside the rules do not tell. */
import { expect, it } from 'vitest'
import { recognise } from '../../src/index.ts'
import { mentionsOf } from './places.ts'

const texts = (text: string, type: Parameters<typeof mentionsOf>[1]): string[] =>
  mentionsOf(text, type).map((mention) => mention.text)

it('counts what is large only by a number of its own', () => {
  expect(texts('突出五大方面,防范几大方面、数大方面、百大方面', 'count')).toEqual(['五大方面'])
  expect(mentionsOf('突出五大方面', 'count')[0]).toMatchObject({ value: '5', unit: '方面' })
})

it('counts 每周一次, but nothing in 周一次会', () => {
  expect(texts('每周一次例会', 'count')).toEqual(['一次'])
  expect(texts('于周一次日报送', 'count')).toEqual([])
})

it('knows the century of a short year', () => {
  expect(recognise('九八年修建,零八年起租。')).toMatchObject([
    { start: '1998-01-01' },
    { start: '2008-01-01' },
  ])
})

it('ends a range as exactly as it begins', () => {
  expect(recognise('2021/6/1-8')).toMatchObject([{ start: '2021-06-01', end: '2021-06-08' }])
  expect(recognise('2021.03-05')).toMatchObject([{ start: '2021-03-01', end: '2021-05-31' }])
  expect(texts('2021.4.15-5/21', 'date')).toEqual(['2021.4.15'])
  expect(texts('2021年3月-2022', 'date')).toEqual(['2021年3月'])
})

it('finds the number in the brackets of a title, without the office that sent it', () => {
  const numbers = (text: string): unknown[] =>
    mentionsOf(text, 'document').map(({ number }) => number && text.slice(...number))
  expect(numbers('印发《水库管理办法(临政办发〔2021〕3号)》')).toEqual(['临政办发〔2021〕3号'])
  expect(numbers('印发《水库管理办法(县政府办公室临政办发〔2021〕3号)》')).toEqual(['临政办发〔2021〕3号'])
})

it('reads 24 hours as a time only where they are a limit', () => {
  for (const text of ['24小时内答复', '24小时之内答复', '24小时以内答复', '24小时后答复', '24小时以上'])
    expect(texts(text, 'duration'), text).toHaveLength(1)
  expect(texts('24小时值守', 'duration')).toEqual([])
})

it('tells per mille from per cent in words', () => {
  expect(recognise('百分之五、千分之五')).toMatchObject([
    { value: 5, sign: '%' },
    { value: 5, sign: '‰' },
  ])
})

it('reads jiao and fen behind yuan, and 整 with them', () => {
  const amounts = mentionsOf('共五元五角,另五元零五分,又五元五角整。', 'amount')
  expect(amounts.map(({ text, value }) => [text, value])).toEqual([
    ['五元五角', '5.5'],
    ['五元零五分', '5.05'],
    ['五元五角整', '5.5'],
  ])
})

it('takes 块 and 分 for money only behind a word of price, or with 钱', () => {
  expect(texts('收费3块。扣5分。罚款5分。用了3块。收费3块展板。', 'amount')).toEqual(['3块'])
  expect(texts('花了5块钱', 'amount')).toEqual(['5块钱'])
})

it('ends an address at the next label, not at a blank', () => {
  expect(texts('地址:临水市东湖路12号 3楼', 'contact')).toEqual(['临水市东湖路12号 3楼'])
  expect(texts('地址:临水市东湖路12号邮编321000', 'contact')).toEqual(['临水市东湖路12号', '321000'])
  expect(texts('地址:临水市东湖路12号电话:0579-88123456', 'contact')).toEqual([
    '临水市东湖路12号',
    '0579-88123456',
  ])
})
