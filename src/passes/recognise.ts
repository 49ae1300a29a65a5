/** Mentions of dates, amounts, counts … in the working text, and dates resolved over the whole notice. */
import { resolveDates } from '../dates/resolve.ts'
import type { Draft } from '../draft.ts'
import type { DateMention } from '../recognisers/define.ts'
import { findMentions } from '../recognisers/run.ts'
import { report } from './report.ts'

export function recognise(draft: Draft): void {
  const { folded } = draft.text
  const furniture = draft.lines.filter((line) => line.kind === 'furniture' && !line.publishes)
  draft.mentions = findMentions(folded).filter(
    (mention) => !furniture.some((line) => mention.start >= line.start && mention.end <= line.end),
  )
  const days = draft.mentions.filter((mention): mention is DateMention => mention.type === 'date')
  const { dates, notes } = resolveDates(days, folded, { referenceDate: draft.options.referenceDate })
  draft.dates = dates
  for (const { code, mention, data } of notes) report(draft, code, [mention.start, mention.end], data)
}
