/** Text that grows, and the places in it that the plan speaks of. */
import type { Place } from './plan.ts'

export class Writer {
  text = ''
  readonly places: Place[] = []

  put(text: string): void {
    this.text += text
  }

  /** What `write` puts, as a place that is moved with the text. */
  mark<T extends object>(write: () => void, more: T): Place & T
  mark(write: () => void): Place
  mark(write: () => void, more: object = {}): Place {
    const place = Object.assign(more, { start: this.text.length, end: 0 })
    write()
    place.end = this.text.length
    this.places.push(place)
    return place
  }

  /** Begins a new line, unless one has just begun. */
  newline(): void {
    if (this.text !== '' && !this.text.endsWith('\n')) this.text += '\n'
  }

  line(text: string): void {
    this.newline()
    this.text += `${text}\n`
  }
}

/** A change of the finished text: `[start, end)` becomes `after`. Sorted and disjoint in lists. */
export interface Change {
  start: number
  end: number
  after: string
}

/** The changed text, with every place moved along. What is put in at a place's edge stays outside of it. */
export function change(text: string, places: readonly Place[], changes: readonly Change[]): string {
  if (changes.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const { start, end, after } of changes) {
    parts.push(text.slice(at, start), after)
    at = end
  }
  parts.push(text.slice(at))
  const starts = mover(changes, true)
  const ends = mover(changes, false)
  for (const place of [...places].sort((a, b) => a.start - b.start)) place.start = starts(place.start)
  for (const place of [...places].sort((a, b) => a.end - b.end)) place.end = ends(place.end)
  return parts.join('')
}

/** Old offset → new offset, for offsets that come in order. What is put in at an opening edge goes before it. */
function mover(changes: readonly Change[], opening: boolean): (offset: number) => number {
  let index = 0
  let shift = 0
  return (offset) => {
    for (; index < changes.length; index++) {
      const { start, end, after } = changes[index]
      const passed = end < offset || (end === offset && (opening || start < end))
      if (!passed) break
      shift += after.length - (end - start)
    }
    const next = changes[index]
    return (next && next.start < offset ? next.start : offset) + shift
  }
}
