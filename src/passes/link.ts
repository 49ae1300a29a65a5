/** Items with their fields, measures and statuses; metadata; claims and their checks. */
import { reconcile } from '../checks/reconcile.ts'
import type { Draft } from '../draft.ts'
import { readTitleLabels } from '../link/answers.ts'
import { findClaims, toClaim } from '../link/claims.ts'
import { linkItems } from '../link/items.ts'
import { readMetadata } from '../link/metadata.ts'
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
    facts: draft.reading.facts,
  })
}

export function check(draft: Draft): void {
  const { text, lines, sections, mentions, items } = draft
  const found = findClaims(text, mentions, wholeRegions(lines, sections, items), items)
  draft.claims = found.map((claim) => toClaim(text, claim))
  draft.checks = reconcile(found, items)
}
