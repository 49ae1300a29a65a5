/** The end of a range: what follows a connector, with the parts that it shares with the beginning left out. */
import type { DateParts } from '../define.ts'
import { beginningAt, begins } from './beginning.ts'
import type { Form, Point } from './form.ts'
import { looseForms } from './loose-forms.ts'
import { numericForms } from './numeric-forms.ts'
import { dayAlone, partOfMonth } from './within-month.ts'
import { connector, gap, matchAt, sticky, weekday, year } from './words.ts'
import { yearForms } from './year-forms.ts'

export const forms: readonly Form[] = [...yearForms, ...numericForms, ...looseForms]

const connectorPattern = sticky(`${weekday}${connector}`)
/** 2012至今, 2021年5月到目前为止. */
const openPattern = sticky(
  `${gap}(?:起|以来)?[-—–~]{0,2}(?:至今|迄今|[至到](?:现在|目前|今日))(?:为止)?(?![年天后])`,
)
const bareYearPattern = sticky(`(${year})(?:学年度?|(?! {0,2}[\\d年.]))`)
const shortYearPattern = sticky(`(\\d\\d)${gap}学?年度?`)
/** 109年至111年: the end of a range that began in years of the Republic. */
const minguoYearPattern = sticky(`(1[01]\\d)${gap}年度?`)
const shortEndPattern = sticky('([01]?\\d)([./])([0-3]?\\d)(?![\\d./])|([0-3]?\\d)(?![\\d./月年])')

/** For each sum of `begins` the forms that can begin so, one bit each. */
const formsBy = Int32Array.from({ length: 2 * begins.word }, (_, beginning) =>
  forms.reduce((all, form, index) => ((form.begins & beginning) === 0 ? all : all | (1 << index)), 0),
)

/** The forms that can begin at a place, one bit for each in their order. */
export function formsAt(text: string, at: number): number {
  return formsBy[beginningAt(text, at)]
}

/** The end of the range that begins with a point, `to` null for 至今; null where no range begins. */
export function rangeEnd(text: string, from: Point): { end: number; to: DateParts | null } | null {
  const open = matchAt(openPattern, text, from.end)
  const match = matchAt(connectorPattern, text, from.end)
  const point = match && pointAt(text, from.end + match[0].length, from)
  if (point) return { end: point.end, to: point.last ?? point.parts }
  return open && { end: from.end + open[0].length, to: null }
}

function pointAt(text: string, at: number, from: Point): Omit<Point, 'start'> | null {
  return sharedAt(text, at, from) ?? formAt(text, at, from)
}

/** 25日 after 9月21日至, 下旬 after 3月上旬至, 20年 after 2018-, 5.21 after 2021.4.15-. */
function sharedAt(text: string, at: number, from: Point): Omit<Point, 'start'> | null {
  const { year: first, month, day, part } = from.parts
  const inMonth = month !== undefined || from.parts.relativeMonth !== undefined
  if (day !== undefined) {
    const last = dayAlone(text, at)
    if (last) return { end: last.end, parts: { day: last.day } }
  }
  if (inMonth && (day !== undefined || part !== undefined)) {
    const last = partOfMonth(text, at)
    if (last) return { end: last.end, parts: { part: last.part } }
  }
  if (from.sign) return shortEnd(text, at, from)
  if (first === undefined || month !== undefined || part !== undefined) return null
  const bare = /\d/.test(text[from.end - 1]) ? matchAt(bareYearPattern, text, at) : null
  if (bare) return { end: at + bare[0].length, parts: { year: Number(bare[1]) } }
  const republic = matchAt(minguoYearPattern, text, at)
  if (republic && first > 2010 && first < 2031 && text[from.start] === '1') {
    return { end: at + republic[0].length, parts: { year: 1911 + Number(republic[1]) } }
  }
  const short = matchAt(shortYearPattern, text, at)
  const last = short ? Math.floor(first / 100) * 100 + Number(short[1]) : 0
  return short && last > first ? { end: at + short[0].length, parts: { year: last } } : null
}

/** 2021.4.15-5.21, 2021/6/1-8, 2021.03-05. */
function shortEnd(text: string, at: number, from: Point): Omit<Point, 'start'> | null {
  const match = matchAt(shortEndPattern, text, at)
  if (!match) return null
  const end = at + match[0].length
  if (match[4] === undefined) {
    if (from.parts.day === undefined || match[2] !== from.sign) return null
    return { end, parts: { month: Number(match[1]), day: Number(match[3]) } }
  }
  if (from.sign === '-') return null
  return {
    end,
    parts: from.parts.day === undefined ? { month: Number(match[4]) } : { day: Number(match[4]) },
  }
}

/** A point as exact as the first: 2021年至7月 is no range. */
function formAt(text: string, at: number, from: Point): Omit<Point, 'start'> | null {
  const open = formsAt(text, at)
  for (let i = 0; open >> i !== 0; i++) {
    if ((open & (1 << i)) === 0) continue
    const form = forms[i]
    const match = matchAt(form.pattern, text, at)
    const point = match && form.read(match, text)
    if (!point) continue
    if (isYear(from.parts) && !hasYear(point.parts)) return null
    return point
  }
  return null
}

function hasYear({ year: printed, relative }: DateParts): boolean {
  return printed !== undefined || relative !== undefined
}

function isYear(parts: DateParts): boolean {
  return hasYear(parts) && parts.month === undefined && parts.part === undefined
}
