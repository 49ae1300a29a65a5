/** Cuts the working text into lines, without indent and line end; table rows and furniture are marked as such. */
import type { Line } from '../draft.ts'
import type { Row } from '../readers/define.ts'
import type { WorkingText } from '../text/working-text.ts'

const isBreak = (code: number): boolean =>
  code === 10 ||
  code === 13 ||
  code === 11 ||
  code === 12 ||
  code === 0x85 ||
  code === 0x2028 ||
  code === 0x2029
const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 0xa0 || code === 0x3000 || code === 0xfeff

export function splitLines(text: WorkingText, rows: readonly Row[]): Line[] {
  const { folded } = text
  const lines: Line[] = []
  const placed = rows.map((row) => ({ row, start: text.indexOf(row.start), end: text.indexOf(row.end) }))
  let nextRow = 0
  for (let at = 0; at < folded.length; ) {
    while (nextRow < placed.length && placed[nextRow].end <= at) nextRow++
    const row = placed[nextRow]
    if (row && at >= row.start) {
      lines.push({ start: at, end: row.end, kind: 'row', row: row.row })
      at = Math.max(row.end, at + 1)
      continue
    }
    const limit = row ? Math.min(row.start, folded.length) : folded.length
    let end = at
    while (end < limit && !isBreak(folded.charCodeAt(end))) end++
    const line = trimmed(folded, at, end)
    if (line) lines.push(line)
    at = end === limit && limit < folded.length && !isBreak(folded.charCodeAt(end)) ? end : end + 1
  }
  return lines
}

function trimmed(text: string, start: number, end: number): Line | null {
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return start < end ? { start, end, kind: 'text' } : null
}
