/** The book-keeping of a comparison: rows asked for, rows given, and what is wrong with each. */
import type { Place, Plan } from './plan.ts'

/** need: asked for; found: given; hit: at the right place; right: with the right value too. */
export interface Tally {
  need: number
  found: number
  hit: number
  right: number
}

export interface Miss {
  seed: number
  kind: string
  /** The length of the notice: the smallest one shows the fault best. */
  size: number
  reason: string
  at: number
}

export interface Comparison {
  /** By kind; words that a vocabulary may not know are counted apart, as `… (new words)`. */
  tallies: Map<string, Tally>
  misses: Miss[]
}

export interface Row extends Place {
  novel?: boolean
  optional?: boolean
}

export type Match = <W extends Row, G extends Place>(
  kind: string,
  wanted: readonly W[],
  found: readonly G[],
  fault: (want: W, got: G) => string | null,
) => void

/** What is found where another kind is found: a row missed there is told once. */
const echoes = new Set(['markers', 'status', 'measures', 'fields', 'numbers', 'titles', 'bounds', 'checks'])

/** Greedy by overlap, as the hand labels are scored; `fault` says what is wrong with a matched row. */
export function matcher(comparison: Comparison, text: string, plan: Plan): Match {
  return (kind, wanted, found, fault) => {
    const used = new Set<number>()
    const rows = [...wanted].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))
    for (const want of rows) {
      const tally = tallyOf(comparison, want.novel ? `${kind} (new words)` : kind)
      const miss = (reason: string): void => {
        if (want.optional || (reason === 'missing' && echoes.has(kind))) return
        const { seed } = plan
        comparison.misses.push({
          seed,
          kind: want.novel ? `${kind} (new words)` : kind,
          size: text.length,
          reason: `${reason}: ${quote(text, want)}`,
          at: want.start,
        })
      }
      if (!want.optional) tally.need++
      const best = closest(want, found, used)
      if (best < 0) {
        miss('missing')
        continue
      }
      used.add(best)
      if (want.optional) continue
      tally.found++
      tally.hit++
      const reason = fault(want, found[best])
      if (reason) miss(reason)
      else tally.right++
    }
    for (const [i, got] of found.entries()) {
      if (used.has(i) || plan.optional.some((place) => overlap(place, got) > 0)) continue
      tallyOf(comparison, kind).found++
      if (echoes.has(kind)) continue
      const reason = `not there: ${quote(text, got)}`
      comparison.misses.push({ seed: plan.seed, kind, size: text.length, reason, at: got.start })
    }
  }
}

function closest(want: Place, found: readonly Place[], used: Set<number>): number {
  let best = -1
  let most = 0
  for (let i = 0; i < found.length; i++) {
    const shared = overlap(want, found[i])
    if (shared > most && !used.has(i)) {
      best = i
      most = shared
    }
  }
  return best
}

export function tallyOf({ tallies }: Comparison, kind: string): Tally {
  let tally = tallies.get(kind)
  if (!tally) tallies.set(kind, (tally = { need: 0, found: 0, hit: 0, right: 0 }))
  return tally
}

/** Headings and items are found by their first characters. */
export const headOf = ([start]: readonly number[]): Place => ({ start, end: start + 2 })
export const headed = <T extends Place>(row: T): T => ({ ...row, end: row.start + 2 })
export const asPlace = ([start, end]: readonly number[]): Place => ({ start, end })
export const overlap = (a: Place, b: Place): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)
const quote = (text: string, { start, end }: Place): string =>
  JSON.stringify(text.slice(start, Math.max(end, start + 16)).slice(0, 40))

/** Half width and without spaces. */
export function fold(text: string | null): string | null {
  if (text === null) return null
  return text.normalize('NFKC').replace(/\s+/g, '').replaceAll('、', '.')
}

export const first = (reasons: (string | null)[]): string | null =>
  reasons.find((reason) => reason !== null) ?? null

export function differs<T extends string | number | boolean | null>(
  what: string,
  want: T,
  got: T,
): string | null {
  return want === got ? null : `${what} ${got} for ${want}`
}

export function near(want: number | null, got: number | null): string | null {
  if (want === got) return null
  const close = want !== null && got !== null && Math.abs(want - got) < 1e-9 * Math.max(1, Math.abs(want))
  return close ? null : `value ${got} for ${want}`
}
