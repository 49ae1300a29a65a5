/** Parses generated notices and adds up what was recovered of their plans. */
import type { Notice } from '../../src/schema/notice.ts'
import { compare } from './compare.ts'
import { type GenerateOptions, generateNotices } from './generate.ts'
import type { GeneratedNotice, Plan } from './plan.ts'
import type { Miss, Tally } from './tally.ts'

export interface Recovery {
  notices: number
  characters: number
  /** Spent in the parser alone. */
  milliseconds: number
  tallies: Map<string, Tally>
  clusters: Map<string, Cluster>
  /** Sections and items by a property of the layout or of the dress. */
  layouts: Map<string, Tally>
}

/** Misses with one cause, as far as their wording tells. */
export interface Cluster {
  count: number
  /** The notices that show it, smallest first; a few are kept. */
  smallest: Miss[]
}

const chunk = 250
const kept = 8

export function recover(
  parse: (text: string) => Notice,
  { from, seeds, ...options }: { from: number; seeds: number } & GenerateOptions,
): Recovery {
  const recovery: Recovery = {
    notices: 0,
    characters: 0,
    milliseconds: 0,
    tallies: new Map(),
    clusters: new Map(),
    layouts: new Map(),
  }
  for (let at = from; at < from + seeds; at += chunk) {
    const size = Math.min(chunk, from + seeds - at)
    const drawn = Array.from({ length: size }, (_, i) => at + i)
    for (const generated of generateNotices(drawn, options)) {
      const begun = performance.now()
      const notice = attempt(parse, generated, recovery)
      recovery.milliseconds += performance.now() - begun
      recovery.notices++
      recovery.characters += generated.text.length
      if (!notice) continue
      const { tallies, misses } = compare(generated, notice)
      for (const [kind, tally] of tallies) {
        add(recovery.tallies, kind, tally)
        if (kind !== 'outline' && kind !== 'items') continue
        for (const name of properties(generated.plan)) add(recovery.layouts, `${kind} ${name}`, tally)
      }
      for (const miss of misses) keep(recovery.clusters, miss)
    }
  }
  return recovery
}

/** precision and recall by place; `value` is the F1 where the value must be right too. */
export function rates({ need, found, hit, right }: Tally): {
  precision: number
  recall: number
  value: number
} {
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
  const [p, r] = [share(right, found), share(right, need)]
  return {
    precision: share(hit, found),
    recall: share(hit, need),
    value: p + r === 0 ? 0 : (2 * p * r) / (p + r),
  }
}

export function table(tallies: Recovery['tallies']): string {
  const rows = [...tallies].sort(([a], [b]) => Number(a.includes('(')) - Number(b.includes('(')))
  const lines = rows.map(([kind, tally]) => {
    const { precision, recall, value } = rates(tally)
    const figures = [precision, recall, value].map((rate) => rate.toFixed(4).padStart(8))
    return `${kind.padEnd(24)}${String(tally.need).padStart(8)}${String(tally.found).padStart(8)}${figures.join('')}`
  })
  return [`${'kind'.padEnd(24)}    need   found       P       R   value`, ...lines].join('\n')
}

/** The commonest clusters, each with its smallest notices. */
export function report({ clusters }: Recovery, count: number): string {
  const rows = [...clusters].sort(([, a], [, b]) => b.count - a.count).slice(0, count)
  return rows
    .map(([name, { count, smallest }]) => {
      const seen = smallest.slice(0, 3).map(({ seed, size, at, reason }) => {
        return `    seed ${seed}, ${size} characters, at ${at}: ${reason}`
      })
      return [`${String(count).padStart(6)} × ${name}`, ...seen].join('\n')
    })
    .join('\n')
}

/** A parse that throws is a miss of its own kind. */
function attempt(
  parse: (text: string) => Notice,
  { text, plan }: GeneratedNotice,
  { clusters }: Recovery,
): Notice | null {
  try {
    return parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)
    keep(clusters, { seed: plan.seed, kind: 'throws', size: text.length, reason, at: 0 })
    return null
  }
}

function properties({ layout, dress }: Plan): string[] {
  const { levels, shape, label, runIn } = layout
  const depth = String(levels).split('>').length
  const worn = dress.length > 0 ? dress : ['plain']
  return [`${depth} levels`, `${shape}${runIn ? ' run in' : ''}`, `label ${label}`, ...worn]
}

function add(tallies: Map<string, Tally>, kind: string, tally: Tally): void {
  const sum = tallies.get(kind)
  if (!sum) tallies.set(kind, { ...tally })
  else for (const key of ['need', 'found', 'hit', 'right'] as const) sum[key] += tally[key]
}

function keep(clusters: Map<string, Cluster>, miss: Miss): void {
  const name = `${miss.kind}: ${causeOf(miss)}`
  const cluster = clusters.get(name) ?? { count: 0, smallest: [] }
  cluster.count++
  cluster.smallest.push(miss)
  cluster.smallest.sort((a, b) => a.size - b.size)
  cluster.smallest.length = Math.min(cluster.smallest.length, kept)
  clusters.set(name, cluster)
}

const few = /^(status|long term|verdict|bound|qualifier|depth|style|kind|metric|NP)/

/** What misses of one cause have in common: the reason without the values where these are many. */
function causeOf({ reason }: Miss): string {
  const cause = reason.replace(/: ".*/s, '')
  const parts = few.test(cause) ? null : cause.match(/^(\S+) (.*) for (.*)$/s)
  if (!parts) return cause.startsWith('starts at') ? 'starts elsewhere' : cause.slice(0, 100)
  const [, what, got, wanted] = parts
  const [found, asked] = [Number(got), Number(wanted)]
  if (got === 'null') return `${what} null`
  if (wanted === 'null') return `${what} given`
  return what === 'measures' ? `measures too ${found < asked ? 'few' : 'many'}` : `${what} another`
}
