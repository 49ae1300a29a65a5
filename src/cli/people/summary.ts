import { type Language, phrase } from '../../messages/phrases.ts'
import type { Summary } from '../../renderers/define.ts'
import { grouped } from '../../text/grouped.ts'
import type { Layout } from './layout.ts'

export interface Tally {
  /** Inputs that were named; null where nobody knows. */
  inputs: number | null
  summary: Summary
  unchanged: number
  /** Notices that --check found as expected, and that it did not. */
  agreeing: number
  differing: number
  /** Expected files that --update wrote. */
  written: number
  /** No threshold was passed. */
  passed: boolean
  skipped: ReadonlyMap<string, number>
  seconds: number
}

/** The end of a run: how many were read, what to look at, how long it took. */
export function summaryLine(tally: Tally, language: Language, layout: Layout): string {
  const { summary, unchanged, differing } = tally
  const { inputs: tried, notices, failures, items, checks, messages } = summary
  const inputs = tally.inputs ?? tried
  const rate = tally.seconds > 0 ? Math.round(tried / tally.seconds) : tried
  const parts = [phrase('summary.read', language, { inputs: grouped(inputs), notices: grouped(notices) })]
  if (failures > 0) parts.push(phrase('summary.failed', language, { failures: grouped(failures) }))
  if (inputs > tried) parts.push(phrase('summary.left', language, { left: grouped(inputs - tried) }))
  if (unchanged > 0) parts.push(phrase('summary.unchanged', language, { unchanged: grouped(unchanged) }))
  if (differing > 0) parts.push(phrase('summary.differing', language, { differing: grouped(differing) }))
  if (tally.agreeing > 0)
    parts.push(phrase('summary.agreeing', language, { agreeing: grouped(tally.agreeing) }))
  if (tally.written > 0) parts.push(phrase('summary.written', language, { written: grouped(tally.written) }))
  parts.push(phrase('summary.items', language, { items: grouped(items) }))
  if (messages.error > 0) parts.push(phrase('summary.errors', language, { errors: grouped(messages.error) }))
  if (messages.warning > 0)
    parts.push(phrase('summary.warnings', language, { warnings: grouped(messages.warning) }))
  const checked = checks.agrees + checks.differs
  if (checked > 0)
    parts.push(
      phrase('summary.checks', language, { agrees: grouped(checks.agrees), checked: grouped(checked) }),
    )
  parts.push(phrase('summary.time', language, { seconds: tally.seconds.toFixed(1), rate: grouped(rate) }))
  const sign = failures > 0 || differing > 0 || !tally.passed ? '✖' : messages.error > 0 ? '⚠' : '✔'
  return layout.list(sign, parts)
}

/** Files in the folders that were left out for their extension: so that nobody believes they were read. */
export function skippedLine(skipped: ReadonlyMap<string, number>, language: Language): string {
  const kinds = [...skipped].sort((a, b) => b[1] - a[1]).slice(0, 5)
  const list = kinds
    .map(([extension, count]) => `${extension === '' ? '–' : `.${extension}`} ${count}`)
    .join(language === 'zh' ? '、' : ', ')
  return phrase('summary.skipped', language, { list })
}
