/** The pieces that printed dates are made of, as pattern sources, and the numbers they carry. */
import { charTable } from '../../text/char-table.ts'
import { hanziOrdinal } from '../../text/ordinal.ts'

/** Spaces that typesetting leaves between a number and its word (2021 年 4 月). */
export const gap = ' {0,2}'
/** 1800 to 2199. */
export const year = '(?:1[89]|2[01])\\d\\d'
/** 1800 to 2199 as 二〇二一, 二零二一, 一九九八, with every sign that is typed for the nought. */
export const hanziYear = '(?:一[八九]|二[〇零○◯O0一])[〇零○◯O0一二三四五六七八九]{2}'
export const number = '\\d{1,2}'
export const hanziNumber = '[一二三四五六七八九十廿卅]{1,4}'
export const monthNumber = '(?:1[0-2]|0?[1-9])'
export const hanziMonth = '(?:十[一二]|[元一二三四五六七八九十])'
/** What stands between the first and the last day of a range. */
export const connector = `${gap}(?:起?[至到]|起?-{1,2}|起?—{1,2}|[–―─ー~])${gap}`
/** What stands between the members of a list. */
export const separator = `${gap}[、和及与]${gap}`
/** (星期四), (周四): said of a day, no part of it. */
export const weekday = '(?:\\((?:星期|周)[一二三四五六日天]\\))?'

/** A pattern that is tried at one place only. */
export function sticky(source: string): RegExp {
  return new RegExp(source, 'y')
}

/** The match of a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** 4, 04, 四, 十二, 廿三, 元 (the first month, the first year). */
export function small(printed: string): number {
  if (printed === '元') return 1
  return /^\d/.test(printed) ? Number(printed) : (hanziOrdinal(printed) ?? 0)
}

/** 二〇二一 → 2021, 一一〇 → 110. */
export function positional(printed: string): number {
  let value = 0
  for (const sign of printed) {
    const digit = '〇一二三四五六七八九'.indexOf(sign)
    value = value * 10 + Math.max(digit, 0)
  }
  return value
}

/** The text before a place, back to the beginning of its clause, at most `length` characters of it. */
export function clauseBefore(text: string, at: number, length: number, stops = clauseStops): string {
  let from = at
  while (from > 0 && at - from < length && stops[text.charCodeAt(from - 1)] !== 1) from--
  return text.slice(from, at)
}

/** What ends a clause, by UTF-16 unit. */
const clauseStops = charTable(',。;:!?\n')
/** The same without the colon, which stands between a label and what it labels. */
export const sentenceStops = charTable(',。;!?\n')
