/** A sheet: its cells as a grid, merged ones standing in each place that they cover. */
import { readXml, wholeNumber } from '../build/xml.ts'
import type { Formats } from './formats.ts'

export interface Cell {
  /** B3 */
  place: string
  text: string
}

const mostColumns = 60
const mostRows = 100_000
const mostMerges = 10_000

export function readSheet(
  bytes: Uint8Array,
  part: string,
  strings: readonly string[],
  formats: Formats,
): (Cell | null)[][] {
  const rows = new Map<number, Map<number, Cell>>()
  const merges: string[] = []
  let cell: { place: string; type: string; style: number } | null = null
  let value = ''
  let inValue = false
  let next = 0
  readXml(bytes, part, {
    open(name, attribute) {
      if (name === 'row') next = wholeNumber(attribute('r')) ?? next + 1
      else if (name === 'c') {
        cell = {
          place: attribute('r') ?? '',
          type: attribute('t') ?? 'n',
          style: wholeNumber(attribute('s')) ?? 0,
        }
        value = ''
      } else if (name === 'v' || name === 't') inValue = true
      else if (name === 'mergeCell' && merges.length < mostMerges) merges.push(attribute('ref') ?? '')
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'c' && cell) {
        const text = textOf(value, cell, strings, formats)
        const column = placeOf(cell.place)?.column ?? mostColumns
        if (text.trim() !== '' && column < mostColumns && next <= mostRows) {
          const row = rows.get(next) ?? new Map<number, Cell>()
          rows.set(next, row.set(column, { place: cell.place, text }))
        }
        cell = null
      }
    },
    text(text) {
      if (inValue) value += text
    },
  })
  for (const merge of merges) spreadMerge(merge, rows)
  return gridOf(rows)
}

function textOf(
  value: string,
  { type, style }: { type: string; style: number },
  strings: readonly string[],
  formats: Formats,
): string {
  if (type === 's') return strings[wholeNumber(value) ?? -1] ?? ''
  if (type === 'n') return value === '' ? '' : formats.show(value, style)
  return type === 'e' ? '' : value
}

/** Rows with text, each as wide as the widest. */
function gridOf(rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>): (Cell | null)[][] {
  const columns = [...rows.values()].flatMap((row) => [...row.keys()])
  const width = columns.reduce((most, column) => Math.max(most, column + 1), 0)
  const numbers = [...rows.keys()].sort((a, b) => a - b)
  return numbers.map((number) =>
    Array.from({ length: width }, (_, column) => rows.get(number)?.get(column) ?? null),
  )
}

function spreadMerge(merge: string, rows: Map<number, Map<number, Cell>>): void {
  const [from, to] = merge.split(':').map(placeOf)
  const cell = from && rows.get(from.row)?.get(from.column)
  if (!from || !to || !cell) return
  for (let number = from.row; number <= Math.min(to.row, from.row + 1000); number++) {
    const row = rows.get(number)
    if (!row) continue
    for (let column = from.column; column <= Math.min(to.column, mostColumns - 1); column++)
      row.set(column, cell)
  }
}

/** B3 → row 3, column 1 */
function placeOf(place: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(place)
  if (!match) return null
  let column = 0
  for (const letter of match[1]) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(match[2]), column: column - 1 }
}
