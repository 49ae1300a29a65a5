/** The first and the last day of what is named, and how exactly it is named. */

import type { ResolvedDate } from '../draft.ts'
import type { DateParts, MonthPart, YearPart } from '../recognisers/define.ts'
import { type Day, daysInMonth, exists } from './calendar.ts'

/** A point in time whose year is known. */
export interface Point {
  year: number
  month?: number
  day?: number
  part?: DateParts['part']
}

export type Precision = ResolvedDate['precision']

export interface Period {
  first: Day
  last: Day
  precision: Precision
}

/** First and last day of the month; 0 is the month's own last day. */
const monthParts: Record<MonthPart, [first: number, last: number]> = {
  early: [1, 10],
  middle: [11, 20],
  late: [21, 0],
  early_middle: [1, 20],
  middle_late: [11, 0],
  first_half: [1, 15],
  second_half: [16, 0],
}

export const yearParts: Record<YearPart, [first: number, last: number, precision: Precision]> = {
  Q1: [1, 3, 'quarter'],
  Q2: [4, 6, 'quarter'],
  Q3: [7, 9, 'quarter'],
  Q4: [10, 12, 'quarter'],
  'Q1-Q3': [1, 9, 'quarter'],
  H1: [1, 6, 'half'],
  H2: [7, 12, 'half'],
  year_start: [1, 1, 'month'],
  year_middle: [6, 7, 'month'],
  year_end: [12, 12, 'month'],
}

/** Null for a day or a month that does not exist. */
export function periodOf({ year, month, day, part }: Point): Period | null {
  if (month === undefined) {
    const [first, last, precision] = part && part in yearParts ? yearParts[part as YearPart] : wholeYear
    return {
      first: { year, month: first, day: 1 },
      last: { year, month: last, day: daysInMonth(year, last) },
      precision,
    }
  }
  if (day !== undefined) {
    const only = { year, month, day }
    return exists(only) ? { first: only, last: only, precision: 'day' } : null
  }
  if (!exists({ year, month, day: 1 })) return null
  const [first, last] = part && part in monthParts ? monthParts[part as MonthPart] : [1, 0]
  return {
    first: { year, month, day: first },
    last: { year, month, day: last || daysInMonth(year, month) },
    precision: part && part in monthParts ? 'month_part' : 'month',
  }
}

const exactness: Precision[] = ['day', 'month_part', 'month', 'quarter', 'half', 'year']

/** A range is as exact as the more exact of its ends. */
export function moreExact(one: Precision, other: Precision): Precision {
  return exactness.indexOf(one) < exactness.indexOf(other) ? one : other
}

const wholeYear: [number, number, Precision] = [1, 12, 'year']
