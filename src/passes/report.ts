/** Adds a message to a draft: its text from the table of codes, its place as line and column of the source. */
import type { Draft } from '../draft.ts'
import { codes, messageText } from '../messages/codes.ts'

/** `at` is a range of the working text; null for the notice as a whole. */
export function report(
  draft: Draft,
  code: string,
  at: readonly [number, number] | null,
  data: Record<string, unknown> = {},
): void {
  reportAt(draft, code, at ? draft.text.span(at[0], at[1]) : null, data)
}

/** The same with a range of the source. */
export function reportAt(
  draft: Draft,
  code: string,
  span: [number, number] | null,
  data: Record<string, unknown> = {},
): void {
  const { line, column } = place(draft, span?.[0] ?? 0)
  const level = codes.get(code)?.level ?? 'error'
  draft.messages.push({ code, level, text: messageText(code, data), data, span, line, column })
}

/** Line and column from 1, the column in UTF-16 units. */
function place(draft: Draft, offset: number): { line: number; column: number } {
  const starts = lineStarts(draft)
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle] <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - starts[low] + 1 }
}

const tables = new WeakMap<Draft, Int32Array>()

function lineStarts(draft: Draft): Int32Array {
  const known = tables.get(draft)
  if (known) return known
  const { text } = draft.source
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  const table = Int32Array.from(starts)
  tables.set(draft, table)
  return table
}
