/** A number in the formats that Word counts paragraphs in. */
import { chineseNumeral } from '../build/numeral.ts'

type Write = (value: number) => string

const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

/** By the value of `w:numFmt`. Formats that are not here are written as plain figures. */
const formats: Record<string, Write> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) =>
    value >= 1 && value <= 20 ? String.fromCodePoint(0x2473 + value) : `(${value})`,
  decimalEnclosedFullstop: (value) =>
    value >= 1 && value <= 20 ? String.fromCodePoint(0x2487 + value) : `${value}.`,
  chineseCounting: chineseNumeral,
  chineseCountingThousand: chineseNumeral,
  taiwaneseCounting: chineseNumeral,
  taiwaneseCountingThousand: chineseNumeral,
  japaneseCounting: chineseNumeral,
  ideographDigital: byDigit,
  japaneseDigitalTenThousand: byDigit,
  taiwaneseDigital: byDigit,
  chineseLegalSimplified: (value) => formal(value, '零壹贰叁肆伍陆柒捌玖'),
  ideographLegalTraditional: (value) => formal(value, '零壹貳參肆伍陸柒捌玖'),
  ideographEnclosedCircle: (value) =>
    value >= 1 && value <= 10 ? String.fromCodePoint(0x327f + value) : String(value),
  ideographTraditional: (value) => stems[value - 1] ?? String(value),
  ideographZodiac: (value) => branches[value - 1] ?? String(value),
  ideographZodiacTraditional: (value) =>
    value >= 1 && value <= 60 ? stems[(value - 1) % 10] + branches[(value - 1) % 12] : String(value),
  lowerLetter: (value) => letters(value).toLowerCase(),
  upperLetter: letters,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
}

export function formatNumber(value: number, format: string): string {
  const write = Object.hasOwn(formats, format) ? formats[format] : String
  return value < 0 ? String(value) : write(value)
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

function circled(value: number): string {
  if (value === 0) return '⓪'
  if (value <= 20) return String.fromCodePoint(0x245f + value)
  if (value <= 35) return String.fromCodePoint(0x323c + value)
  if (value <= 50) return String.fromCodePoint(0x328d + value)
  return String(value)
}

/** 12 → 一二, 10 → 一〇 */
function byDigit(value: number): string {
  return String(value).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)])
}

function formal(value: number, digits: string): string {
  const plain = value === 10 ? '一十' : chineseNumeral(value).replace(/^十/, '一十')
  return plain.replace(/[〇零一二三四五六七八九十百千]/g, (sign) => {
    const digit = '〇一二三四五六七八九'.indexOf(sign)
    if (digit >= 0) return digits[digit]
    return { 零: '零', 十: '拾', 百: '佰', 千: '仟' }[sign] ?? sign
  })
}

/** 27 → AA, 28 → BB, as Word counts. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const romans: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let left = value
  let text = ''
  for (const [size, sign] of romans) for (; left >= size; left -= size) text += sign
  return text
}
