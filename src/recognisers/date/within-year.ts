/** What follows a year: a month, a quarter, a half, its beginning or end, or nothing. */
import type { DateParts } from '../define.ts'
import type { Point } from './form.ts'
import { withinMonth } from './within-month.ts'
import {
  connector,
  gap,
  hanziMonth,
  matchAt,
  monthNumber,
  number,
  separator,
  small,
  sticky,
} from './words.ts'

/** 4月, 13月 (which does not exist), 十二月, 9月份; 3月龄 and 5月度 are no months of a year. */
const monthPattern = sticky(`${gap}(${number}|${hanziMonth})${gap}月份?(?![龄票嫂])`)

/** The first of 1-9月 and 3、5、8月, which leave 月 to the last. */
const sharedMonthPattern = sticky(
  `${gap}(${monthNumber}|${hanziMonth})(?=(?:${connector}|(?:${separator}${monthNumber}){0,11}${separator})(?:${monthNumber}|${hanziMonth})${gap}月)`,
)

const quarterNumber = '[一二三四1-4]'
/** 第一季度, 四季度末, Q3. */
const quarterPattern = sticky(
  `${gap}(?:第?(${quarterNumber}|首)季度|第(${quarterNumber})季|Q([1-4]))([初末底]?)`,
)
/** The first of 一至三季度 and 一、二季度. */
const sharedQuarterPattern = sticky(
  `${gap}第?(${quarterNumber})(?=(?:${connector}|、|和)第?${quarterNumber}季度)`,
)
/** 前三季度, 前10个月. */
const firstPattern = sticky(`${gap}前(?:([二两三23])个?季度|(${number}|[一二两三四五六七八九十]{1,2})个月)`)
/** 上半年; the first of 上、下半年. */
const halfPattern = sticky(`${gap}(?:([上下前后])半年度?|(上)(?=[、和]下半年))`)
/** 年初, 底, 年末, 年中; 初步, 底数 and 中央 belong to the words after the year. */
const edgePattern = sticky(
  `${gap}年?(初(?![步级中审评次赛])|底(?![层数气板])|末(?![端位尾梢次])|终(?=[,。、;)前]))|${gap}年(中)(?=[,。、;)前后])`,
)

const halves: Record<string, 'H1' | 'H2'> = { 上: 'H1', 前: 'H1', 下: 'H2', 后: 'H2' }
const quarters = ['Q1', 'Q2', 'Q3', 'Q4'] as const

/** Reads on after 年 or 年度; `parts` hold the year. */
export function withinYear(text: string, at: number, parts: DateParts): Omit<Point, 'start'> {
  return (
    monthAt(text, at, parts) ??
    periodAt(text, at, parts) ??
    firstPeriodAt(text, at, parts) ??
    edgeAt(text, at, parts) ?? { end: at, parts }
  )
}

/** A month and what follows it. A month that does not exist is one only where a year or a day says that it is a date. */
export function monthAt(text: string, at: number, parts: DateParts): Omit<Point, 'start'> | null {
  const shared = matchAt(sharedMonthPattern, text, at)
  if (shared) return { end: at + shared[0].length, parts: { ...parts, month: small(shared[1]) } }
  const match = matchAt(monthPattern, text, at)
  if (!match) return null
  const month = small(match[1])
  const { end, ...rest } = withinMonth(text, at + match[0].length)
  const dated = parts.year !== undefined || parts.relative !== undefined || rest.day !== undefined
  if (month === 0 || (month > 12 && !dated)) return null
  return { end, parts: { ...parts, month, ...rest } }
}

/** A quarter, several from the first on, or a half. */
export function periodAt(text: string, at: number, parts: DateParts): Omit<Point, 'start'> | null {
  const quarter = matchAt(quarterPattern, text, at)
  if (quarter) {
    const ordinal = quarter[1] === '首' ? 1 : small(quarter[1] ?? quarter[2] ?? quarter[3])
    const end = at + quarter[0].length
    if (quarter[4]) return { end, parts: { ...parts, month: ordinal * 3 - (quarter[4] === '初' ? 2 : 0) } }
    return { end, parts: { ...parts, part: quarters[ordinal - 1] } }
  }
  const shared = matchAt(sharedQuarterPattern, text, at)
  if (shared) return { end: at + shared[0].length, parts: { ...parts, part: quarters[small(shared[1]) - 1] } }
  const half = matchAt(halfPattern, text, at)
  return half && { end: at + half[0].length, parts: { ...parts, part: halves[half[1] ?? half[2]] } }
}

/** 前三季度 and 前10个月: from the year's beginning on. 前一季度 is the quarter before. */
export function firstPeriodAt(text: string, at: number, parts: DateParts): Omit<Point, 'start'> | null {
  const match = matchAt(firstPattern, text, at)
  if (!match) return null
  const end = at + match[0].length
  if (match[1]) return { end, parts: { ...parts, part: small(match[1]) === 2 ? 'H1' : 'Q1-Q3' } }
  const month = small(match[2])
  return month >= 1 && month <= 12 ? { end, parts: { ...parts, month: 1 }, last: { month } } : null
}

function edgeAt(text: string, at: number, parts: DateParts): Omit<Point, 'start'> | null {
  const match = matchAt(edgePattern, text, at)
  if (!match) return null
  const part = match[2] ? 'year_middle' : match[1] === '初' ? 'year_start' : 'year_end'
  return { end: at + match[0].length, parts: { ...parts, part } }
}
