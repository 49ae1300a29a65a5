/** Compares a notice with hand labels: right place and right value, as F1 per list. */
import type { Notice, Section } from '../src/index.ts'

/** A labelled row; its own fields besides. Rows that are optional are neither asked for nor counted as false alarms. */
interface Label {
  start: number
  text: string
  optional?: boolean
  accept?: Record<string, unknown>
  alt?: unknown[]
  [field: string]: unknown
}
export interface Gold {
  document: string
  metadata: Record<string, unknown>
  [list: string]: unknown
}
interface Found {
  span: [number, number]
}
export interface Score {
  need: number
  found: number
  right: number
  misses: string[]
}

/** Claims of other kinds count only where one is labelled. */
export const coreMetrics = new Set([
  'issues',
  'categories',
  'measures',
  'completed',
  'basically_completed',
  'phased',
  'in_progress',
  'not_completed',
  'rules',
])
const near = (a: unknown, b: unknown): boolean =>
  (a === null && b === null) ||
  (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a)))

/** Equal, or one of the further values that the label accepts. */
function agrees(label: Label, field: string, want: unknown, got: unknown): boolean {
  if (want === got) return true
  const accept = label.accept?.[field]
  if (Array.isArray(accept) ? accept.includes(got) : accept !== undefined && accept === got) return true
  const index = field === 'from' ? 0 : 1
  return (
    (field === 'from' || field === 'to') &&
    (label.alt ?? []).some(
      (alt) => (Array.isArray(alt) ? alt[index] : (alt as Record<string, unknown>)[field]) === got,
    )
  )
}

/** Each label takes the found row with the largest overlap; those asked for choose first. */
function match<F extends Found>(
  labels: readonly Label[],
  found: readonly F[],
  right: (label: Label, row: F) => boolean,
): Score {
  const used = new Set<number>()
  const score: Score = {
    need: labels.filter((label) => !label.optional).length,
    found: 0,
    right: 0,
    misses: [],
  }
  for (const label of labels.toSorted((a, b) => Number(!!a.optional) - Number(!!b.optional))) {
    let best = -1
    let most = 0
    found.forEach(({ span }, i) => {
      const overlap = Math.min(label.start + label.text.length, span[1]) - Math.max(label.start, span[0])
      if (!used.has(i) && overlap > most) [best, most] = [i, overlap]
    })
    if (best >= 0) used.add(best)
    if (label.optional) continue
    if (best >= 0) score.found++
    if (best >= 0 && right(label, found[best])) score.right++
    else score.misses.push(`${best < 0 ? 'missed' : 'wrong'} ${label.start} ${label.text.slice(0, 30)}`)
  }
  found.forEach((row, i) => {
    if (used.has(i)) return
    score.found++
    score.misses.push(`extra ${JSON.stringify(row).slice(0, 90)}`)
  })
  return score
}

export function scoreNotice(gold: Gold, notice: Notice): Record<string, Score> {
  const rows = (list: string): Label[] => (gold[list] as Label[] | undefined) ?? []
  const of = <T extends Notice['entities'][number]['type']>(...types: T[]) =>
    notice.entities.filter((entity): entity is Extract<Notice['entities'][number], { type: T }> =>
      (types as string[]).includes(entity.type),
    )
  const head = <T extends Found>(row: T): T => ({ ...row, span: [row.span[0], row.span[0] + 2] })
  const items = notice.items.map(head)
  const claims = rows('claims')
  const overlaps = (span: readonly number[]): boolean =>
    claims.some(
      (claim) => Math.min(claim.start + claim.text.length, span[1]) > Math.max(claim.start, span[0]),
    )
  return {
    outline: match(
      rows('outline'),
      flat(notice.outline).map(head),
      (label, row) => row.span[0] === label.start && row.depth === label.depth,
    ),
    items: match(rows('items'), items, (label, row) => row.span[0] === label.start),
    status: match(
      rows('items'),
      items,
      (label, { status }) =>
        agrees(label, 'status', label.status, status?.code ?? null) &&
        agrees(label, 'long_term', label.long_term, status?.longTerm ?? false),
    ),
    measures: match(rows('items'), items, (label, row) =>
      agrees(label, 'measures', label.measures, row.measures.length),
    ),
    claims: match(
      claims.map((claim) => (coreMetrics.has(claim.metric as string) ? claim : { ...claim, optional: true })),
      notice.claims.filter((claim) => coreMetrics.has(claim.metric) || overlaps(claim.span)),
      (label, claim) => near(label.value, claim.value) && agrees(label, 'metric', label.metric, claim.metric),
    ),
    dates: match(
      rows('dates'),
      of('date'),
      (label, date) =>
        agrees(label, 'from', label.from, date.start) && agrees(label, 'to', label.to, date.end),
    ),
    amounts: match(rows('amounts'), of('amount'), (label, amount) => near(label.value, amount.value)),
    counts: match(rows('counts'), of('count'), (label, count) => near(label.value, count.value)),
    percents: match(
      rows('percents'),
      of('percent', 'ratio'),
      (label, row) => row.type === 'ratio' || near(label.value, row.value),
    ),
    durations: match(rows('durations'), of('duration'), (label, duration) =>
      agrees(label, 'iso', label.iso, duration.iso),
    ),
    documents: match(rows('documents'), of('document'), (label, document) =>
      agrees(label, 'number', label.number ?? null, document.number),
    ),
    contacts: match(rows('contacts'), of('contact'), (label, contact) => label.type === contact.kind),
    metadata: metadata(gold, notice),
  }
}

function metadata({ metadata: want }: Gold, { metadata: got }: Notice): Score {
  const score: Score = { need: 8, found: 8, right: 0, misses: [] }
  const accept = (want.accept ?? {}) as Record<string, string[]>
  const bare = (text: unknown): string | null => (typeof text === 'string' ? text.replaceAll(' ', '') : null)
  const put = (name: string, right: boolean, found: unknown): void => {
    if (right) score.right++
    else score.misses.push(`${name}: ${JSON.stringify(want[name])} <- ${JSON.stringify(found)}`)
  }
  for (const name of ['title', 'inspected', 'inspector', 'signatory'] as const) {
    const found = bare(got[name]?.text)
    put(
      name,
      found === bare(want[name]) || (found !== null && (accept[name]?.includes(found) ?? false)),
      found,
    )
  }
  for (const name of ['inspection', 'feedback', 'published', 'signed'] as const) {
    const found = got[name] && (name === 'inspection' ? [got[name].start, got[name].end] : got[name].start)
    put(name, JSON.stringify(found) === JSON.stringify(want[name] ?? null), found)
  }
  return score
}

function flat(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flat(section.children)])
}

/** F1 of right place and right value over several notices. */
export function f1(scores: readonly Score[]): number {
  const sum = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0)
  const [need, found, right] = [
    sum((score) => score.need),
    sum((score) => score.found),
    sum((score) => score.right),
  ]
  return need + found === 0 ? 1 : (2 * right) / (need + found)
}
