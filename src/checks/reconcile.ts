/** Declared against counted: a verdict for each claim, by the rules of the output contract. */
import type { DraftItem, Section } from '../draft.ts'
import type { DraftClaim } from '../link/claims.ts'
import type { Check } from '../schema/notice.ts'

const codes = new Set(['completed', 'basically_completed', 'phased', 'in_progress', 'not_completed'])

export function reconcile(claims: readonly DraftClaim[], items: readonly DraftItem[]): Check[] {
  return claims.map((claim, index) => {
    const scope = items.filter(
      (item) => !claim.section || (item.start >= claim.section.start && item.start < claim.section.end),
    )
    return { metric: claim.metric, claimed: Number(claim.value), claim: index, ...verdictOf(claim, scope) }
  })
}

function verdictOf(
  claim: DraftClaim,
  scope: readonly DraftItem[],
): Pick<Check, 'counted' | 'verdict' | 'items'> {
  const claimed = Number(claim.value)
  const ids = (items: readonly DraftItem[]): string[] => items.map((item) => item.id)
  if (claim.metric === 'issues')
    return {
      counted: scope.length,
      verdict: scope.length === claimed ? 'agrees' : 'differs',
      items: ids(scope),
    }
  if (claim.metric === 'categories') {
    const levels = levelCounts(scope)
    if (levels.length === 0) return { counted: null, verdict: 'not_counted', items: [] }
    const counted = levels.find((count) => count === claimed) ?? levels[levels.length - 1]
    return { counted, verdict: counted === claimed ? 'agrees' : 'differs', items: [] }
  }
  if (codes.has(claim.metric)) {
    const having = scope.filter((item) => item.status?.code === claim.metric)
    const open = scope.filter((item) => item.status === null).length
    if (having.length === claimed) return { counted: claimed, verdict: 'agrees', items: ids(having) }
    const possible = claimed >= having.length && claimed <= having.length + open
    return { counted: having.length, verdict: possible ? 'not_counted' : 'differs', items: ids(having) }
  }
  if (claim.metric === 'measures') {
    const counted = scope.reduce((sum, item) => sum + item.measures.length, 0)
    const whole = scope.length > 0 && scope.every((item) => item.measures.length > 0)
    if (!whole) return { counted: null, verdict: 'not_counted', items: [] }
    return { counted, verdict: counted === claimed ? 'agrees' : 'differs', items: ids(scope) }
  }
  return { counted: null, verdict: 'not_counted', items: [] }
}

/** How many sections hold items, at each level of the outline. */
function levelCounts(items: readonly DraftItem[]): number[] {
  const levels: Set<Section>[] = []
  for (const item of items) {
    for (let at = item.isSection ? (item.section?.parent ?? null) : item.section; at; at = at.parent) {
      ;(levels[at.depth - 1] ??= new Set()).add(at)
    }
  }
  return levels.filter(Boolean).map((level) => level.size)
}
