/** Comma-separated values: the text as it stands, with separators and quotation marks as markup and a row for each record. */
import { looksLikeHead } from './build/rows.ts'
import { type Field, readRecords } from './csv/records.ts'
import type { Reader, Reading, Row } from './define.ts'

export const reader: Reader = {
  format: 'csv',
  mediaType: 'text/csv',
  extensions: ['csv', 'tsv'],
  input: 'text',
  read: (input) => read(input as string),
}

/** A record with one filled field, such as a title above the table, is a line. */
export function read(text: string): Reading {
  const markup: [number, number][] = []
  const replaced: NonNullable<Reading['replaced']> = []
  const rows: Row[] = []
  let headed = false
  for (const fields of readRecords(text)) {
    const filled = fields.filter(({ start, end }) => end > start)
    let at = fields[0].from
    for (const field of [...filled, endOf(fields)]) {
      if (field.start > at) markup.push([at, field.start])
      at = field.end
      for (const quote of field.quotes) replaced.push({ start: quote, end: quote + 2, after: '"' })
    }
    if (filled.length < 2) continue
    const header: boolean = !headed && looksLikeHead(filled.map(({ start, end }) => text.slice(start, end)))
    headed ||= header
    const cells = fields.map(({ start, end }): [number, number] | null => (end > start ? [start, end] : null))
    rows.push({ table: 0, header, start: filled[0].start, end: filled[filled.length - 1].end, cells })
  }
  return { text, markup, replaced, rows, facts: {} }
}

function endOf(fields: readonly Field[]): Field {
  const { to } = fields[fields.length - 1]
  return { from: to, to, start: to, end: to, quotes: [] }
}
