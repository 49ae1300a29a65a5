/** Markers in their order, and now and then the slips that typists make. */
import type { Draft } from './draft.ts'
import type { Level } from './layout.ts'
import type { Plan } from './plan.ts'

export interface Body {
  /** How many sections of each level hold items, from the outside in, the items' own level left out. */
  holders: number[]
}

export interface State extends Body {
  /** The last ordinal of each level. */
  counters: number[]
  /** How many items have been numbered. */
  opened: number
}

export interface Parent {
  /** Where its marker begins. */
  start: number
  path: string[]
  /** What a dotted number stands under. */
  number: string
}

export const top: Parent = { start: 0, path: [], number: '' }

/** What goes wrong with the number of one item: it jumps, is used again, or lacks its sign. */
export interface Slip {
  kind: 'skipped' | 'doubled' | 'unsigned'
  /** Which item, counting from 1. */
  item: number
}

const messages: Record<Slip['kind'], Plan['messages'][number]> = {
  skipped: 'NP0302',
  doubled: 'NP0303',
  unsigned: 'NP0305',
}

export function newState({ layout }: Draft): State {
  const zero = [...layout.levels.map(() => 0), 0]
  return { counters: [...zero], holders: [...zero], opened: 0 }
}

/** Puts the next marker of a level. */
export function open(
  draft: Draft,
  state: State,
  depth: number,
  parent: Parent,
  slip: Slip | null = null,
): Parent {
  const { writer, layout, plan } = draft
  const level = layout.levels[depth] ?? (layout.split as Level)
  const { form } = level
  const slipped = slip && ++state.opened === slip.item && state.counters[depth] > 0 ? slip.kind : null
  const ordinal = next(state, depth, slipped, form.limit)
  writer.newline()
  const unsigned = slipped === 'unsigned' && form.style === 'arabic'
  const printed = unsigned ? String(ordinal) : form.print(ordinal, parent.number)
  if (slipped && (slipped !== 'unsigned' || unsigned)) plan.messages.push(messages[slipped])
  const marker = printed.trim()
  const more = { depth: depth + 1, style: form.style, ordinal, marker, novel: form.novel }
  const place = writer.mark(() => writer.put(marker), more)
  plan.outline.push(place)
  writer.put(printed.slice(marker.length))
  const number = form.style === 'dotted' ? `${parent.number}.${ordinal}` : String(ordinal)
  return { start: place.start, path: [...parent.path, marker], number }
}

function next({ counters }: State, depth: number, slipped: Slip['kind'] | null, limit: number): number {
  if (slipped === 'doubled') return counters[depth]
  counters[depth] += slipped === 'skipped' && counters[depth] + 2 <= limit ? 2 : 1
  return counters[depth]
}
