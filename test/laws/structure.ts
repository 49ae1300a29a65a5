/** What of a parse must stay the same however the notice is published. */
import type { Notice, Section } from '../../src/schema/notice.ts'

export interface Structure {
  outline: string[]
  items: string[]
  claims: string[]
}

export function structure(notice: Notice): Structure {
  return {
    outline: sections(notice).map(({ depth, marker }) => `${depth} ${marker.style} ${marker.ordinal}`),
    items: notice.items.map(({ status, measures, fields }) => {
      const said = status ? `${status.code}${status.longTerm ? ' long-term' : ''}` : 'unsaid'
      return `${said}, ${measures.length} measures, ${fields.map(({ role }) => role).join(' ')}`
    }),
    claims: notice.claims.map(({ metric, value }) => `${metric} ${value}`),
  }
}

export function sections(notice: Notice): Section[] {
  const result: Section[] = []
  const open = [...notice.outline].reverse()
  for (let section = open.pop(); section; section = open.pop()) {
    result.push(section)
    for (let i = section.children.length - 1; i >= 0; i--) open.push(section.children[i])
  }
  return result
}

/** How many rows of two lists agree, in order: 2 · agreeing / all. */
export function agreement(a: readonly string[], b: readonly string[]): { agreeing: number; all: number } {
  const left = new Map<string, number>()
  for (const row of a) left.set(row, (left.get(row) ?? 0) + 1)
  let agreeing = 0
  for (const row of b) {
    const count = left.get(row) ?? 0
    if (count > 0) {
      agreeing += 2
      left.set(row, count - 1)
    }
  }
  return { agreeing, all: a.length + b.length }
}
