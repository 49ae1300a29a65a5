/** Mentions of dates, amounts, counts … in the working text, and dates resolved over the whole notice. */
import { resolveDates } from '../dates/resolve.ts'
import type { Draft, Marker, Section } from '../draft.ts'
import { each } from '../link/answers.ts'
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
  draft.mentions = outsideMarkers(
    findMentions(folded).filter((mention) => !isFurniture(mention)),
    draft.sections,
  )
  const days = draft.mentions.filter((mention): mention is DateMention => mention.type === 'date')
  const { dates, notes } = resolveDates(days, folded, { referenceDate: draft.options.referenceDate })
  draft.dates = dates
  for (const { code, mention, data } of notes) report(draft, code, [mention.start, mention.end], data)
}

/** 2.2个人事项: what begins within a heading's number is no value. Both in order. */
function outsideMarkers(mentions: readonly Mention[], sections: readonly Section[]): Mention[] {
  const markers: Marker[] = []
  each(sections, ({ marker }) => markers.push(marker))
  let at = 0
  return mentions.filter(({ start }) => {
    while (at < markers.length && markers[at].end <= start) at++
    return at === markers.length || start < markers[at].start
  })
}
