/** Which year a date means that prints none. */
import type { DateMention, DateParts } from '../recognisers/define.ts'
import { dayNumber } from './calendar.ts'
import { periodOf } from './period.ts'
import type { Settled, Surroundings } from './surroundings.ts'

interface Candidate {
  year: number
  first: number
  last: number
}

interface Choice {
  year: number
  evidence: DateMention | null
}

/**
 * The year that agrees best with what stands around: the neighbour in a list, the sentence, the time between feedback
 * and signing; never after the day of signing, unless the words look ahead.
 */
export function chooseYear(
  mention: DateMention,
  printed: { from: DateParts; to: DateParts | null | undefined },
  around: Surroundings,
): Choice | null {
  const inYear = (year: number): Candidate | null => candidate(printed, year)
  const limit = around.anchor?.number ?? around.reference?.number ?? Number.POSITIVE_INFINITY
  return (
    fromList(mention, inYear, around, limit) ??
    fromSentence(mention, inYear, around, limit) ??
    (mention.planned || isYearEndAhead(mention) ? ahead(inYear, around) : null) ??
    fromEvents(mention, inYear, around) ??
    fromText(mention, inYear, around, limit) ??
    fromReference(mention, inYear, around)
  )
}

type InYear = (year: number) => Candidate | null

/** Members of a list go on in time: 11月25日、12月1日、1月5日. */
function fromList(mention: DateMention, inYear: InYear, around: Surroundings, limit: number): Choice | null {
  const before = around.listed
  if (!before) return null
  const same = inYear(before.to.year)
  const next = inYear(before.to.year + 1)
  const turns = same && next && same.first < before.first && (next.first <= limit || mention.planned)
  const chosen = turns && next.first - before.last < 150 ? next : same
  return chosen && { year: chosen.year, evidence: before.mention }
}

/** 2020年9月9日…,10月又…: later in the year that the sentence speaks of, or early in the next. */
function fromSentence(
  mention: DateMention,
  inYear: InYear,
  around: Surroundings,
  limit: number,
): Choice | null {
  if (mention.planned) return null
  const within = fromYearSpokenOf(mention, inYear, around, limit)
  if (within) return within
  const before = around.sentence
  if (!before) return null
  const same = inYear(before.to.year)
  const next = inYear(before.to.year + 1)
  const chosen =
    same && same.last >= before.first ? same : next && next.first - before.last < 150 ? next : null
  if (!chosen || chosen.first > limit) return null
  // 2019年3月查出的问题,6月已整改: what was done about a finding was done after the feedback.
  const { opening, text } = around
  const early = opening && chosen.last < opening.first && before.mention !== opening.mention
  if (
    early &&
    /已|整改|清退|退[还缴回]|追[缴回]|收回|销号|补[缴办]/.test(text.slice(mention.end, mention.end + 14))
  )
    return null
  return { year: chosen.year, evidence: before.mention }
}

/** 2023年下半年…,较上半年减少: quarters and halves are of the year that the sentence names. */
function fromYearSpokenOf(
  mention: DateMention,
  inYear: InYear,
  around: Surroundings,
  limit: number,
): Choice | null {
  const { spoken } = around
  const { month, day } = mention.from
  if (!spoken || month !== undefined || day !== undefined || mention.due) return null
  const same = inYear(spoken.to.year)
  return same && same.first <= limit ? { year: same.year, evidence: spoken.mention } : null
}

/** 年底前完成 is due in the year that runs. */
function isYearEndAhead({ from, due }: DateMention): boolean {
  return due === true && from.month === undefined && from.part === 'year_end'
}

/** The next one after the day of signing, unless the last one is much nearer. */
function ahead(inYear: InYear, around: Surroundings): Choice | null {
  const base = around.anchor ?? around.reference
  if (!base) return null
  const years = [-1, 0, 1, 2].map((shift) => inYear(base.day.year + shift)).filter((found) => found !== null)
  const next = years.find(({ last }) => last >= base.number)
  const past = years.findLast(({ last }) => last < base.number)
  if (!next || !past) return next ? { year: next.year, evidence: base.mention } : null
  const near = (base.number - past.last) * 4 < next.first - base.number
  return { year: (near ? past : next).year, evidence: base.mention }
}

/** Between the feedback and the signing; where that leaves several years, the one nearest to the event told before. */
function fromEvents(mention: DateMention, inYear: InYear, around: Surroundings): Choice | null {
  const { anchor, opening } = around
  if (!anchor) return null
  const evidence = anchor.mention
  const since = opening?.first ?? Number.POSITIVE_INFINITY
  const within: Candidate[] = []
  let latest: Candidate | null = null
  // Eight years hold a 29 February.
  for (let year = anchor.day.year; year >= anchor.day.year - 8; year--) {
    const found = inYear(year)
    if (!found || found.first > anchor.number) continue
    latest ??= found
    if (found.last < since) break
    within.unshift(found)
  }
  if (within.length === 1) return { year: within[0].year, evidence }
  if (within.length > 1) {
    const last = around.narrative ?? opening!
    return { year: nearest(within, last).year, evidence: last.mention }
  }
  const next = inYear((latest?.year ?? anchor.day.year) + 1)
  const nearer = next && latest && next.first - anchor.number <= anchor.number - latest.last
  if (mention.due && nearer) return { year: next.year, evidence }
  return latest ? { year: latest.year, evidence } : null
}

/** No one says when the text was written: the year that continues what is told, else what is told next. */
function fromText(mention: DateMention, inYear: InYear, around: Surroundings, limit: number): Choice | null {
  const told = around.narrative ?? around.previous ?? around.nextPrinted(mention.end)
  if (!told) return null
  const years = [-1, 0, 1].map((shift) => inYear(told.to.year + shift)).filter((found) => found !== null)
  const past = years.filter(({ first }) => first <= limit)
  const from = past.length > 0 ? past : years
  return from.length > 0 ? { year: nearest(from, told).year, evidence: told.mention } : null
}

function fromReference(mention: DateMention, inYear: InYear, around: Surroundings): Choice | null {
  const { reference } = around
  if (!reference) return null
  for (let year = reference.day.year; year > reference.day.year - 9; year--) {
    const found = inYear(year)
    if (!found || found.first > reference.number) continue
    const next = mention.due ? inYear(year + 1) : null
    const ahead = next && next.first - reference.number <= reference.number - found.last
    return { year: ahead ? next.year : year, evidence: null }
  }
  return null
}

/** Told in order as a rule: going back weighs three times as much as going on. */
function nearest(years: readonly Candidate[], told: Settled): Candidate {
  const distance = ({ first, last }: Candidate) =>
    last < told.first ? (told.first - last) * 3 : Math.max(0, first - told.last)
  return years.reduce((best, year) => (distance(year) < distance(best) ? year : best))
}

function candidate(
  { from, to }: { from: DateParts; to: DateParts | null | undefined },
  year: number,
): Candidate | null {
  const first = periodOf({ ...from, year })
  if (!first) return null
  let last = to ? periodOf({ ...to, year }) : first
  if (last && dayNumber(last.last) < dayNumber(first.first)) last = periodOf({ ...to!, year: year + 1 })
  return last && { year, first: dayNumber(first.first), last: dayNumber(last.last) }
}
