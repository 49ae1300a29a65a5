import { hitAt, search } from './search.ts'
import { change, current } from './store.ts'

/** Shows the hit at a place of the list; from the first back to the last, and on from the last. */
export function showHit(at: number): void {
  const found = search(current().q)
  const hit = hitAt(found, at)
  if (hit) change({ view: 'notice', n: hit.n, hit: at, mark: `at:${hit.span.join('-')}` }, true)
}

export function nextHit(step: 1 | -1): void {
  const { q, hit } = current()
  const { count } = search(q)
  if (count > 0) showHit((Math.max(hit, step === 1 ? -1 : 0) + step + count) % count)
}
