/** Mentions of one kind in a text, with what was read of them. */
import type { Mention } from '../../src/recognisers/define.ts'
import { findMentions } from '../../src/recognisers/run.ts'

export function mentionsOf<Type extends Mention['type']>(
  text: string,
  type: Type,
): (Extract<Mention, { type: Type }> & { text: string })[] {
  return findMentions(text)
    .filter((mention): mention is Extract<Mention, { type: Type }> => mention.type === type)
    .map((mention) => ({ ...mention, text: text.slice(mention.start, mention.end) }))
}
