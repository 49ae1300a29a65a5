/** What a date can begin with, told from a few characters, so that only the forms that begin so are tried. */

/** One bit each; a form names those that it can begin with. */
export const begins = {
  /** 2021年, 98年 */
  digitsYear: 1,
  /** 4月 */
  digitsMonth: 2,
  /** 12日 in a list */
  digitsDay: 4,
  /** 2021-04, 2021.4, 112/07; 1-9月, 2016-2020年 */
  digitsSign: 8,
  /** 1至9月, 2016到2020年; 3、5、8月, 2019和2020年 */
  digitsJoined: 16,
  /** 2012至今, 2016以来, 2021上半年, 3季度 */
  digitsWord: 32,
  /** 20210415 */
  digitsOnly: 64,
  /** 二〇二一年, 九八年 */
  hanziYear: 128,
  /** 十二月 */
  hanziMonth: 256,
  /** 一至六月, 一至三季度, 一季度 */
  hanziWord: 512,
  /** 今年, 上半年, 本月, 第一季度, 民国110年, 年底 … */
  word: 1024,
} as const

/** 0: no date begins here. */
export function beginningAt(text: string, at: number): number {
  const first = kind(text, at)
  if (first === digit) return afterDigits(text, at)
  if (first === hanzi) return afterHanzi(text, at)
  if (first !== lead) return 0
  return seconds.has(text.charCodeAt(at + 1)) ? begins.word : 0
}

const digit = 1
const hanzi = 2
const lead = 3

/** By UTF-16 unit. */
const kinds = new Uint8Array(0x10000)
const mark = (signs: string, kind: number) => {
  for (const sign of signs) kinds[sign.charCodeAt(0)] = kind
}
mark('〇零○◯一二三四五六七八九十元廿卅', hanzi)
mark('0123456789', digit)
mark("今去明前后本当上中下同次翌民年第首'‘’", lead)

/** What follows the first character of a word that begins a date. */
const seconds = new Set(
  [...'年一个月半二两三四1234567890季旬中下、华国底末初'].map((sign) => sign.charCodeAt(0)),
)

const afterNumber = new Map<string, number>([
  ['年', begins.digitsYear],
  ['月', begins.digitsMonth],
  ['日', begins.digitsDay],
  ['号', begins.digitsDay],
  ...signs('-/.', begins.digitsSign | begins.digitsJoined),
  ...signs('—–―─ー~起到和及与、', begins.digitsJoined),
  ...signs('至', begins.digitsJoined | begins.digitsWord),
  ...signs('以迄上下第一二三四Q季', begins.digitsWord),
])

function signs(all: string, value: number): [string, number][] {
  return [...all].map((sign) => [sign, value])
}

function kind(text: string, at: number): number {
  return at < text.length ? kinds[text.charCodeAt(at)] : 0
}

function afterDigits(text: string, at: number): number {
  if (kind(text, at - 1) === digit && at > 0) return 0
  let end = at
  while (end - at < 9 && kind(text, end) === digit) end++
  const length = end - at
  if (length > 4) return length === 8 ? begins.digitsOnly : 0
  while (end - at < length + 2 && text[end] === ' ') end++
  // 2021年4月: the month belongs to the date that the year begins.
  if (text[end] === '月' && text[at - 1] === '年') return 0
  return afterNumber.get(text[end] ?? '') ?? 0
}

function afterHanzi(text: string, at: number): number {
  let end = at
  while (end - at < 6 && (kind(text, end) === hanzi || text[end] === '0' || text[end] === 'O')) end++
  if (text[end] === ' ') end++
  const sign = text[end] ?? ''
  if (sign === '年') return begins.hanziYear
  if (sign === '月') return begins.hanziMonth
  return '季至到-—–―─ー~起、和'.includes(sign) && sign !== '' ? begins.hanziWord : 0
}
