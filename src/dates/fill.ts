/** The missing parts of one date, and where they were taken from. */
import type { DateMention, DateParts } from '../recognisers/define.ts'
import { dayNumber } from './calendar.ts'
import { type Point, periodOf } from './period.ts'
import type { Surroundings } from './surroundings.ts'
import { chooseYear } from './year.ts'

export interface Filled {
  /** Null where no year can be told. */
  from: Point | null
  /** Undefined for a single date, null for 至今. */
  to: Point | null | undefined
  /** A year that is not printed within the span. */
  inferred: boolean
  /** The date that the year was taken from, if it is not its own. */
  evidence: DateMention | null
}

export function fill(mention: DateMention, around: Surroundings): Filled {
  const printed = withMonths(mention, around)
  const { from, to } = printed
  const after = to ? yearsAfter(to) : null
  if (to && after !== null) {
    const base = yearOf(from, mention, around) ?? chooseYear(mention, { from, to: undefined }, around)
    const inferred = mention.from.year === undefined
    if (!base) return { from: null, to: undefined, inferred, evidence: null }
    const year = base.year
    return { from: { ...from, year }, to: { ...to, year: year + after }, inferred, evidence: base.evidence }
  }
  const own = yearOf(from, mention, around) ?? (to && yearOf(to, mention, around))
  const inferred = mention.from.year === undefined && mention.to?.year === undefined
  const found = own ?? printed.neighbour ?? chooseYear(mention, { from, to }, around)
  if (!found) return { from: null, to: to === null ? null : undefined, inferred, evidence: null }
  const evidence = inferred ? found.evidence : null
  if (!to) return { from: { ...from, year: found.year }, to, inferred, evidence }
  const own2 = yearOf(to, mention, around)
  const start = yearOf(from, mention, around)?.year ?? yearBefore(from, to, found.year)
  const end = own2?.year ?? yearAfter(from, to, start)
  return { from: { ...from, year: start }, to: { ...to, year: end }, inferred, evidence }
}

/** 12月至次年4月, 3月至同年9月: how many years the end lies behind the beginning; null where it says nothing of it. */
function yearsAfter({ relative }: DateParts): number | null {
  return relative === 'next' ? 1 : relative === 'same' ? 0 : null
}

/** The parts with months shared by a range or a list, and 本月 and 上月 as months of their year. */
function withMonths(
  mention: DateMention,
  around: Surroundings,
): {
  from: DateParts
  to: DateParts | null | undefined
  neighbour?: { year: number; evidence: DateMention | null }
} {
  let from = mention.from
  let neighbour: { year: number; evidence: DateMention | null } | undefined
  const { listed } = around
  if (from.relativeMonth !== undefined) {
    const month = relativeMonth(from.relativeMonth, around)
    if (month) {
      from = { ...from, month: month.month }
      neighbour = month
    }
  } else if (needsMonth(from) && listed) {
    const month = (listed.to ?? listed.from).month
    from = { ...from, month }
    neighbour = { year: (listed.to ?? listed.from).year, evidence: listed.mention }
  }
  const { to } = mention
  if (!to) return { from, to, neighbour }
  return { from, to: needsMonth(to) ? { ...to, month: monthAfter(from, to) } : to, neighbour }
}

/** 12日 or 下旬, whose month stands before. */
function needsMonth({ month, day, part, relativeMonth }: DateParts): boolean {
  if (month !== undefined || relativeMonth !== undefined) return false
  return day !== undefined || (part !== undefined && !/^[QHy]/.test(part))
}

/** 11月28日至3日 ends in the next month. */
function monthAfter(from: DateParts, to: DateParts): number | undefined {
  const { month } = from
  const back = from.day !== undefined && to.day !== undefined && to.day < from.day
  return month !== undefined && back ? (month % 12) + 1 : month
}

function relativeMonth(shift: number | 'same', around: Surroundings) {
  const base = shift === 'same' ? around.previous : around.anchor
  if (!base) return null
  const { year, month } = shift === 'same' ? around.previous!.from : around.anchor!.day
  const index = year * 12 + (month ?? 1) - 1 + (shift === 'same' ? 0 : shift)
  const evidence = shift === 'same' ? around.previous!.mention : around.anchor!.mention
  return { year: Math.floor(index / 12), month: (index % 12) + 1, evidence }
}

/** A year that the parts say themselves: printed, or 今年 counted from the day of signing. */
function yearOf(
  parts: DateParts,
  mention: DateMention,
  around: Surroundings,
): { year: number; evidence: DateMention | null } | null {
  if (parts.year !== undefined) return { year: parts.year, evidence: null }
  if (parts.relative === undefined) return null
  if (parts.relative === 'same' || parts.relative === 'next') {
    const base = around.previous
    return base && { year: base.from.year + (parts.relative === 'next' ? 1 : 0), evidence: base.mention }
  }
  const base = around.relativeBase(mention)
  return base && { year: base.year + parts.relative, evidence: base.evidence }
}

/** 8月21日至2019年11月29日 begins in the year of its end, 12月至2020年2月 in the one before. */
function yearBefore(from: DateParts, to: DateParts, year: number): number {
  if (to.year === undefined && to.relative === undefined) return year
  return inOrder(from, to, year) ? year : year - 1
}

function yearAfter(from: DateParts, to: DateParts, year: number): number {
  return inOrder(from, to, year) ? year : year + 1
}

function inOrder(from: DateParts, to: DateParts, year: number): boolean {
  const first = periodOf({ ...from, year })
  const last = periodOf({ ...to, year })
  return !first || !last || dayNumber(first.first) <= dayNumber(last.last)
}
