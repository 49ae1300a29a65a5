/**
 * The lossless tree of a notice: unist nodes with positions, whose leaves cover every character of the source once and
 * in order. `-f tree` prints it.
 */
import type { Node, Parent, Point, Position } from 'unist'
import type { Draft } from '../draft.ts'
import { each } from '../link/answers.ts'
import { lineStartsOf, pointAt } from '../text/lines.ts'

export interface NoticeNode extends Parent {
  type: 'root' | 'section' | 'title' | 'item' | 'field' | 'measure' | 'paragraph' | 'row' | 'furniture'
  children: (NoticeNode | NoticeLeaf)[]
  position: Position
  data?: Record<string, string | number>
}

/** marker and label are signs of the structure, markup of the format; space stands between blocks. */
export interface NoticeLeaf extends Node {
  type: 'marker' | 'label' | 'text' | 'markup' | 'space'
  value: string
  position: Position
}

interface Range {
  type: NoticeNode['type'] | 'marker' | 'label'
  start: number
  end: number
  data?: Record<string, string | number>
}

const leaves = new Set(['marker', 'label'])

export function noticeTree(draft: Draft): NoticeNode {
  const { text } = draft.source
  const starts = lineStartsOf(text)
  const at = (offset: number): Point => ({ ...pointAt(starts, offset), offset })
  const position = (start: number, end: number): Position => ({ start: at(start), end: at(end) })
  const root: NoticeNode = { type: 'root', children: [], position: position(0, text.length) }
  const stack: { node: NoticeNode; end: number; filled: number }[] = [
    { node: root, end: text.length, filled: 0 },
  ]
  const markup = new Markup(draft.reading.markup)

  const fill = (end: number): void => {
    const top = stack[stack.length - 1]
    for (const [type, from, to] of markup.cut(text, top.filled, end)) {
      top.node.children.push({ type, value: text.slice(from, to), position: position(from, to) })
    }
    top.filled = Math.max(top.filled, end)
  }
  const close = (): void => {
    const { end } = stack[stack.length - 1]
    fill(end)
    stack.pop()
    stack[stack.length - 1].filled = end
  }
  for (const range of nested(rangesOf(draft))) {
    while (stack.length > 1 && stack[stack.length - 1].end <= range.start) close()
    fill(range.start)
    const parent = stack[stack.length - 1]
    if (leaves.has(range.type)) {
      parent.node.children.push({
        type: range.type as NoticeLeaf['type'],
        value: text.slice(range.start, range.end),
        position: position(range.start, range.end),
      })
      parent.filled = range.end
      continue
    }
    const node: NoticeNode = {
      type: range.type as NoticeNode['type'],
      children: [],
      position: position(range.start, range.end),
    }
    if (range.data) node.data = range.data
    parent.node.children.push(node)
    stack.push({ node, end: range.end, filled: range.start })
  }
  while (stack.length > 1) close()
  fill(text.length)
  return root
}

/** Everything that has a place, as ranges of the source. */
function rangesOf(draft: Draft): Range[] {
  const ranges: Range[] = []
  const add = (type: Range['type'], start: number, end: number, data?: Range['data']): void => {
    const span = draft.text.span(start, end)
    if (span[1] > span[0]) ranges.push({ type, start: span[0], end: span[1], data })
  }
  each(draft.sections, (section) => {
    add('section', section.start, section.end, { id: section.id, depth: section.depth })
    add('marker', section.marker.start, section.marker.end)
    add('title', section.title[0], section.title[1])
  })
  for (const item of draft.items) {
    if (!item.isSection) add('item', item.start, item.end, { id: item.id })
    for (const field of item.fields) {
      add('field', field.at[0], Math.max(field.at[1], field.end), { role: field.role })
      add('label', field.at[0], field.at[1])
    }
    for (const measure of item.measures)
      add('measure', measure.start, measure.end, { ordinal: measure.ordinal })
  }
  for (const line of draft.lines) add(line.kind === 'text' ? 'paragraph' : line.kind, line.start, line.end)
  return ranges
}

/** Sorted outer before inner; a range that crosses one before it is left out: its text stays a leaf of that one. */
function nested(ranges: Range[]): Range[] {
  ranges.sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b))
  const open: number[] = []
  const limit = { leaf: -1 }
  return ranges.filter((range) => {
    if (range.start < limit.leaf) return false
    while (open.length > 0 && open[open.length - 1] <= range.start) open.pop()
    if (open.length > 0 && open[open.length - 1] < range.end) return false
    if (leaves.has(range.type)) limit.leaf = range.end
    else open.push(range.end)
    return true
  })
}

const order = [
  'section',
  'item',
  'field',
  'row',
  'furniture',
  'paragraph',
  'measure',
  'title',
  'marker',
  'label',
]
const rank = (range: Range): number => order.indexOf(range.type)

/** Cuts a stretch of plain text at the signs of the format. Asked with rising offsets. */
class Markup {
  private next = 0

  constructor(private readonly ranges: readonly [number, number][]) {}

  *cut(text: string, start: number, end: number): Generator<[NoticeLeaf['type'], number, number]> {
    let at = start
    while (this.next < this.ranges.length && this.ranges[this.next][1] <= at) this.next++
    for (let i = this.next; i < this.ranges.length && this.ranges[i][0] < end; i++) {
      const from = Math.max(at, this.ranges[i][0])
      const to = Math.min(end, this.ranges[i][1])
      if (from > at) yield [kindOf(text, at, from), at, from]
      if (to > from) yield ['markup', from, to]
      at = Math.max(at, to)
    }
    if (at < end) yield [kindOf(text, at, end), at, end]
  }
}

function kindOf(text: string, start: number, end: number): 'space' | 'text' {
  for (let at = start; at < end; at++) if (!' \t\n\r\u3000\u00a0'.includes(text[at])) return 'text'
  return 'space'
}
