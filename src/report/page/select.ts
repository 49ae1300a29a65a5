/** Which items the facets and the search leave, and how often each facet's value occurs among them. */

import { statusOrder } from '../schema-names.ts'
import { type Facet, facets, type State } from '../state.ts'
import { nameOf } from '../views/common.tsx'
import type { ItemColumn, Place } from '../views/item-table.tsx'
import { dateOf } from '../views/item-table.tsx'
import { index } from './data.ts'
import { type Found, holdsHit, titleHolds } from './search.ts'

/** All items of all notices, once. */
export const places: readonly Place[] = index.notices.flatMap((row, n) =>
  row.items.map((item) => ({ n, row, item })),
)

export const facetValue: Record<Facet, (place: Place) => string> = {
  office: ({ row }) => row.inspected ?? '',
  year: ({ row }) => yearOf(row.days.published?.[0] ?? row.days.signed?.[0] ?? row.days.feedback?.[0]),
  status: ({ item }) => item.status ?? 'none',
  amount: ({ item }) => (item.amount === null ? 'none' : 'some'),
  message: ({ item }) => (item.messages === 0 ? 'none' : 'some'),
}

export interface Selection {
  places: Place[]
  /** Values with their counts among what the other facets leave, the most frequent first. */
  counts: Record<Facet, [string, number][]>
}

export function select(state: State, found: Found): Selection {
  const chosen = facets.map((facet) => new Set(state.facets[facet]))
  const counts = facets.map(() => new Map<string, number>())
  const kept: Place[] = []
  for (const place of places) {
    if (!searched(place, state.q, found)) continue
    const values = facets.map((facet) => facetValue[facet](place))
    const refused = values.flatMap((value, at) => (chosen[at].size > 0 && !chosen[at].has(value) ? [at] : []))
    if (refused.length === 0) kept.push(place)
    for (const [at, value] of values.entries())
      if (refused.length === 0 || (refused.length === 1 && refused[0] === at))
        counts[at].set(value, (counts[at].get(value) ?? 0) + 1)
  }
  for (const [at, facet] of facets.entries())
    for (const value of state.facets[facet]) if (!counts[at].has(value)) counts[at].set(value, 0)
  return { places: sorted(kept, state.sort), counts: inOrder(counts) }
}

function searched({ n, item }: Place, q: string, found: Found): boolean {
  if (q.trim() === '') return true
  if (index.paged) return titleHolds(item.title, q)
  return holdsHit(found.hits.get(n), item.span)
}

function inOrder(counts: Map<string, number>[]): Selection['counts'] {
  const byCount = (at: number) => [...counts[at]].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const byValue = (at: number) => [...counts[at]].sort((a, b) => (a[0] < b[0] ? 1 : -1))
  const rank = (code: string) => statusOrder.indexOf(code as never)
  return {
    office: byCount(0),
    year: byValue(1),
    status: [...counts[2]].sort((a, b) => rank(a[0]) - rank(b[0])),
    amount: byValue(3),
    message: byValue(4),
  }
}

const keys: Record<ItemColumn, (place: Place) => string | number> = {
  notice: ({ row }) => nameOf(row),
  date: ({ row }) => dateOf(row),
  number: ({ item }) => item.number ?? '',
  item: ({ item }) => item.title,
  status: ({ item }) => statusOrder.indexOf(item.status ?? 'none'),
  amount: ({ item }) => item.amount ?? -1,
  measures: ({ item }) => item.measures,
  messages: ({ item }) => item.messages,
}

/** Stable; as they stand in the notices where nothing is asked for. */
function sorted(list: Place[], sort: string): Place[] {
  const column = sort.replace(/^-/, '')
  if (!Object.hasOwn(keys, column)) return list
  const key = keys[column as ItemColumn]
  const sign = sort.startsWith('-') ? -1 : 1
  return list
    .map((place) => ({ place, value: key(place) }))
    .sort((a, b) => sign * compared(a.value, b.value))
    .map(({ place }) => place)
}

const collator = new Intl.Collator('zh-Hans', { numeric: true })

function compared(a: string | number, b: string | number): number {
  return typeof a === 'number' ? a - (b as number) : collator.compare(a, b as string)
}

function yearOf(day: string | null | undefined): string {
  return day?.slice(0, 4) ?? ''
}
