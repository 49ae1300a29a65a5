import { covers, type Mark } from './marks.ts'
import type { Span } from './schema-names.ts'

/** The ranges that lie in no mark that covers, in order. */
export function uncovered(marks: readonly Mark[], length: number): Span[] {
  const gaps: Span[] = []
  let reached = 0
  for (const mark of marks) {
    if (!covers(mark)) continue
    const [start, end] = mark.span
    if (start > reached) gaps.push([reached, start])
    reached = Math.max(reached, end)
  }
  if (reached < length) gaps.push([reached, length])
  return gaps
}

/** Of the characters that are no space, the part that is covered: 0 to 1; 1 for a text of none. */
export function coverage(marks: readonly Mark[], text: string): number {
  const all = inkIn(text, 0, text.length)
  if (all === 0) return 1
  const gaps = uncovered(marks, text.length)
  return 1 - gaps.reduce((sum, [start, end]) => sum + inkIn(text, start, end), 0) / all
}

function inkIn(text: string, start: number, end: number): number {
  let ink = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0x20 && unit !== 0x3000 && unit !== 0xa0 && unit !== 0xfeff) ink++
  }
  return ink
}
