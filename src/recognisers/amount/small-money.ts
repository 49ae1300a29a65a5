/** 角, 分 and everyday money: 3元5角, 50块, 3块5, 5毛, 一分钱. */
import { charValues } from '../../text/char-table.ts'
import { isHanAt } from '../../text/characters.ts'
import { scaled, sum } from '../../text/decimal.ts'
import { readNumeral } from '../../text/numeral.ts'
import { type Quantity, readQuantity } from '../../text/quantity.ts'
import { priceWords } from './currency.ts'

/** What each is as a power of ten of 元. */
const none = 1
const powers = charValues({ 块: 0, 毛: -1, 角: -1, 分: -2 }, none)

function powerAt(text: string, at: number): number {
  return at < text.length ? powers[text.charCodeAt(at)] : none
}

/** The value with the 角 and 分 that follow at `at`, behind 元. */
export function withSmallMoney(
  text: string,
  number: Quantity,
  at: number,
): { value: string | null; end: number } {
  let { value } = number
  let end = at
  if (value === null || number.max !== undefined || !'元圆'.includes(text[at - 1])) return { value, end }
  for (const sign of ['角', '分']) {
    const small = readNumeral(text, end)
    if (!small?.value || small.value.length > 1 || text[small.end] !== sign) continue
    value = sum(value, scaled(small.value, powerAt(sign, 0)))
    end = small.end + 1
  }
  if (end > at && '整正'.includes(text[end] ?? ' ')) end++
  return { value, end }
}

/**
 * Money without 元. 块, 毛, 角 and 分 measure other things too (430块展板, 扣5分): 钱, a smaller coin behind or a word of
 * price before it must say that it is money.
 */
export function readCoins(
  text: string,
  at: number,
): { number: Quantity; value: string | null; end: number } | null {
  const number = readQuantity(text, at)
  const power = number ? powerAt(text, number.end) : none
  if (!number || power === none || number.form === 'digits') return null
  const coins = withNext(text, number, power)
  if (coins) return { number, ...coins }
  const end = number.end + 1
  if (text[end] === '钱') return { number, value: number.value && scaled(number.value, power), end: end + 1 }
  if (power === -2 || isHanAt(text, end) || !priceWords.includes(text[at - 1] ?? ' ')) return null
  return { number, value: number.value && scaled(number.value, power), end }
}

/** 3块5, 4角1分, 五块六角七分 */
function withNext(text: string, number: Quantity, power: number): { value: string; end: number } | null {
  if (number.value === null || number.max !== undefined) return null
  let value = scaled(number.value, power)
  let end = number.end + 1
  for (let last = power; last > -2; ) {
    const rest = readNumeral(text, end)
    if (rest?.value?.length !== 1) break
    const next = powerAt(text, rest.end)
    const said = next !== none
    if (said ? next >= last : last !== 0 || isHanAt(text, rest.end)) break
    value = sum(value, scaled(rest.value, said ? next : -1))
    end = said ? rest.end + 1 : rest.end
    last = said ? next : -2
  }
  return end === number.end + 1 ? null : { value, end: text[end] === '钱' ? end + 1 : end }
}
