/** What is known around a date while a notice is read from its beginning to its end. */
import type { DateMention } from '../recognisers/define.ts'
import { type Day, dayNumber, parseIsoDay } from './calendar.ts'
import type { Filled } from './fill.ts'
import { type Point, periodOf } from './period.ts'
import type { DateContext } from './resolve.ts'
import { findPublishedDate, findSigningDate } from './signing.ts'

/** A date that is resolved. */
export interface Settled {
  mention: DateMention
  from: Point
  to: Point
  first: number
  last: number
}

/** The day that a notice speaks on. */
export interface Anchor {
  day: Day
  number: number
  /** Null for a reference date, which stands in no text. */
  mention: DateMention | null
}

export class Surroundings {
  /** The date before, whatever it is. */
  previous: Settled | null = null
  /** The date before in the same sentence that says when things were done. */
  sentence: Settled | null = null
  /** The date before in the same sentence, whatever it is. */
  spoken: Settled | null = null
  /** The neighbour before in a list (3月、5月). */
  listed: Settled | null = null
  /** The last date of the events that the notice tells of. */
  narrative: Settled | null = null
  private end = 0

  constructor(
    readonly text: string,
    /** The day of signing or publication. */
    readonly anchor: Anchor | null,
    readonly reference: Anchor | null,
    /** The day from which the notice's own events are told: the feedback, or the first full date. */
    readonly opening: Settled | null,
    /** The latest printed year, for 今年 where nothing says when the text was written. */
    private readonly latest: DateMention | null,
    /** Dates with a printed year, in order, for texts whose first date has none. */
    private readonly printed: readonly Settled[],
  ) {}

  /** Called with each date before it is resolved. */
  approach(mention: DateMention): void {
    const between = this.text.slice(this.end, Math.min(mention.start, this.end + 400))
    if (mention.start - this.end > 400 || /[。!?\n]/.test(between)) {
      this.sentence = null
      this.spoken = null
    }
    // 3月2日,9日: a comma joins only what can't stand alone.
    const partial = mention.from.month === undefined && mention.from.day !== undefined
    const joined =
      mention.start > this.end && (/^ ?[、和及与] ?$/.test(between) || (partial && between === ','))
    this.listed = joined && this.previous?.mention.end === this.end ? this.previous : null
    this.end = mention.end
  }

  /** Called with each date that was resolved. */
  pass(mention: DateMention, filled: Filled): void {
    const settled = settle(mention, filled.from!, filled.to)
    if (!settled) return
    this.previous = settled
    this.spoken = settled
    const exact = settled.from.month !== undefined
    const setting = exact || this.text[mention.end] === ','
    // 对2022年1月至2023年12月的账目: more than a year is what was looked at, not when
    const event = settled.last - settled.first < 366
    if (!mention.planned && setting && event && mention.to !== null) this.sentence = settled
    const told = !this.anchor || settled.last <= this.anchor.number
    const late = !this.opening || settled.last >= this.opening.first
    if (exact && !mention.planned && told && late) this.narrative = settled
  }

  /** The year that 今年 is, and the date that says so. */
  relativeBase(mention: DateMention): { year: number; evidence: DateMention | null } | null {
    // 上年 is the year before the one spoken of.
    if (this.spoken && this.text[mention.start] === '上') {
      return { year: this.spoken.from.year, evidence: this.spoken.mention }
    }
    const base = this.anchor ?? this.reference
    if (base) return { year: base.day.year, evidence: base.mention }
    const year = this.latest?.to?.year ?? this.latest?.from.year
    return this.latest && year !== undefined ? { year, evidence: this.latest } : null
  }

  /** The first date after a place whose year is printed. */
  nextPrinted(at: number): Settled | null {
    return this.printed.find(({ mention }) => mention.start > at) ?? null
  }
}

export function surroundingsOf(
  mentions: readonly DateMention[],
  text: string,
  context: DateContext,
): Surroundings {
  const { signed = findSigningDate(mentions, text), published = findPublishedDate(mentions, text) } = context
  const anchor = anchorOf(signed) ?? anchorOf(published)
  const day = context.referenceDate ? parseIsoDay(context.referenceDate) : null
  const reference = day && { day, number: dayNumber(day), mention: null }
  const printed = mentions.flatMap((mention) => settlePrinted(mention) ?? [])
  const limit = anchor?.number ?? Number.POSITIVE_INFINITY
  const past = printed.filter(({ first }) => first <= limit)
  const told = past.filter(({ mention }) => mention !== signed && mention !== published)
  return new Surroundings(text, anchor, reference, openingOf(told, text, limit), latestOf(past), printed)
}

function anchorOf(mention: DateMention | null | undefined): Anchor | null {
  const { year, month, day, part } = mention?.from ?? {}
  if (!mention || year === undefined || month === undefined) return null
  const period = periodOf({ year, month, day, part })
  return period && { day: period.last, number: dayNumber(period.last), mention }
}

/**
 * The feedback that the notice answers, else its first full date; nothing that lies years back, nor the days before the
 * signing, which are those of the page.
 */
function openingOf(told: readonly Settled[], text: string, limit: number): Settled | null {
  const days = told.slice(0, 12).filter(({ from, first }) => {
    return (
      from.day !== undefined &&
      (limit === Number.POSITIVE_INFINITY || (first > limit - 1100 && first < limit - 14))
    )
  })
  const isFeedback = ({ mention }: Settled) =>
    /^[^。!?\n]{0,60}反馈/.test(text.slice(mention.end, mention.end + 64)) && mention.to === undefined
  return days.find(isFeedback) ?? days[0] ?? null
}

function latestOf(printed: readonly Settled[]): DateMention | null {
  let latest: Settled | null = null
  for (const settled of printed) {
    if (!settled.mention.planned && (!latest || settled.to.year > latest.to.year)) latest = settled
  }
  return latest?.mention ?? null
}

function settlePrinted(mention: DateMention): Settled | null {
  const { from, to } = mention
  if (from.year === undefined) return null
  const start = { ...from, year: from.year }
  return settle(
    mention,
    start,
    to ? { ...to, month: to.month ?? from.month, year: to.year ?? from.year } : to,
  )
}

function settle(mention: DateMention, from: Point, to: Point | null | undefined): Settled | null {
  const start = periodOf(from)
  const end = to ? periodOf(to) : start
  if (!start || !end) return null
  return { mention, from, to: to ?? from, first: dayNumber(start.first), last: dayNumber(end.last) }
}
