import type { Outcome, Summary } from '../../renderers/define.ts'
import type { Facts } from './define.ts'

export function noFacts(type: Facts['type']): Facts {
  return {
    type,
    sha256: null,
    encoding: null,
    items: 0,
    statuses: {},
    checks: { agrees: 0, differs: 0, not_counted: 0 },
    messages: { error: 0, warning: 0, info: 0 },
  }
}

export function factsOf({ record }: Outcome): Facts {
  const facts = noFacts(record.type)
  if (record.type === 'failure') return facts
  facts.sha256 = record.source.sha256
  facts.encoding = record.source.encoding
  facts.items = record.items.length
  for (const { status } of record.items) {
    const code = status?.code ?? 'none'
    facts.statuses[code] = (facts.statuses[code] ?? 0) + 1
  }
  for (const { verdict } of record.checks) facts.checks[verdict]++
  for (const { level } of record.messages) facts.messages[level]++
  return facts
}

export function emptySummary(): Summary {
  const { items, statuses, checks, messages } = noFacts('notice')
  return { inputs: 0, notices: 0, failures: 0, items, statuses, checks, messages }
}

/** The summary with one more input. Statuses stand in the order of the schema, whatever came first. */
export function addFacts(summary: Summary, facts: Facts): void {
  summary.inputs++
  if (facts.type === 'failure') summary.failures++
  else summary.notices++
  summary.items += facts.items
  const statuses: Summary['statuses'] = {}
  for (const code of statusOrder) {
    const count = (summary.statuses[code] ?? 0) + (facts.statuses[code] ?? 0)
    if (count > 0) statuses[code] = count
  }
  summary.statuses = statuses
  for (const verdict of ['agrees', 'differs', 'not_counted'] as const)
    summary.checks[verdict] += facts.checks[verdict]
  for (const level of ['error', 'warning', 'info'] as const) summary.messages[level] += facts.messages[level]
}

const statusOrder = ['completed', 'basically_completed', 'phased', 'in_progress', 'not_completed', 'none']
