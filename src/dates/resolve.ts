/**
 * The dates of a notice with their missing parts resolved over the whole of it: from the other end of a range, the
 * neighbour in a list, the sentence, the day of signing and the order of events.
 */
import type { ResolvedDate } from '../draft.ts'
import type { DateMention } from '../recognisers/define.ts'
import { isoDay } from './calendar.ts'
import { edtfOf, edtfWithoutYear } from './edtf.ts'
import { type Filled, fill } from './fill.ts'
import { moreExact, type Precision, periodOf } from './period.ts'
import { surroundingsOf } from './surroundings.ts'

export interface DateContext {
  /** The day of signing and of publication; undefined: they are looked for in the text, null: there are none. */
  signed?: DateMention | null
  published?: DateMention | null
  /** YYYY-MM-DD: stands in where the text itself says nothing. */
  referenceDate?: string | null
}

/** What becomes a message: NP0401 there is no such day, NP0402 its year can't be told. */
export interface DateNote {
  code: 'NP0401' | 'NP0402'
  mention: DateMention
  data: { text: string }
}

/** `mentions` in the order of the text. Dates that can't be resolved are in the map too, with null days and a note. */
export function resolveDates(
  mentions: readonly DateMention[],
  text: string,
  context: DateContext = {},
): { dates: Map<DateMention, ResolvedDate>; notes: DateNote[] } {
  const dates = new Map<DateMention, ResolvedDate>()
  const notes: DateNote[] = []
  const around = surroundingsOf(mentions, text, context)
  for (const mention of mentions) {
    around.approach(mention)
    const filled = fill(mention, around)
    const resolved = resolve(mention, filled)
    if (resolved.start === null) {
      const code = filled.from || !isPossible(mention) ? 'NP0401' : 'NP0402'
      notes.push({ code, mention, data: { text: text.slice(mention.start, mention.end) } })
    } else around.pass(mention, filled)
    dates.set(mention, resolved)
  }
  return { dates, notes }
}

function resolve(mention: DateMention, { from, to, inferred, evidence }: Filled): ResolvedDate {
  const first = from && periodOf(from)
  const last = to && periodOf(to)
  const precision = precisionOf(mention)
  const ordered = first && (!last || isoDay(first.first) <= isoDay(last.last))
  if (!from || !first || !ordered || (to && !last)) {
    const { month, day } = mention.from
    const edtf = from ? null : edtfWithoutYear(month, day, mention.to === undefined && !mention.from.part)
    return { mention, start: null, end: null, edtf, precision, inferred, evidence: rangeOf(evidence) }
  }
  const end = to === null ? null : isoDay((last ?? first).last)
  const edtf = edtfOf(from, to)
  return { mention, start: isoDay(first.first), end, edtf, precision, inferred, evidence: rangeOf(evidence) }
}

function rangeOf(evidence: DateMention | null): ResolvedDate['evidence'] {
  return evidence ? [evidence.start, evidence.end] : undefined
}

/** There is such a day in some year. */
function isPossible({ from, to }: DateMention): boolean {
  return [from, to ?? from].every((parts) => periodOf({ ...parts, year: 2000 }))
}

/** How exactly the printed parts name it, whether or not there is such a day. */
function precisionOf({ from, to }: DateMention): Precision {
  const [first, last] = [from, to ?? from].map(({ month, day, part, relativeMonth }): Precision => {
    if (day !== undefined) return 'day'
    const inMonth = month !== undefined || relativeMonth !== undefined
    const known = periodOf({ year: 2000, month: inMonth ? 1 : undefined, part })
    return known?.precision ?? 'year'
  })
  return moreExact(first, last)
}
