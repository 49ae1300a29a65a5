/** Adds a message to a draft: its text from the table of codes, its place as line and column of the source. */
import type { Draft } from '../draft.ts'
import { codes, messageText } from '../messages/codes.ts'
import { lineStartsOf, pointAt } from '../text/lines.ts'

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

function place(draft: Draft, offset: number): { line: number; column: number } {
  const starts = tables.get(draft) ?? lineStartsOf(draft.source.text)
  tables.set(draft, starts)
  return pointAt(starts, offset)
}

const tables = new WeakMap<Draft, Int32Array>()
