/** What the writers of a notice's parts share while it is being written. */
import type { Day } from './calendar.ts'
import { iso } from './calendar.ts'
import type { Layout } from './layout.ts'
import type { Office } from './office.ts'
import type { Place, Plan } from './plan.ts'
import type { Random } from './random.ts'
import type { Writer } from './writer.ts'

export interface Draft {
  random: Random
  writer: Writer
  plan: Plan
  layout: Layout
  office: Office
  calendar: Calendar
}

/** The order of events. Days without a year lie after the feedback and not after the signature. */
export interface Calendar {
  from: Day
  to: Day
  feedback: Day
  signed: Day
  /** The notice prints when it was signed: only then can a missing year be told. */
  signedPrinted: boolean
}

/** Adds an entity to one of the plan's lists. */
export function entity<P extends Place>(
  draft: Draft,
  list: P[],
  more: Omit<P, 'start' | 'end'>,
  write: () => void,
): void {
  list.push(draft.writer.mark(write, more) as unknown as P)
}

/** What `write` puts may be read in either way: neither asked for nor a false alarm. */
export function optional(draft: Draft, write: () => void): void {
  draft.plan.optional.push(draft.writer.mark(write))
}

/** Puts a date that is printed as `text`. */
export function putDate(
  draft: Draft,
  text: string,
  from: Day | null,
  to: Day | null,
  more: { inferred?: boolean; bound?: 'since' | 'before' | 'after' | 'until' } = {},
): void {
  const values = {
    from: from && iso(from),
    to: to && iso(to),
    inferred: more.inferred ?? false,
    bound: more.bound ?? null,
  }
  entity(draft, draft.plan.dates, values, () => draft.writer.put(text))
}
