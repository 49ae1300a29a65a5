/** Dates of a text as the tests name them. */
import { type DateContext, resolveDates } from '../../src/dates/resolve.ts'
import type { ResolvedDate } from '../../src/draft.ts'
import type { DateMention } from '../../src/recognisers/define.ts'
import { findMentions } from '../../src/recognisers/run.ts'

export function datesIn(text: string): DateMention[] {
  return findMentions(text).filter((mention): mention is DateMention => mention.type === 'date')
}

export function resolvedIn(text: string, context?: DateContext): (ResolvedDate & { text: string })[] {
  const mentions = datesIn(text)
  const { dates } = resolveDates(mentions, text, context)
  return mentions.map((mention) => ({ ...dates.get(mention)!, text: text.slice(mention.start, mention.end) }))
}

/** `6月29日 2021-06-29`, `4月15日至5月21日 2021-04-15..2021-05-21`, one for each date. */
export function told(text: string, context?: DateContext): string[] {
  return resolvedIn(text, context).map(({ text: printed, start, end }) =>
    start === end ? `${printed} ${start}` : `${printed} ${start}..${end}`,
  )
}
