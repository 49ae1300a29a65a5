/** Everything in a record that has a place in the text, as marks: what the notice view draws and links. */
import type { Entity, Notice, Section, Span } from './schema-names.ts'

export const layers = [
  'heading',
  'item',
  'title',
  'field',
  'measure',
  'status',
  'date',
  'amount',
  'count',
  'duration',
  'percent',
  'ratio',
  'document',
  'contact',
  'claim',
  'meta',
  'repair',
  'message',
  'furniture',
  'rest',
] as const
export type Layer = (typeof layers)[number]

export interface Mark {
  /** Names it within the notice, in links too: `item:2.1`, `entity:17`. */
  id: string
  layer: Layer
  span: Span
  /** The item that it belongs to. */
  item: string | null
}

/** In the order of the text; what begins together, the longest first. */
export function marksOf(notice: Notice): Mark[] {
  const marks: Mark[] = []
  const add = (id: string, layer: Layer, span: Span | null | undefined, item: string | null = null): void => {
    if (span && span[1] > span[0]) marks.push({ id, layer, span, item })
  }
  for (const section of sectionsOf(notice.outline)) {
    const { id, item, span, title, blocks } = section
    add(`section:${id}`, 'heading', [span[0], Math.max(title.span[1], span[0] + section.marker.text.length)])
    for (const [at, block] of blocks.entries())
      add(`block:${id}:${at}`, block.role === 'furniture' ? 'furniture' : 'rest', block.span, item)
  }
  for (const item of notice.items) {
    const { id, title, status } = item
    add(`item:${id}`, 'item', item.span, id)
    add(`title:${id}`, 'title', title.span, id)
    for (const [at, { span }] of item.fields.entries()) add(`field:${id}:${at}`, 'field', span, id)
    for (const [at, { span }] of item.measures.entries()) add(`measure:${id}:${at}`, 'measure', span, id)
    for (const [at, block] of item.blocks.entries())
      add(`rest:${id}:${at}`, block.role === 'furniture' ? 'furniture' : 'rest', block.span, id)
    if (status) add(`status:${id}`, 'status', status.span, id)
  }
  for (const [at, entity] of notice.entities.entries())
    add(`entity:${at}`, layerOf(entity), entity.span, entity.item)
  for (const [at, { span }] of notice.claims.entries()) add(`claim:${at}`, 'claim', span)
  for (const key of metadataKeys) add(`meta:${key}`, 'meta', notice.metadata[key]?.span)
  for (const [at, { span }] of notice.repairs.entries()) add(`repair:${at}`, 'repair', span)
  for (const [at, { span }] of notice.messages.entries()) add(`message:${at}`, 'message', span)
  for (const side of ['front', 'back'] as const)
    for (const [at, block] of notice[side].entries())
      add(`${side}:${at}`, block.role === 'furniture' ? 'furniture' : 'rest', block.span)
  return marks.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

export const metadataKeys = [
  'title',
  'inspected',
  'inspector',
  'inspection',
  'feedback',
  'publisher',
  'published',
  'signatory',
  'signed',
] as const

/** All sections, parents before children; no recursion, as depth is the input's. */
export function sectionsOf(outline: readonly Section[]): Section[] {
  const found: Section[] = []
  const open = [...outline].reverse()
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next)
    for (let i = next.children.length - 1; i >= 0; i--) open.push(next.children[i])
  }
  return found
}

/** These say that the text is somebody's: what lies in none of them is uncovered. */
export function covers({ layer }: Mark): boolean {
  return layer !== 'item' && layer !== 'rest' && layer !== 'repair' && layer !== 'message'
}

function layerOf(entity: Entity): Layer {
  return entity.type
}
