import { isHanAt, isLetterAt } from '../text/characters.ts'
import { negated, scaled, sum } from '../text/decimal.ts'
import { Lexicon } from '../text/lexicon.ts'
import { readNumeral } from '../text/numeral.ts'
import { qualifierOf } from '../text/qualifier.ts'
import { type Quantity, quantityTriggers, readQuantity } from '../text/quantity.ts'
import { rateAfter, rateBefore } from '../text/rate.ts'
import { signStart } from '../text/sign.ts'
import currencies from '../vocabulary/currencies.json' with { type: 'json' }
import type { Mention, Read, Recogniser } from './define.ts'

type Amount = Extract<Mention, { type: 'amount' }>

/** Words after the number (元, 港币) and words or signs before it (人民币, HK$), with their ISO 4217 codes. */
const after = wordsOf((id) => !id.endsWith('.before'))
const before = wordsOf((id) => id.endsWith('.before'))

/** Money: a number with a currency, in whatever signs. */
export const amount: Recogniser<Amount> = {
  type: 'amount',
  triggers: quantityTriggers + before.firsts,
  patterns: [
    {
      id: 'amount.number',
      triggers: quantityTriggers,
      scan: (text, at) => readAmount(text, at, at, null),
      yes: [
        '追缴资金⟨12.6万元⟩,退还⟨3,480元⟩。',
        '⟨10多万元⟩,⟨600余万元⟩,约⟨38万元⟩,近⟨40万元⟩,超过⟨100万元⟩,不少于⟨50万元⟩',
        '罚款⟨1万至3万元⟩,补助⟨500—800元⟩,拨付⟨2.3至2.8亿元⟩。',
        '单价由⟨20万元⟩至⟨48万元⟩不等。',
        '每人⟨260元/月⟩,门票⟨35元/人次⟩,租金⟨8元/平方米·天⟩。',
        '两人共⟨5100元⟩,另收⟨三千五百元⟩。',
        '合同价⟨肆拾贰万伍仟元整⟩。',
        '涉及⟨几十万元⟩,累计⟨数百万元⟩,花费上⟨百万元⟩,缺口近⟨亿元⟩。',
        '找零⟨3元5角⟩,手续费⟨五元三角二分⟩。',
        '资助⟨3000美元⟩、⟨5万港元⟩、⟨12万日元⟩、⟨2 万欧元⟩。',
        '利润为⟨-12.5万元⟩。',
      ],
      no: [
        '万元户、单位:万元、(亿元)',
        '多元化纠纷、一元二次方程、二元结构、三元里、四元桥',
        '3元素、2021元旦、十二元月',
        '5块展板、三块牌子、八角亭',
      ],
    },
    {
      id: 'amount.sign',
      triggers: before.firsts,
      scan: (text, at) => {
        const sign = before.at(text, at)
        if (!sign || (isLetterAt(text, at - 1) && isLetterAt(sign.word, 0))) return null
        const from = at + sign.word.length
        const start = text[from] === ' ' || text[from] === ':' ? from + 1 : from
        return readAmount(text, at, start, sign.value)
      },
      yes: [
        '缴款⟨¥3,200.50⟩,合⟨HK$4,000⟩、⟨NT$ 15,000元⟩、⟨$500⟩。',
        '⟨人民币壹佰万元整⟩(⟨￥1,000,000.00⟩)',
        '罚款⟨新台币3万元⟩,捐赠⟨港币200万元⟩,借款⟨RMB 8000元⟩。',
      ],
      no: ['人民币业务、美元指数、港币存款', '参数$5abc、VNT$'],
    },
  ],
}

type Reading = Read<Amount>

/** The amount whose number begins at `numberAt`; `sign` is the currency that was said before it. */
function readAmount(text: string, start: number, numberAt: number, sign: string | null): Reading | null {
  const number = readQuantity(text, numberAt)
  if (!number || number.form === 'digits') return null
  const word = currencyAt(text, number)
  if (!word && (sign === null || !standsAlone(text, start, number))) return null
  const money = withSmallMoney(text, number, word?.end ?? number.end)
  const rate = rateAfter(text, money.end)
  const from = signStart(text, start)
  const end = rate?.end ?? money.end
  const qualifier = qualifierOf(text, { start: from, end, vague: number.vague, bare: number.bare })
  if (number.bare && !qualifier && !saysNumber(text, number)) return null
  const value = money.value && from < start ? negated(money.value) : money.value
  const currency = word && (sign === null || word.code !== 'CNY') ? word.code : sign!
  const per = rate?.per ?? rateBefore(text, from)
  if (number.max === undefined) return { start: from, end, value, currency, qualifier, per }
  return { start: from, end, value, max: number.max, currency, qualifier, per }
}

/** The currency word after a number, with its end. */
function currencyAt(text: string, number: Quantity): { code: string; end: number } | null {
  const from = text[number.end] === ' ' ? number.end + 1 : number.end
  const found = after.at(text, from)
  if (!found) return null
  const end = from + found.word.length
  if (isLetterAt(found.word, 0)) return isLetterAt(text, end) ? null : { code: found.value, end }
  if (found.word === '元' && isOtherWord(text, end, number)) return null
  return { code: found.value, end }
}

/** 元 begins words of its own (元旦, 元素, 二元结构, 三元里), of which a lone Chinese digit can be the first part. */
function isOtherWord(text: string, at: number, number: Quantity): boolean {
  const next = text[at] ?? ' '
  if ('旦宵代朝素首老勋帅宇器化论'.includes(next)) return true
  if (next === '月') return !'租供薪费票息'.includes(text[at + 1] ?? ' ')
  if (number.form !== 'hanzi' || number.end - number.start > 1) return false
  return '里区桥村结次组店朱食及'.includes(next) || text[at + 1] === '次'
}

/** 5角, 5角3分 after 元. */
function withSmallMoney(text: string, number: Quantity, at: number): { value: string | null; end: number } {
  let { value } = number
  let end = at
  if (value === null || number.max !== undefined || !'元圆'.includes(text[at - 1])) return { value, end }
  for (const [sign, power] of [
    ['角', -1],
    ['分', -2],
  ] as const) {
    const small = readNumeral(text, end)
    if (!small?.value || small.value.length > 1 || text[small.end] !== sign) continue
    value = sum(value, scaled(small.value, power))
    end = small.end + 1
  }
  if (end > at && '整正'.includes(text[end] ?? ' ')) end++
  return { value, end }
}

/** 百元 and 千元 are a hundred and a thousand; 万元 and 亿元 are units (单位:万元), as are 百元 and 千元 in a table's head. */
function saysNumber(text: string, number: Quantity): boolean {
  if ('万亿'.includes(text[number.end - 1]) && number.end - number.start === 1) return false
  return (
    !':(/'.includes(text[number.start - 1] ?? ' ') && !'店商户级钞大机'.includes(text[number.end + 1] ?? ' ')
  )
}

/** A number with its currency before it and nothing behind: ¥3,200.50 always, 港币200万 where the number is no year or day. */
function standsAlone(text: string, start: number, number: Quantity): boolean {
  if (isLetterAt(text, number.end)) return false
  if (!isHanAt(text, start)) return true
  return '万亿'.includes(text[number.end - 1]) || !isHanAt(text, number.end)
}

function wordsOf(chosen: (id: string) => boolean): Lexicon<string> {
  const rows = currencies.filter(({ id }) => chosen(id))
  return new Lexicon(
    rows.flatMap(({ id, phrases }) => phrases.map((phrase) => [phrase, id.slice(0, 3)] as const)),
  )
}
