/**
 * Reads numerals of every kind exactly: 1,300 · 3.6万 · 一百零五 · 一万二 · 廿三 · 二〇二一 · 壹佰贰拾 · 1亿2000万 · 十余 · 几十万.
 * Values are decimal strings (see decimal.ts).
 */
import { decimal, negated, scaled, sum } from './decimal.ts'
import { readSection, type Section } from './numeral/section.ts'
import { continues, digitAt, isArabic, plainSigns, powerAt, scaleAt } from './numeral/signs.ts'

export interface Numeral {
  end: number
  /** The exact value; the lower one of 两三; the one that 十余 says is passed; null where none is named (几十, 数百). */
  value: string | null
  /** The higher value of 两三 or 七八十. */
  max?: string
  /** 余 and 多 say that the value is passed, 来 that it is about that. */
  vague: 'over' | 'approx' | null
  /** digits: a string of Chinese digits (二〇二一). */
  form: 'arabic' | 'hanzi' | 'digits'
  /** No digit before the first unit: 百余, 万. */
  bare: boolean
}

/**
 * The exact decimal of a whole numeral in any script, half or full width; null for what is no numeral or names no exact
 * value (十余, 两三, 三分之一).
 */
export function parseNumeral(text: string): string | null {
  if (text.length > 200) return null
  // 7 万 5 千 is one numeral, 1 300 is not
  const plain = plainSigns(text)
    .replace(/(?<=[^\d,.]) | (?=[^\d,.])/g, '')
    .replace(/(\d)点(?=\d)/, '$1.')
  const sign = /^[负+-]/.exec(plain)?.[0] ?? ''
  const body = plain.slice(sign.length)
  if (body === '') return null
  const numeral = readNumeral(body, 0)
  if (!numeral || numeral.end !== body.length || numeral.vague || numeral.max !== undefined) return null
  if (numeral.value === null) return null
  return sign === '负' || sign === '-' ? negated(numeral.value) : numeral.value
}

/** The longest numeral of a folded text that begins at `at`, or null. The caller sees to it that none begins earlier. */
export function readNumeral(text: string, at: number): Numeral | null {
  // 找零3元: the 零 is of another word
  if (digitAt(text, at) === 0 && isArabic(text, at + 1)) return null
  return readPlain(text, at) ?? readDigits(text, at) ?? readScaled(text, at)
}

/** Most numerals are a lone digit or a short run of Arabic digits with no sign of a numeral behind. */
function readPlain(text: string, at: number): Numeral | null {
  let end = at
  let form: Numeral['form'] = 'arabic'
  while (end - at < 16 && isArabic(text, end)) end++
  if (end === at) {
    if (digitAt(text, at) < 0) return null
    form = 'hanzi'
    end++
  }
  if (continues(text, end) || text.startsWith('个亿', end) || (end - at > 1 && text[at] === '0')) return null
  const value = form === 'arabic' ? text.slice(at, end) : String(digitAt(text, at))
  return { end, value, vague: null, form, bare: false }
}

/** 二〇二一, 七二二四万: digits one after another. 两三 and 三五 are no such string: they say from two to three. */
function readDigits(text: string, at: number): Numeral | null {
  if (digitAt(text, at) < 0 || digitAt(text, at + 1) < 0 || text[at] === '两' || text[at + 1] === '两')
    return null
  let value = ''
  let end = at
  while (value.length <= 20 && digitAt(text, end) >= 0) value += digitAt(text, end++)
  if (value.length === 2 && isNeighbours(value)) return null
  if (powerAt(text, end) > 0) return null
  const scale = value.length <= 4 && value[0] !== '0' ? scaleAt(text, end) : 0
  if (scale === 0) return { end, value: decimal(value), vague: null, form: 'digits', bare: false }
  const vague = vagueAt(text, end + 1)
  return { end: vague ? end + 2 : end + 1, value: scaled(value, scale), vague, form: 'hanzi', bare: false }
}

function isNeighbours(digits: string): boolean {
  return digits === '35' || (digits[0] !== '0' && Number(digits[1]) === Number(digits[0]) + 1)
}

interface Part {
  section: Section | null
  /** The power of the scale word after it: 4, 8, 12 or 0. */
  scale: number
}

function readScaled(text: string, at: number): Numeral | null {
  const form = isArabic(text, at) ? 'arabic' : 'hanzi'
  const numeral: Numeral = { end: at, value: '0', vague: null, form, bare: false }
  const parts: Part[] = []
  while (readPart(text, numeral, parts));
  if (parts.length === 0) return null
  numeral.bare = parts[0].section === null || parts[0].section.bare
  numeral.value = total(parts, (part) => part.value)
  if (parts.some((part) => part.section?.max))
    numeral.max = total(parts, (part) => part.max ?? part.value) ?? undefined
  return numeral
}

/** Takes one section with its scale word (2000万); false when the numeral is complete. */
function readPart(text: string, numeral: Numeral, parts: Part[]): boolean {
  const section = readSection(text, numeral.end)
  if (section) readFraction(text, section)
  const end = section ? section.end : numeral.end
  const vague = section ? vagueAt(text, end) : null
  const spaced = section && section.arabic >= 0 && text[end] === ' ' ? 1 : 0
  // 两个亿 is 两亿
  const counted = section && text.startsWith('个亿', end) ? 1 : 0
  const scaleFrom = vague ? end + 1 : end + spaced + counted
  const scale = scaleAt(text, scaleFrom)
  if (scale > 0 && fits(parts, section, scale)) {
    parts.push({ section, scale })
    numeral.vague = vague ?? vagueAt(text, scaleFrom + 1)
    numeral.end = scaleFrom + (numeral.vague && !vague ? 2 : 1)
    return numeral.vague === null && section?.value !== null
  }
  if (!section || !isTail(text, section, parts)) return false
  parts.push({ section, scale: 0 })
  numeral.vague = vague
  numeral.end = vague ? end + 1 : end
  return false
}

/** 三点六, but not 三点十分. */
function readFraction(text: string, section: Section): void {
  if (text[section.end] !== '点' || section.value === null || section.max !== undefined) return
  let end = section.end + 1
  let digits = ''
  while (digits.length < 20 && digitAt(text, end) >= 0 && text[end] !== '两') digits += digitAt(text, end++)
  if (digits === '' || powerAt(text, end) > 0 || '分钟许整'.includes(text[end] ?? ' ')) return
  section.value = sum(section.value, scaled(digits, -digits.length))
  section.single = false
  section.end = end
}

function vagueAt(text: string, at: number): Numeral['vague'] {
  const sign = text[at]
  if (sign === '余' || sign === '多') return 'over'
  return sign === '来' ? 'approx' : null
}

/** A scale word must be smaller than those before it; only 万亿 and 万万 stand without a section between. */
function fits(parts: readonly Part[], section: Section | null, scale: number): boolean {
  const before = parts.at(-1)
  if (!before) return true
  if (scale === 4) return section === null ? parts.length === 1 && before.scale === 4 : before.scale !== 4
  return parts.every((part) => part.scale < scale || part.scale > 8)
}

/** What ends a numeral without a scale word. After one it must say how much it stands for: 1万2000, 3万6,000, 一万二, 一万零二. */
function isTail(text: string, section: Section, parts: readonly Part[]): boolean {
  const before = parts.at(-1)
  if (!before) return true
  if (section.arabic < 0) return section.value !== '0'
  if (section.arabic === before.scale) return true
  // 3万6,000
  if (section.arabic === 0 && section.value?.split('.')[0].length === before.scale) return true
  return section.arabic === 1 && (section.end === text.length || '元块'.includes(text[section.end]))
}

function total(parts: readonly Part[], pick: (section: Section) => string | null): string | null {
  let whole = '0'
  let upper = '0'
  let before = 0
  for (const { section, scale } of parts) {
    // a scale word that stands alone is 1, save in 万亿
    const value = section ? pick(section) : upper === '0' ? '1' : '0'
    if (value === null) return null
    if (scale >= 8) {
      whole = sum(whole, scaled(sum(upper, value), scale))
      upper = '0'
    } else if (scale === 4) upper = scaled(section ? value : upper === '0' ? '1' : upper, 4)
    else upper = sum(upper, section?.single && before > 0 ? scaled(value, before - 1) : value)
    before = scale
  }
  return sum(whole, upper)
}
