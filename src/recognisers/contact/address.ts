/** A postal address after its label, up to the next contact or the end of the clause. */
import labels from '../../vocabulary/address-labels.json' with { type: 'json' }

const words: readonly string[] = labels.flatMap(({ phrases }) => phrases).sort((a, b) => b.length - a.length)
/** 请寄, 致函: words of sending, which any word may stand before. */
const sends = new Set(labels.find(({ id }) => id === 'send')!.phrases)
const longest = 100
/** 泰和路12号, 3楼, B座: what a place without a house has not. */
const house = /\d ?号|[\dA-Za-z一二三四五六七八九十] ?[楼室层座栋幢]/

/** 地  址 */
const spread = /(?:^|[^\u4e00-\u9fff])地 {1,6}址$/

/** The label that ends with the character before `at` (地址, 信箱); what stands before it must not make it another word. */
export function labelBefore(text: string, at: number): string | null {
  const label = words.find((word) => text.endsWith(word, at))
  if (!label) return spread.test(text.slice(Math.max(0, at - 8), at)) ? '地址' : null
  const before = text[at - label.length - 1] ?? '\n'
  // 项目地址 and 注册地址 are no postal address.
  const own = '的及和与为是系方司府局院委会校处站所'
  return isHan(before) && !own.includes(before) && !sends.has(label) ? null : label
}

/** The address that begins at or soon after `at`, behind the postcode if one stands there. */
export function addressAt(text: string, at: number): { start: number; end: number } | null {
  let start = at
  while (start - at < 8 && ' |:'.includes(text[start] ?? '')) start++
  const labelled = start > at && text.slice(at, start).includes(':')
  const digits = /^(?:\d{3,6}|\(\d{3,6}\)) ?(?=[^\d])/.exec(text.slice(start, start + 10))
  if (digits) start += digits[0].length
  if (!isHan(text[start] ?? '')) return null
  // 地址变更为…, 地址位于…: said of an address, no address.
  if (
    !labelled &&
    /^(?:变更|更改|位于|设在|在|为|是|由|及|和|与|的|不|登记|信息)/.test(text.slice(start, start + 2))
  )
    return null
  const end = trimmed(text, start, addressEnd(text, start))
  const address = text.slice(start, end)
  const place = /[省市区县旗镇乡村路街道巷弄号楼室栋幢座层厦园院里组社湾岛]/.test(address)
  return place && address.length >= 4 && (labelled || house.test(address)) ? { start, end } : null
}

function addressEnd(text: string, start: number): number {
  for (let i = start; i < text.length && i - start < longest; i++) {
    const sign = text[i]
    if (',;。!?\n\t|@《》"”'.includes(sign)) return i
    if (sign === '(' && isOther(text, i + 1)) return i
    if (sign === ' ' && (text[i + 1] === ' ' || isOther(text, i + 1))) return i
    if (i > start && (sign === '邮' || sign === '电' || sign === '联') && isOther(text, i)) return i
  }
  return Math.min(text.length, start + longest)
}

/** The label of another contact. */
function isOther(text: string, at: number): boolean {
  return /^(?:邮 ?编|邮政编码|邮箱|电子|电 ?话|联系(?!处)|收件|收信|传 ?真|举报|来信|来访|网址|\d{6}(?!\d)|E-?mail)/i.test(
    text.slice(at, at + 10),
  )
}

function trimmed(text: string, start: number, end: number): number {
  let last = end
  while (last > start && ' 、:'.includes(text[last - 1])) last--
  return last
}

function isHan(sign: string): boolean {
  const code = sign.charCodeAt(0)
  return code >= 0x4e00 && code <= 0x9fff
}
