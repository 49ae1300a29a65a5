/** Currency words and signs around a number, by ISO 4217 code. */
import { isHanAt, isLetterAt } from '../../text/characters.ts'
import { Lexicon } from '../../text/lexicon.ts'
import { digitAt, formal } from '../../text/numeral/signs.ts'
import type { Quantity } from '../../text/quantity.ts'
import currencies from '../../vocabulary/currencies.json' with { type: 'json' }

/** Words and signs that stand before the number: 人民币, HK$. */
export const before = wordsOf((id) => id.endsWith('.before'))
/** Words that stand after it: 元, 港币. */
const after = wordsOf((id) => !id.endsWith('.before'))
/** What such a word begins with. */
export const currencyFirsts = after.firsts

/** The currency word after a number, with its end. */
export function currencyAfter(text: string, number: Quantity): { code: string; end: number } | null {
  const from = text[number.end] === ' ' ? number.end + 1 : number.end
  const found = after.at(text, from)
  if (!found) return null
  const end = from + found.word.length
  if (isLetterAt(found.word, 0)) return isLetterAt(text, end) ? null : { code: found.value, end }
  if ((found.word === '元' || found.word === '圆') && isOtherWord(text, end, number)) return null
  return { code: found.value, end }
}

/** A number with its currency before it and nothing behind: ¥3,200.50 always, 港币200万 where the number is no year or day. */
export function standsAlone(text: string, start: number, number: Quantity): boolean {
  if (isLetterAt(text, number.end)) return false
  if (!isHanAt(text, start)) return true
  return '万亿'.includes(text[number.end - 1]) || !isHanAt(text, number.end)
}

/** 百元 and 千元 are a hundred and a thousand; 万元 and 亿元 are units (单位:万元), as are 百元 and 千元 in a table's head. */
export function saysNumber(text: string, number: Quantity): boolean {
  if ('万亿'.includes(text[number.end - 1]) && number.end - number.start === 1) return false
  if (':(/'.includes(text[number.start - 1] ?? ' ')) return false
  return !'店商户级钞大机'.includes(text[number.end + 1] ?? ' ')
}

/** What a price in words follows: 每人五元补贴, 收二元. */
export const priceWords = '人月次天年亩斤款费交纳缴收付罚奖为价低高约近发补助'

/** 元 begins words of its own (元旦, 元素); a lone Chinese digit with it is more often a part than a price (二元结构, 三元里). */
function isOtherWord(text: string, at: number, number: Quantity): boolean {
  const next = text[at] ?? ' '
  if ('旦宵代朝素首老勋帅宇器化论'.includes(next)) return true
  if (next === '月') return !'租供薪费票息'.includes(text[at + 1] ?? ' ')
  if (number.form !== 'hanzi' || number.end - number.start > 1 || number.bare || !isHanAt(text, at))
    return false
  if (formal.includes(text[number.start])) return false
  if (text[at + 1] === '次' || text.startsWith('及第', at)) return true
  if (digitAt(text, at) >= 0 || '钱整左以的每至到及和'.includes(next)) return false
  return !priceWords.includes(text[number.start - 1] ?? ' ')
}

function wordsOf(chosen: (id: string) => boolean): Lexicon<string> {
  const rows = currencies.filter(({ id }) => chosen(id))
  return new Lexicon(
    rows.flatMap(({ id, phrases }) => phrases.map((phrase) => [phrase, id.slice(0, 3)] as const)),
  )
}
