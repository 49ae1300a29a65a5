/** Search over all notices, in steps that leave the page free to answer. */
import { countLeading } from '../../text/bisect.ts'
import type { Span } from '../schema-names.ts'
import { index, searchable } from './data.ts'
import { type Folded, Folder } from './fold.ts'
import { changed } from './store.ts'

export interface Found {
  q: string
  done: boolean
  /** By notice: places in the source, in order. Absent: none. */
  hits: Map<number, Span[]>
  count: number
}

const nothing: Found = { q: '', done: true, hits: new Map(), count: 0 }
const folder = new Folder(index.folds)
const texts: (Folded | undefined)[] = []
let found = nothing
let timer: ReturnType<typeof setTimeout> | undefined

/** What is known of a query's hits by now; starts looking if it is a new one. */
export function search(query: string): Found {
  const q = folder.fold(query.trim())
  if (q === found.q) return found
  clearTimeout(timer)
  if (q === '') {
    found = nothing
    return found
  }
  found = { q, done: false, hits: new Map(), count: 0 }
  const mine = found
  let n = 0
  const step = (): void => {
    const until = performance.now() + 40
    while (n < index.notices.length && performance.now() < until) lookIn(n++, mine)
    if (n < index.notices.length) {
      timer = setTimeout(step)
      return
    }
    mine.done = true
    changed()
  }
  timer = setTimeout(step, 60)
  return found
}

/** All hits in the order of the notices. */
export function hitAt({ hits }: Found, at: number): { n: number; span: Span } | null {
  let left = at
  for (const [n, spans] of hits) {
    if (left < spans.length) return { n, span: spans[left] }
    left -= spans.length
  }
  return null
}

/** Whether a range holds a hit. */
export function holdsHit(spans: readonly Span[] | undefined, [start, end]: Span): boolean {
  if (!spans) return false
  const first = countLeading(spans, (span) => span[1] <= start)
  return first < spans.length && spans[first][0] < end
}

/** Titles of items stand for the texts where those are in other files. */
export function titleHolds(title: string, query: string): boolean {
  return folder.fold(title).includes(folder.fold(query.trim()))
}

function lookIn(n: number, into: Found): void {
  texts[n] ??= foldedText(n)
  const { text, source } = texts[n]
  const spans: Span[] = []
  for (let at = text.indexOf(into.q); at >= 0; at = text.indexOf(into.q, at + into.q.length))
    spans.push(source(at, at + into.q.length))
  if (spans.length === 0) return
  into.hits.set(n, spans)
  into.count += spans.length
}

function foldedText(n: number): Folded {
  const { text, repairs } = searchable(n)
  return folder.folded(text, repairs)
}
