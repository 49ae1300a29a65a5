/** Extended Date/Time Format of a period: 2021-04-15, 2021-04, 2021-34 (second quarter), 2021-04-15/2021-05-21, 2012/.. */
import { isoDay, isoMonth } from './calendar.ts'
import { type Point, periodOf } from './period.ts'

/** Level 2 codes of parts of the year. */
const codes: Record<string, number> = { Q1: 33, Q2: 34, Q3: 35, Q4: 36, H1: 40, H2: 41 }

/** `to` undefined: one point; null: no end. Null for what does not exist. */
export function edtfOf(from: Point, to: Point | null | undefined): string | null {
  if (to === undefined) return one(from)
  const start = edges(from)?.[0]
  const end = to === null ? '..' : edges(to)?.[1]
  return start && end ? `${start}/${end}` : null
}

/** The same without a year: XXXX-10, XXXX-10-08. Null for parts that have no such form. */
export function edtfWithoutYear(
  month: number | undefined,
  day: number | undefined,
  single: boolean,
): string | null {
  if (!single || month === undefined) return null
  // A leap year: 29 February exists in some year.
  const form = day === undefined ? isoMonth(2000, month) : isoDay({ year: 2000, month, day })
  return periodOf({ year: 2000, month, day }) && form.replace('2000', 'XXXX')
}

function one(point: Point): string | null {
  const code = point.month === undefined && point.part ? codes[point.part] : undefined
  if (code) return `${String(point.year).padStart(4, '0')}-${code}`
  const [start, end] = edges(point) ?? []
  return start === end ? (start ?? null) : `${start}/${end}`
}

/** The first and the last day, month or year, as exactly as they are named. */
function edges(point: Point): [string, string] | null {
  const period = periodOf(point)
  if (!period) return null
  const { first, last, precision } = period
  if (precision === 'year') return [year(point), year(point)]
  if (precision === 'day' || precision === 'month_part') return [isoDay(first), isoDay(last)]
  return [isoMonth(first.year, first.month), isoMonth(last.year, last.month)]
}

function year(point: Point): string {
  return String(point.year).padStart(4, '0')
}
