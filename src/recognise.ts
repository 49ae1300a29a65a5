/** Mentions in any text, with no notice around them. */
import { resolveDates } from './dates/resolve.ts'
import { detectScript } from './fold/detect-script.ts'
import { halfWidth } from './fold/half-width.ts'
import { simplify } from './fold/simplify.ts'
import { entity } from './notice/entities.ts'
import type { DateMention } from './recognisers/define.ts'
import { findMentions } from './recognisers/run.ts'
import type { Entity } from './schema/notice.ts'
import { WorkingText } from './text/working-text.ts'

/**
 * Dates, amounts, counts, durations, percents, ratios, documents and contacts of a text in order of their spans; item
 * and section are null. Years missing are taken from the text, then from `referenceDate` (YYYY-MM-DD).
 */
export function recognise(text: string, options: { referenceDate?: string } = {}): Entity[] {
  const script = detectScript(text)
  const fold =
    script === 'traditional' || script === 'mixed' ? simplify : (same: string) => ({ text: same, map: null })
  const working = WorkingText.of(text).fold(fold, halfWidth, false)
  const mentions = findMentions(working.folded)
  const days = mentions.filter((mention): mention is DateMention => mention.type === 'date')
  const { dates } = resolveDates(days, working.folded, { referenceDate: options.referenceDate ?? null })
  return mentions.map((mention) => entity(working, mention, dates, { item: null, section: null }))
}

/** The text in Simplified characters; what is Simplified already stays as it is. */
export function toSimplified(text: string): string {
  return detectScript(text) === 'simplified' ? text : simplify(text).text
}
