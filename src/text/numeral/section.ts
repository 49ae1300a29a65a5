/** The part of a numeral below 万: 一百零五, 三千五, 二三十, 十几, 3千5百, 1,300. */
import { scaled, sum } from '../decimal.ts'
import { readArabic } from './arabic.ts'
import { digitAt, isArabic, powerAt, scaleAt, tensAt } from './signs.ts'

export interface Section {
  end: number
  /** Null for 几十 and 数百. */
  value: string | null
  /** The higher value of 两三, 七八十. */
  max?: string
  /** Begins with 百 or 千 itself. */
  bare: boolean
  /** A lone digit, which after 万 stands for thousands (一万二). */
  single: boolean
  /** Digits of a plain Arabic number, 0 for another Arabic number (1,300 or 3.6), -1 for a Chinese one. */
  arabic: number
  /** Begins with 零. */
  zero: boolean
  /** The last 十, 百 or 千 as a power of ten. */
  power: number
}

export function readSection(text: string, at: number): Section | null {
  const section: Section = {
    end: at,
    value: '0',
    bare: false,
    single: false,
    arabic: -1,
    zero: false,
    power: 4,
  }
  while (readTerm(text, section, at));
  if (section.end === at) return null
  if (section.power === 4) section.power = 0
  return section
}

/** Something follows the 零 that it can stand before: 零五百, 零十, 零5百. */
function isFollowed(text: string, at: number): boolean {
  return digitAt(text, at) > 0 || powerAt(text, at) === 1 || isArabic(text, at)
}

/** Takes one more term (三百, 零五, 十) into the section; false when the section is complete. */
function readTerm(text: string, section: Section, start: number): boolean {
  const first = section.end === start
  let at = section.end
  let zero = false
  if (digitAt(text, at) === 0 && (!first || isFollowed(text, at + 1))) {
    zero = true
    if (first) section.zero = true
    at++
  }
  if (isArabic(text, at)) return readArabicTerm(text, at, section, first)
  if (text[at] === '几' || text[at] === '数') return readUnknown(text, at, section, first)
  const implied = powerAt(text, at)
  if (implied > 0 && implied < section.power && (first || implied === 1)) {
    if (first && !zero && implied > 1) section.bare = true
    return add(section, `1${'0'.repeat(implied)}`, implied, at + 1)
  }
  const tens = tensAt(text, at)
  if (tens > 0 && section.power > 1) return add(section, String(tens), 1, at + 1)
  return readDigitTerm(text, at, section, first, zero)
}

function readDigitTerm(text: string, at: number, section: Section, first: boolean, zero: boolean): boolean {
  const digit = digitAt(text, at)
  if (digit < 0 || (digit === 0 && !first)) return false
  const next = digitAt(text, at + 1)
  if (digit > 0 && (next === digit + 1 || (digit === 3 && next === 5)))
    return readPair(text, at, section, first, zero)
  if (next >= 0 && !first && !(next === 0)) return false
  const power = powerAt(text, at + 1)
  if (power >= section.power) return false
  if (power > 0) return add(section, scaled(String(digit), power), power, at + 2)
  if (text[at] === '两' && !first && scaleAt(text, at + 1) === 0) return false
  // 三千五 leaves its last 百 unsaid, 三千零五 does not
  const unsaid = first || zero || section.power === 1 ? 0 : section.power - 1
  section.single = first && !zero && digit > 0
  add(section, scaled(String(digit), unsaid), section.power, at + 1)
  return false
}

/** 两三, 三五百, (二十)七八: from the one to the other. */
function readPair(text: string, at: number, section: Section, first: boolean, zero: boolean): boolean {
  const power = powerAt(text, at + 2)
  if (power >= section.power || (power === 0 && !first && !zero && section.power > 1)) return false
  const base = section.value ?? '0'
  section.max = sum(base, scaled(String(digitAt(text, at + 1)), power))
  add(section, scaled(String(digitAt(text, at)), power), power || section.power, at + (power > 0 ? 3 : 2))
  return false
}

/** 几十, 数百, 十几, and 几 alone. */
function readUnknown(text: string, at: number, section: Section, first: boolean): boolean {
  const power = powerAt(text, at + 1)
  const scale = scaleAt(text, at + 1)
  if (power >= section.power && power > 0) return false
  if (text[at] === '数' && power === 0 && scale === 0) return false
  if (!first && power === 0 && section.power > 1) return false
  section.value = null
  section.end = power > 0 ? at + 2 : at + 1
  if (power > 0) section.power = power
  return false
}

function readArabicTerm(text: string, at: number, section: Section, first: boolean): boolean {
  const number = readArabic(text, at)
  if (!number) return false
  const power = powerAt(text, number.end)
  if (power > 0 && power < section.power) {
    section.arabic = -1
    return add(section, scaled(number.value, power), power, number.end + 1) && number.length > 0
  }
  if (first) {
    section.arabic = number.length
    section.single = number.length === 1
    add(section, number.value, section.power, number.end)
  } else if (number.length > 0 && number.length === section.power)
    add(section, number.value, section.power, number.end)
  return false
}

function add(section: Section, value: string, power: number, end: number): boolean {
  if (section.value !== null) section.value = sum(section.value, value)
  section.power = power
  section.end = end
  return true
}
