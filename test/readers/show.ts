/** What is left of a reading when its markup is taken out and its replacements are made. */
import type { Reading } from '../../src/readers/define.ts'

export function shown(reading: Reading): string {
  const edits = [
    ...reading.markup.map(([start, end]) => ({ start, end, after: '' })),
    ...(reading.replaced ?? []),
  ].sort((a, b) => a.start - b.start)
  let at = 0
  const parts: string[] = []
  for (const { start, end, after } of edits) {
    if (start < at || end <= start || end > reading.text.length) throw new Error(`edit at ${start} overlaps`)
    parts.push(reading.text.slice(at, start), after)
    at = end
  }
  parts.push(reading.text.slice(at))
  return parts.join('')
}

/** Cells as text; a cell that repeats the range of the one above or before it shows the same text. */
export function cellsOf(reading: Reading): (string | null)[][] {
  return reading.rows.map((row) => row.cells.map((cell) => cell && reading.text.slice(...cell)))
}

/** What must hold for every reading. */
export function faults(reading: Reading): string[] {
  const found: string[] = []
  const { text } = reading
  let at = 0
  for (const [start, end] of reading.markup) {
    if (start < at || end <= start || end > text.length) found.push(`markup ${start}-${end}`)
    if (/[\r\n]/.test(text.slice(start, end))) found.push(`line end in markup ${start}-${end}`)
    at = end
  }
  for (const row of reading.rows) {
    if (row.start >= row.end || row.end > text.length) found.push(`row ${row.start}-${row.end}`)
    for (const cell of row.cells)
      if (cell && (cell[0] >= cell[1] || cell[1] > text.length)) found.push(`cell ${cell}`)
  }
  for (const range of Object.values(reading.facts))
    if (range[0] >= range[1] || range[1] > text.length) found.push(`fact ${range}`)
  at = 0
  for (const { start, end } of reading.origin ?? []) {
    if (start < at || end < start || end > text.length) found.push(`origin ${start}-${end}`)
    at = start
  }
  return found
}
