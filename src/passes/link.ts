/** Items with their fields, measures and statuses; metadata; claims and their checks. */
import { reconcile } from '../checks/reconcile.ts'
import type { Draft } from '../draft.ts'
import { readTitleLabels } from '../link/answers.ts'
import { findClaims, toClaim } from '../link/claims.ts'
import { linkItems } from '../link/items.ts'
import { type Facts, readMetadata } from '../link/metadata.ts'
import { wholeRegions } from '../link/regions.ts'

export function link(draft: Draft): void {
  const { text, lines, labels, sections, mentions } = draft
  readTitleLabels(lines, labels, sections)
  draft.items = linkItems({ text, lines, labels, sections, foot: draft.foot })
  draft.metadata = readMetadata({
    text,
    lines,
    mentions,
    dates: draft.dates,
    front: draft.front,
    foot: draft.foot,
    facts: placedFacts(draft),
  })
}

export function check(draft: Draft): void {
  const { text, lines, sections, mentions, items } = draft
  const found = findClaims(text, mentions, wholeRegions(lines, sections, items), items)
  draft.claims = found.map((claim) => toClaim(text, claim))
  draft.checks = reconcile(found, items)
}

/** What the container says of the page, as ranges of the working text. */
function placedFacts({ reading, text }: Draft): Facts {
  const facts: Facts = {}
  for (const [name, range] of Object.entries(reading.facts)) {
    const [start, end] = [text.indexOf(range[0]), text.indexOf(range[1])]
    if (end > start) facts[name as keyof Facts] = [start, end]
  }
  return facts
}
