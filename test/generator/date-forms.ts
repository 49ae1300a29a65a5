/** Days, months and periods with known first and last days, printed in many ways. */
import { addDays, type Day, daysBetween, monthEnd } from './calendar.ts'
import { type Draft, putDate } from './draft.ts'
import type { Random } from './random.ts'

/** `{date}`: when something was done for the rectification: after the feedback, not after the signature. */
export function putActionDate(draft: Draft): void {
  const { random, calendar } = draft
  const day = within(random, calendar)
  const forms: [number, () => void][] = [
    [4, () => putDate(draft, full(day), day, day)],
    [2, () => putPart(draft, day)],
    [2, () => putDate(draft, `${day.year}年${day.month}月${random.pick(['', '份'])}`, first(day), last(day))],
  ]
  if (calendar.signedPrinted) {
    const thisYear = day.year === calendar.signed.year
    forms.push([5, () => putDate(draft, `${day.month}月${day.day}日`, day, day, { inferred: true })])
    forms.push([1, () => putList(draft, day)])
    if (thisYear)
      forms.push([1, () => putDate(draft, `今年${day.month}月${day.day}日`, day, day, { inferred: true })])
  }
  random.weighted(forms)()
}

/** `{day}`: one day with its year. */
export function putDay(draft: Draft, bound?: 'before'): void {
  const day = within(draft.random, draft.calendar)
  putDate(draft, full(day), day, day, { bound })
}

/** `{range}`: from one day to another, both after the feedback. */
export function putRange(draft: Draft): void {
  const { random, calendar } = draft
  const from = within(random, calendar)
  const to = addDays(from, random.int(2, 25))
  const join = random.pick(['至', '-', '—'])
  const yearless = calendar.signedPrinted && from.year === to.year && random.chance(0.4)
  if (daysBetween(to, calendar.signed) < 0) putActionDate(draft)
  else if (yearless) {
    putDate(draft, `${from.month}月${from.day}日${join}${tail(from, to)}`, from, to, { inferred: true })
  } else putDate(draft, full(from) + join + tail(from, to), from, to)
}

/** `{hist}`: years before the inspection, as findings name them. */
export function putPast(draft: Draft): void {
  const { random } = draft
  const end = draft.calendar.from.year - 1
  const start = end - random.int(1, 4)
  const whole = (from: number, to: number): [Day, Day] => [
    { year: from, month: 1, day: 1 },
    { year: to, month: 12, day: 31 },
  ]
  const month = random.int(1, 10)
  random.weighted<() => void>([
    [3, () => putDate(draft, `${end}年`, ...whole(end, end))],
    [2, () => putDate(draft, `${end}年度`, ...whole(end, end))],
    [2, () => putDate(draft, `${start}—${end}年`, ...whole(start, end))],
    [2, () => putDate(draft, `${start}年至${end}年`, ...whole(start, end))],
    [1, () => putDate(draft, `${start}-${end}年度`, ...whole(start, end))],
    [
      1,
      () =>
        putDate(draft, `${end}年上半年`, { year: end, month: 1, day: 1 }, { year: end, month: 6, day: 30 }),
    ],
    [
      1,
      () =>
        putDate(
          draft,
          `${end}年${month}月`,
          { year: end, month, day: 1 },
          last({ year: end, month, day: 1 }),
        ),
    ],
  ])()
}

/** `{plan}`: a month that lies ahead of the signature, with its year. */
export function putPlanned(draft: Draft): void {
  const { signed } = draft.calendar
  const ahead = addDays(signed, 30 * draft.random.int(2, 8))
  const part = { ...first(ahead), day: 21 }
  if (draft.random.chance(0.5)) {
    putDate(draft, `${ahead.year}年${ahead.month}月底`, part, last(ahead), { bound: 'before' })
  } else {
    putDate(draft, `${ahead.year}年${ahead.month}月`, first(ahead), last(ahead), { bound: 'before' })
  }
}

export function full({ year, month, day }: Day): string {
  return `${year}年${month}月${day}日`
}

/** The later day of a range, without what it shares with the earlier. */
export function tail(from: Day, to: Day): string {
  if (from.year !== to.year) return full(to)
  return from.month === to.month ? `${to.day}日` : `${to.month}月${to.day}日`
}

function putPart(draft: Draft, day: Day): void {
  const month = `${day.year}年${day.month}月`
  const [word, start, end] = draft.random.pick<[string, number, number]>([
    ['上旬', 1, 10],
    ['初', 1, 10],
    ['中旬', 11, 20],
    ['下旬', 21, 31],
    ['底', 21, 31],
    ['中下旬', 11, 31],
  ])
  putDate(draft, month + word, { ...day, day: start }, { ...day, day: Math.min(end, last(day).day) })
}

function putList(draft: Draft, day: Day): void {
  const { random, calendar, writer } = draft
  const other = addDays(day, random.int(1, 9))
  putDate(draft, `${day.month}月${day.day}日`, day, day, { inferred: true })
  if (other.year !== day.year || daysBetween(other, calendar.signed) < 0) return
  writer.put('、')
  putDate(draft, `${other.month}月${other.day}日`, other, other, { inferred: true })
}

function within(random: Random, { feedback, signed }: { feedback: Day; signed: Day }): Day {
  return addDays(feedback, random.int(1, Math.max(1, daysBetween(feedback, signed) - 1)))
}

const first = (day: Day): Day => ({ ...day, day: 1 })
const last = (day: Day): Day => ({ ...day, day: monthEnd(day.year, day.month) })
