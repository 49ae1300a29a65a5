/** Blocks: the text of a range that stands in no title, field or measure, line by line. */
import type { Draft, Line } from '../draft.ts'
import type { Block } from '../schema/notice.ts'
import { lineAt } from '../text/line-at.ts'

type Range = readonly [number, number]

/** Blocks of the lines in `[start, end)`, less what `taken` (sorted) holds. */
export function blocksOf(draft: Draft, start: number, end: number, taken: readonly Range[] = []): Block[] {
  const { lines, text } = draft
  const blocks: Block[] = []
  if (lines.length === 0 || end <= start) return blocks
  for (let i = lineAt(lines, start); i < lines.length && lines[i].start < end; i++) {
    const line = lines[i]
    for (const [from, to] of left(draft, line, Math.max(start, line.start), Math.min(end, line.end), taken)) {
      blocks.push({
        role: line.kind === 'furniture' ? 'furniture' : 'paragraph',
        text: text.slice(from, to),
        span: text.span(from, to),
      })
    }
  }
  return blocks
}

const idle = ' \t。;:,\n\r'

/** What of a line no taken range holds; signs alone are no block. */
function left(draft: Draft, _line: Line, start: number, end: number, taken: readonly Range[]): Range[] {
  const ranges: Range[] = []
  let from = start
  const push = (to: number): void => {
    let a = from
    let b = to
    const { folded } = draft.text
    while (a < b && idle.includes(folded[a])) a++
    while (b > a && ' \t\n\r'.includes(folded[b - 1])) b--
    if (a < b) ranges.push([a, b])
  }
  for (const [takenStart, takenEnd] of taken) {
    if (takenEnd <= from) continue
    if (takenStart >= end) break
    if (takenStart > from) push(Math.min(takenStart, end))
    from = Math.max(from, takenEnd)
  }
  if (from < end) push(end)
  return ranges
}
