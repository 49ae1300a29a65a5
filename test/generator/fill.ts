/** Phrases with slots: 组织召开会议{c:次} → text with figures that the plan knows. */
import { putActionDate, putDay, putPast, putPlanned, putRange } from './date-forms.ts'
import { type Draft, optional } from './draft.ts'
import { putAmount, putCount, putDocument, putDuration, putPercent, putRate, putRatio } from './values.ts'

const slots: Record<string, (draft: Draft, argument: string) => void> = {
  c: (draft, unit) => putCount(draft, unit),
  u: (draft, unit) => putCount(draft, unit, true),
  amt: putAmount,
  rate: putRate,
  pct: putPercent,
  ratio: putRatio,
  dur: putDuration,
  doc: putDocument,
  date: putActionDate,
  day: (draft, bound) => putDay(draft, bound === 'before' ? 'before' : undefined),
  range: putRange,
  hist: putPast,
  plan: putPlanned,
  self: (draft) => draft.writer.put(draft.office.self),
  '?': (draft, text) => optional(draft, () => draft.writer.put(text)),
}

export function fill(draft: Draft, phrase: string): void {
  for (const part of phrase.split(/(\{[^}]{1,40}\})/)) {
    if (!part.startsWith('{')) {
      draft.writer.put(part)
      continue
    }
    const [name, argument = ''] = part.slice(1, -1).split(':')
    slots[name](draft, argument)
  }
}
