/** What must agree between two forms of a notice, as lines to compare. */
import type { Notice } from '../../src/index.ts'

export interface Facts {
  items: string[]
  values: string[]
}

/** Numbers, paths, titles, statuses, labels and counts of measures of the items; dates and amounts in order. */
export function factsOf(notice: Notice): Facts {
  const items = notice.items.map(({ number, path, title, status, fields, measures }) =>
    JSON.stringify([
      number,
      path,
      title.text,
      status && [status.code, status.longTerm],
      fields.map((field) => field.label),
      measures.length,
    ]),
  )
  const values = notice.entities.flatMap((entity) => {
    if (entity.type === 'date') return [JSON.stringify([entity.type, entity.edtf, entity.bound])]
    if (entity.type === 'amount')
      return [JSON.stringify([entity.type, entity.value, entity.max ?? null, entity.qualifier])]
    return []
  })
  return { items, values }
}

/** How many rows of the first the second has too, in whatever order, of the larger number of both. */
export function agreement(want: readonly string[], got: readonly string[]): { same: number; of: number } {
  const left = new Map<string, number>()
  for (const row of got) left.set(row, (left.get(row) ?? 0) + 1)
  let same = 0
  for (const row of want) {
    const count = left.get(row) ?? 0
    if (count > 0) same++
    left.set(row, count - 1)
  }
  return { same, of: Math.max(want.length, got.length) }
}
