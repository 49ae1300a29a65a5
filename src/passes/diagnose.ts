/** What the finished draft leaves doubtful: declared and not found, differing totals, no notice at all. */
import type { Draft } from '../draft.ts'
import { reportAt } from './report.ts'

const notable = /巡察|巡视|审计|督察|督查|整改|反馈意见|通报/

export function diagnose(draft: Draft): void {
  const { claims, checks, items } = draft
  const declared = claims.find((claim) => claim.metric === 'issues')
  if (declared && items.length === 0) reportAt(draft, 'NP0301', declared.span, { claimed: declared.value })
  for (const check of checks) {
    if (check.verdict !== 'differs' || (items.length === 0 && check.metric === 'issues')) continue
    reportAt(draft, 'NP0306', claims[check.claim].span, {
      metric: check.metric,
      claimed: check.claimed,
      counted: check.counted,
    })
  }
  if (draft.source.text.trim() === '') reportAt(draft, 'NP0101', null)
  else if (items.length === 0 && !notable.test(draft.text.folded.slice(0, 20000)))
    reportAt(draft, 'NP0109', null)
  draft.messages.sort(
    (a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  )
}
