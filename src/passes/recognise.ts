/** Mentions of dates, amounts, counts … in the working text, and dates resolved over the whole notice. */
import { resolveDates } from '../dates/resolve.ts'
import type { Draft } from '../draft.ts'
import type { DateMention, Mention } from '../recognisers/define.ts'
import { findMentions } from '../recognisers/run.ts'
import { lineAt } from '../text/line-at.ts'
import { report } from './report.ts'

export function recognise(draft: Draft): void {
  const { folded } = draft.text
  const isFurniture = ({ start }: Mention): boolean => {
    const line = draft.lines[lineAt(draft.lines, start)]
    return line?.kind === 'furniture' && !line.publishes && line.start <= start
  }
  draft.mentions = findMentions(folded).filter((mention) => !isFurniture(mention))
  const days = draft.mentions.filter((mention): mention is DateMention => mention.type === 'date')
  const { dates, notes } = resolveDates(days, folded, { referenceDate: draft.options.referenceDate })
  draft.dates = dates
  for (const { code, mention, data } of notes) report(draft, code, [mention.start, mention.end], data)
}
