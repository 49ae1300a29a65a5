/** The outline and items of the notice, from the draft's. */
import type { Draft, DraftItem, Section as DraftSection } from '../draft.ts'
import type { Item, Section, Text } from '../schema/notice.ts'
import { blocksOf } from './blocks.ts'

type Range = readonly [number, number]

export function textOf(draft: Draft, start: number, end: number): Text {
  const { text } = draft
  const clean = text.slice(start, end)
  const span = text.span(start, end)
  const raw = text.source.slice(span[0], span[1])
  return raw === clean ? { text: clean, span } : { text: clean, span, raw }
}

/** Sections in order; what an item holds is printed there and not again here. */
export function outlineOf(draft: Draft): Section[] {
  const owner = new Map(draft.items.filter((item) => item.isSection).map((item) => [item.section!, item.id]))
  const loose = draft.items.filter((item) => !item.isSection).map((item): Range => [item.start, item.end])
  const roots: Section[] = []
  const stack: { from: readonly DraftSection[]; to: Section[]; inside: boolean }[] = [
    { from: draft.sections, to: roots, inside: false },
  ]
  while (stack.length > 0) {
    const { from, to, inside } = stack.pop()!
    for (const section of from) {
      const item = owner.get(section) ?? null
      const held = inside || item !== null
      const { marker } = section
      const made: Section = {
        id: section.id,
        marker: {
          text: draft.text.slice(marker.start, marker.end),
          style: marker.style,
          ordinal: marker.ordinal,
        },
        depth: section.depth,
        title: textOf(draft, section.title[0], section.title[1]),
        span: draft.text.span(section.start, section.end),
        item,
        blocks: held ? [] : blocksOf(draft, section.body, section.children[0]?.start ?? section.end, loose),
        children: [],
      }
      to.push(made)
      stack.push({ from: section.children, to: made.children, inside: held })
    }
  }
  return roots
}

export function itemsOf(draft: Draft): Item[] {
  return draft.items.map((item) => {
    const { text } = draft
    const { status } = item
    return {
      id: item.id,
      number: item.number,
      path: item.path,
      section: item.section?.id ?? null,
      title: textOf(draft, item.problem[0], item.problem[1]),
      span: text.span(item.start, item.end),
      status: status && {
        code: status.code,
        longTerm: status.longTerm,
        text: text.slice(status.start, status.end),
        span: text.span(status.start, status.end),
      },
      fields: item.fields.map(({ label, role, start, end }) => ({
        label,
        role,
        text: text.slice(start, end),
        span: text.span(start, end),
      })),
      measures: item.measures.map(({ marker, ordinal, start, end }) => ({
        marker,
        ordinal,
        text: text.slice(start, end),
        span: text.span(start, end),
      })),
      blocks: blocksOf(draft, item.start, item.end, taken(item)),
    }
  })
}

/** Titles, fields and measures of an item, sorted. */
function taken(item: DraftItem): Range[] {
  const ranges: Range[] = [[item.start, item.title[1]]]
  for (const field of item.fields) ranges.push([field.at[0], Math.max(field.at[1], field.end)])
  for (const measure of item.measures) ranges.push([measure.start, measure.end])
  if (item.isSection) {
    const stack = [...item.section!.children]
    while (stack.length > 0) {
      const section = stack.pop()!
      ranges.push([section.start, section.title[1]])
      stack.push(...section.children)
    }
  }
  return ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1])
}
