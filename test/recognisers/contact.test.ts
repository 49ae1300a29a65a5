/** Telephones, mail, addresses and postcodes. */
import { expect, test } from 'vitest'
import { mentionsOf } from './places.ts'

const rows: [text: string, found: [kind: string, value: string][]][] = [
  [
    '联系方式:电话0579-88123456;邮政地址:临水市东湖路12号,邮编321000;电子邮箱lsswj@example.com。',
    [['phone', '0579-88123456'], ['address', '临水市东湖路12号'], ['postcode', '321000'], ['email', 'lsswj@example.com']],
  ],
  ['电话:(0579)8812345', [['phone', '(0579)8812345']]],
  ['电话:0579-88123456转8012', [['phone', '0579-88123456转8012']]],
  ['电话:0579 88123456、88123457', [['phone', '0579 88123456'], ['phone', '88123457']]],
  ['手机号13900001111', [['phone', '13900001111']]],
  ['服务热线:400-123-4567', [['phone', '400-123-4567']]],
  ['拨打12345', [['phone', '12345']]],
  ['电话:(08)555-0137', [['phone', '(08)555-0137']]],
  ['电话:2555 0148', [['phone', '2555 0148']]],
  ['邮政信箱:临水市市民路4号水务局办公室,邮编321000', [['address', '临水市市民路4号水务局办公室'], ['postcode', '321000']]],
  ['邮箱:abc@126.example.com,地址:临水市人民路3号5楼\n联系人', [['email', 'abc@126.example.com'], ['address', '临水市人民路3号5楼']]],
  ['地址:321000 临水市东湖路12号', [['postcode', '321000'], ['address', '临水市东湖路12号']]],
  ['地址:(321000)临水市东湖路12号', [['postcode', '321000'], ['address', '临水市东湖路12号']]],
  ['受理地址:临水市东湖路12号608室(321000)', [['address', '临水市东湖路12号608室'], ['postcode', '321000']]],
  ['地  址:临水市东湖路12号  邮  编:321000', [['address', '临水市东湖路12号'], ['postcode', '321000']]],
  ['电话:0579—8812 345', [['phone', '0579—8812 345']]],
  ['项目地  址:临水市东湖路12号', []],
  ['东湖路12号(2021)', []],
  ['金额88123456元,编号0579881,2021-01-19,临水发〔2021〕12号', []],
  ['身份证号330722199001011234,订单号202101190001', []],
  ['12345热线转办件35件,12345平台', []],
] // biome-ignore format: one row per text

test.each(rows)('%s', (text, expected) => {
  const found = mentionsOf(text, 'contact')
  expect(found.map(({ kind, value }) => [kind, text.slice(...value)])).toEqual(expected)
})
