/** Draws the source text, once a notice. By createElement and textContent alone. */
import { countLeading } from '../../text/bisect.ts'
import { covers, type Layer } from '../marks.ts'
import type { Repair, Span } from '../schema-names.ts'
import type { LineOfSlices, Slice } from './slices.ts'

export interface TextPane {
  /** Shows a range as chosen, and scrolls to it. A slice that lies in it by a part is cut. */
  choose(span: Span | null, scroll: boolean): void
  slice(element: Element | null): Slice | null
}

export function drawText(
  into: HTMLElement,
  text: string,
  lines: readonly LineOfSlices[],
  repairs: readonly Repair[],
): TextPane {
  into.textContent = ''
  const elements: HTMLElement[] = []
  const slices: Slice[] = []
  const sliceOf = new WeakMap<Element, Slice>()
  const draw = (element: HTMLElement, slice: Slice): void => {
    element.className = classOf(slice)
    const after = repairEndingAt(slice, repairs)
    if (after === null) delete element.dataset.after
    else element.dataset.after = after
    fill(element, text.slice(slice.start, slice.end))
    sliceOf.set(element, slice)
  }
  const cut = (offset: number): void => {
    const at = countLeading(slices, ({ end }) => end <= offset)
    const slice = slices[at]
    if (!slice || slice.start >= offset) return
    const rest = document.createElement('span')
    slices.splice(at, 1, { ...slice, end: offset }, { ...slice, start: offset })
    elements[at].after(rest)
    elements.splice(at + 1, 0, rest)
    draw(elements[at], slices[at])
    draw(rest, slices[at + 1])
  }
  for (const line of lines) {
    const row = document.createElement('div')
    row.className = 'line'
    row.dataset.line = String(line.number)
    for (const slice of line.slices) {
      const element = document.createElement('span')
      draw(element, slice)
      row.append(element)
      elements.push(element)
      slices.push(slice)
    }
    into.append(row)
  }
  let chosen: HTMLElement[] = []
  return {
    choose(span, scroll) {
      for (const element of chosen) element.classList.remove('chosen')
      for (const offset of span ?? []) cut(offset)
      chosen = span === null ? [] : elements.slice(...rangeOf(slices, span))
      for (const element of chosen) element.classList.add('chosen')
      if (scroll && chosen.length > 0) bringIntoView(chosen[0])
    },
    slice(element) {
      const own = element?.closest('.line > span')
      return (own && sliceOf.get(own)) ?? null
    },
  }
}

/** Where text and structure stand side by side, the page itself stays where it is. */
function bringIntoView(element: Element): void {
  const { scrollX, scrollY } = window
  element.scrollIntoView({ block: 'center' })
  if (isWide()) scrollTo(scrollX, scrollY)
}

/** Text and structure stand side by side. */
export function isWide(): boolean {
  return matchMedia('(min-width: 56.01rem)').matches
}

/** Of sorted slices those that a span touches. */
function rangeOf(slices: readonly Slice[], [start, end]: Span): [number, number] {
  const first = countLeading(slices, (slice) => slice.end <= start)
  return [
    first,
    Math.max(
      first,
      countLeading(slices, (slice) => slice.start < end),
    ),
  ]
}

function classOf({ marks }: Slice): string {
  const names = new Set<Layer>(marks.map(({ layer }) => layer))
  if (!marks.some(covers)) names.add('rest')
  else names.delete('rest')
  return [...names].map((layer) => `on-${layer}`).join(' ')
}

/** What a repair that ends with this slice put in its place. */
function repairEndingAt({ end, marks }: Slice, repairs: readonly Repair[]): string | null {
  const mark = marks.find((each) => each.layer === 'repair' && each.span[1] === end)
  return mark
    ? (repairs[Number(mark.id.slice('repair:'.length))]?.after.replace(/[\r\n]{1,2}/g, '⏎') ?? null)
    : null
}

/** Signs that have no form, or turn the direction of writing, as boxes that name them. */
function fill(element: HTMLElement, text: string): void {
  if (!unseen.test(text)) {
    element.textContent = text
    return
  }
  element.textContent = ''
  let reached = 0
  for (const { 0: sign, index } of text.matchAll(new RegExp(unseen, 'g'))) {
    if (index > reached) element.append(text.slice(reached, index))
    const box = document.createElement('span')
    box.className = 'sign'
    box.textContent = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    element.append(box)
    reached = index + 1
  }
  if (reached < text.length) element.append(text.slice(reached))
}

const unseen =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/
