/** The signs at the edges of headings, code and tables, read from the source. */
import { lineEnd, nextLine, skipSpace } from './lines.ts'
import type { Signs } from './signs.ts'

/** `## 标题 ##`: the signs before, and after a space those behind. */
export function markHeading(text: string, start: number, end: number, signs: Signs): void {
  const content = runEnd(text, start, end)
  signs.mark(start, content)
  const last = trimmedEnd(text, content, end)
  let from = last
  while (from > content && text[from - 1] === '#') from--
  if (text[from - 1] === ' ' || text[from - 1] === '\t') signs.mark(from, last)
}

/** The first line of a block of code and, if it is closed, its last. */
export function markFences(
  text: string,
  start: number,
  end: number,
  begins: ReadonlyMap<number, number>,
  signs: Signs,
): void {
  const size = runEnd(text, start, end) - start
  const first = Math.min(end, lineEnd(text, start))
  signs.mark(start, first)
  let line = end
  while (line > first && text[line - 1] !== '\n' && text[line - 1] !== '\r') line--
  if (line <= first) return
  const fence = skipSpace(text, begins.get(line) ?? line)
  if (fence >= end || text[fence] !== text[start]) return
  const close = runEnd(text, fence, end)
  if (close - fence >= size && skipSpace(text, close) >= end) signs.mark(fence, end)
}

/** As many backticks behind as before. */
export function markBackticks(text: string, start: number, end: number, signs: Signs): void {
  const size = runEnd(text, start, end) - start
  signs.mark(start, start + size)
  signs.mark(end - size, end)
}

/** The rule under the head of a table. */
export function markTableRule(
  text: string,
  headEnd: number,
  begins: ReadonlyMap<number, number>,
  signs: Signs,
): void {
  const line = nextLine(text, headEnd)
  signs.mark(skipSpace(text, begins.get(line) ?? line), lineEnd(text, line))
}

/** Where the run of one sign ends that begins at `start`. */
function runEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end && text[at] === text[start]) at++
  return at
}

function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--
  return end
}
