/** The parts of a notice that speak of it as a whole: everything outside its items. */
import type { DraftItem, Line, Section } from '../draft.ts'

export interface Region {
  start: number
  end: number
  /** The innermost section that holds it; null before and behind the outline. */
  section: Section | null
}

/** The lines outside items, each behind its heading's marker, with the section it lies in. */
export function wholeRegions(
  lines: readonly Line[],
  roots: readonly Section[],
  items: readonly DraftItem[],
): Region[] {
  const regions: Region[] = []
  const open: Section[] = []
  const next = flat(roots)
  let at = 0
  let item = 0
  for (const line of lines) {
    if (line.kind !== 'text') continue
    while (at < next.length && next[at].start <= line.start) {
      while (open.length > 0 && open[open.length - 1].end <= next[at].start) open.pop()
      open.push(next[at++])
    }
    while (open.length > 0 && open[open.length - 1].end <= line.start) open.pop()
    while (item < items.length && items[item].end <= line.start) item++
    if (item < items.length && items[item].start <= line.start && line.start < items[item].end) continue
    regions.push({ start: line.start, end: line.end, section: open.at(-1) ?? null })
  }
  return regions
}

function flat(roots: readonly Section[]): Section[] {
  const all: Section[] = []
  const stack = [...roots].reverse()
  while (stack.length > 0) {
    const section = stack.pop()!
    all.push(section)
    for (let i = section.children.length - 1; i >= 0; i--) stack.push(section.children[i])
  }
  return all
}
