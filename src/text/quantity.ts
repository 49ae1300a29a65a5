/** A number as it stands before its unit: one numeral, or from one to another (2.3至2.8亿, 三至五). */
import { charTable, charValues } from './char-table.ts'
import { isLetterAt } from './characters.ts'
import { compare, scaled } from './decimal.ts'
import { isArabic, isNumeralSign } from './numeral/signs.ts'
import { type Numeral, readNumeral } from './numeral.ts'

export interface Quantity extends Numeral {
  start: number
}

/** Every character a quantity can begin with. */
export const quantityTriggers =
  '0123456789〇零○一二两三四五六七八九十百千万亿廿卅卌几数壹贰叁参肆伍陆柒捌玖拾佰仟'

/** The last one read: amounts, percentages, durations and counts ask for the same quantity one after another. */
let last: { text: string; at: number; quantity: Quantity | null } = { text: '', at: -1, quantity: null }

/** The quantity that begins at `at`, or null where none begins (within a number, a date, a code, a word). */
export function readQuantity(text: string, at: number): Quantity | null {
  if (last.at !== at || last.text !== text) last = { text, at, quantity: read(text, at) }
  return last.quantity
}

function read(text: string, at: number): Quantity | null {
  if (!isStart(text, at)) return null
  const first = readNumeral(text, at)
  if (!first) return null
  const { end, value, max, vague, form, bare } = readRange(text, at, first) ?? first
  return { start: at, end, value, max, vague, form, bare }
}

const connectors = charTable('至到-–—―~〜')
/** 12人数百: the last sign of a word that counts something is no number. */
const countWords =
  '人户次件多少半指参系倍岁字基分总台套个栋宗条项张场课步票股天年月日时级届代号队组复奇偶整正负点常函变对因质无位单双席无额页笔起家处所亩吨'

const [divides, belongs] = [1, 2]
/** Signs that join the number behind them to what stands before: the parts of 2021-04-15, and those of formulas and codes. */
const joining = charValues(
  {
    '.': divides,
    '-': divides,
    '/': divides,
    '+': belongs,
    '×': belongs,
    '*': belongs,
    '#': belongs,
    '№': belongs,
    _: belongs,
    '=': belongs,
    '\\': belongs,
  },
  0,
)

function isStart(text: string, at: number): boolean {
  const before = text[at - 1]
  // 找零3元
  if (before === '零' && isArabic(text, at)) return !isNumeralSign(text, at - 2)
  if (isNumeralSign(text, at - 1)) return false
  if (before === undefined) return true
  if (text[at] === '数') return !countWords.includes(before)
  if (!isArabic(text, at)) return before !== '几'
  const sign = joining[text.charCodeAt(at - 1)]
  if (sign === divides) return !isArabic(text, at - 2) && !isLetterAt(text, at - 2)
  if (sign === belongs) return false
  // 5G3个 and A3 are codes, APP3个 is not
  return !isLetterAt(text, at - 1) || isLetterAt(text, at - 2)
}

function readRange(text: string, at: number, first: Numeral): Numeral | null {
  if (first.vague || first.max !== undefined || first.value === null || first.form === 'digits') return null
  const from = connectorEnd(text, first.end)
  if (from < 0) return null
  const second = readNumeral(text, from)
  if (!second || second.value === null || second.vague || second.form !== first.form || second.bare)
    return null
  const low = scaled(first.value, sharedPower(text, at, first, from, second))
  if (compare(low, second.max ?? second.value) >= 0) return null
  return { ...second, value: low, max: second.max ?? second.value, bare: first.bare }
}

/** The end of a connector with spaces around it, or -1. */
function connectorEnd(text: string, at: number): number {
  const from = limitEnd(text, at)
  const start = text[from] === ' ' ? from + 1 : from
  if (start >= text.length || connectors[text.charCodeAt(start)] === 0) return -1
  const dash = text[start] === '—' && text[start + 1] === '—' ? start + 2 : start + 1
  return text[dash] === ' ' ? dash + 1 : dash
}

/** 1万(含)-5万 */
function limitEnd(text: string, at: number): number {
  if (text[at] !== '(') return at
  const limit = ['(含)', '(不含)', '(含本数)'].find((word) => text.startsWith(word, at))
  return at + (limit?.length ?? 0)
}

/**
 * The power of ten that the lower number leaves to the higher one: 2.3至2.8亿 and 二至三百万, but 500至1万. A lone Chinese digit
 * shares all unit words, any other number only 万 and 亿.
 */
function sharedPower(text: string, at: number, first: Numeral, from: number, second: Numeral): number {
  let power = 0
  let end = second.end
  for (; scale[text[end - 1]] !== undefined; end--) power += scale[text[end - 1]]
  if (power === 0 || '万亿'.includes(text[first.end - 1])) return 0
  const digits = end - from === 1 && first.end - at === 1 && text[at] !== '十'
  let hundreds = end
  while (!digits && small[text[hundreds]] !== undefined) power -= small[text[hundreds++]]
  const lead = scaled(second.value!, -power)
  return compare(first.value!, lead) < 0 ? power : 0
}

const small: Record<string, number> = { 百: 2, 千: 3 }
const scale: Record<string, number> = { ...small, 万: 4, 亿: 8 }
