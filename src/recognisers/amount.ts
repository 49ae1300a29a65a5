import { charTable } from '../text/char-table.ts'
import { isLetterAt } from '../text/characters.ts'
import { negated } from '../text/decimal.ts'
import { qualifierOf } from '../text/qualifier.ts'
import { quantityTriggers, readQuantity } from '../text/quantity.ts'
import { rateAfter, rateBefore } from '../text/rate.ts'
import { signStart } from '../text/sign.ts'
import { before, currencyAfter, currencyFirsts, saysNumber, standsAlone } from './amount/currency.ts'
import { readCoins, withSmallMoney } from './amount/small-money.ts'
import type { Mention, Read, Recogniser } from './define.ts'

type Amount = Extract<Mention, { type: 'amount' }>

/** Money: a number with a currency, in whatever signs. */
export const amount: Recogniser<Amount> = {
  type: 'amount',
  triggers: quantityTriggers + before.firsts,
  opens: opening,
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
        '扣罚⟨3万6,000元⟩,决标⟨1亿2,300万元⟩。',
      ],
      no: [
        '万元户、单位:万元、(亿元)',
        '多元化纠纷、一元二次方程、二元结构、三元里、四元桥、一元复始、三元乙丙',
        '3元素、2021元旦、十二元月',
        '5块展板、三块牌子、八角亭',
      ],
    },
    {
      id: 'amount.small',
      triggers: quantityTriggers,
      scan: readEveryday,
      yes: ['罚款⟨50块⟩,找零⟨4角1分⟩,每斤⟨3块5⟩,花了⟨5毛钱⟩、⟨一分钱⟩、⟨三百块钱⟩。'],
      no: ['展板50块;三块石碑、第8块、展板52块2个', '三角债、八角亭、扣5分、一毛不拔', '一块推进、分块3处'],
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

/** By the order of the patterns: a number whose money stands behind it, and a sign before one. */
const opensNumber = 0b011
const opensSign = 0b100
const moneyFirsts = charTable(`${currencyFirsts}块毛角分 `)

function opening(text: string, at: number): number {
  const number = readQuantity(text, at)
  return number && moneyFirsts[text.charCodeAt(number.end)] === 1 ? opensNumber | opensSign : opensSign
}

/** The amount whose number begins at `numberAt`; `sign` is the currency that was said before it. */
function readAmount(text: string, start: number, numberAt: number, sign: string | null): Reading | null {
  const number = readQuantity(text, numberAt)
  if (!number || number.form === 'digits') return null
  const word = currencyAfter(text, number)
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

/** 50块, 4角1分, 一分钱 */
function readEveryday(text: string, at: number): Reading | null {
  const coins = readCoins(text, at)
  if (!coins) return null
  const { number, value, end } = coins
  const qualifier = qualifierOf(text, { start: at, end, vague: number.vague, bare: number.bare })
  return { start: at, end, value, currency: 'CNY', qualifier, per: rateBefore(text, at) }
}
