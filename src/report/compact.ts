/** A record without the texts that are the slices of their spans, and back: they are most of its length. */
import { assign } from './pack.ts'
import type { Notice, Span } from './schema-names.ts'

/** A copy in which such texts are missing. Plain data of the same shape otherwise. */
export function withoutSlices(record: Notice, text: string): Notice {
  return mapped(record, (spanned) => {
    if (spanned.text !== text.slice(...spanned.span)) return
    delete spanned.text
  }) as Notice
}

export function withSlices(record: Notice, text: string): Notice {
  return mapped(record, (spanned) => {
    spanned.text ??= text.slice(...spanned.span)
  }) as Notice
}

interface Spanned {
  span: Span
  text?: string
}

/** A deep copy in which each object with a span, but no message, was changed. Depth is the outline's, which is bounded. */
function mapped(value: unknown, change: (spanned: Spanned) => void): unknown {
  if (Array.isArray(value)) {
    if (typeof value[0] === 'number' || typeof value[0] === 'string') return value
    return value.map((each) => mapped(each, change))
  }
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [key, each] of Object.entries(value)) {
    if (key === 'data') assign(copy, key, each)
    else assign(copy, key, mapped(each, change))
  }
  if (Array.isArray(copy.span) && !('level' in copy) && !('children' in copy) && hasText(value))
    change(copy as unknown as Spanned)
  return copy
}

/** Sections and items have no text of their own; a repair has before and after. */
function hasText(value: object): boolean {
  return !('before' in value) && !('fields' in value)
}
