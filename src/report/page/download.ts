/** The rows that are left, as files; and text to the clipboard. */
import { type Cell, cellsOf, readingOf } from '../../renderers/tables/define.ts'
import { flatItems } from '../../renderers/tables/items.ts'
import { nameOf } from '../views/common.tsx'
import type { Place } from '../views/item-table.tsx'
import { index, noticeData } from './data.ts'

/** The columns of `-o items.csv`; where the texts are in other files, what the index holds. */
export function downloadCsv(places: readonly Place[]): void {
  save('items.csv', 'text/csv', `\ufeff${csv([csvHeader(), ...rowsOf(places)])}`)
}

export function downloadJson(places: readonly Place[]): void {
  const rows = places.map(({ n, row, item }) => {
    const { path, digest, title, inspected, inspector, days } = row
    const whole = noticeData(n)?.record.items.find(({ id }) => id === item.id)
    return { notice: { path, digest, title, inspected, inspector, ...days }, item: whole ?? item }
  })
  save('items.json', 'application/json', `${JSON.stringify(rows, null, 2)}\n`)
}

function csvHeader(): string[] {
  if (!index.paged) return flatItems.columns.map(({ name }) => name)
  return [
    'notice_id',
    'item_id',
    'inspected',
    'number',
    'title',
    'status',
    'long_term',
    'measures',
    'largest_amount',
  ]
}

function rowsOf(places: readonly Place[]): Cell[][] {
  if (index.paged)
    return places.map(({ row, item }) => [
      row.path,
      `${row.path}#${item.id}`,
      nameOf(row),
      item.number,
      item.title,
      item.status,
      item.longTerm,
      item.measures,
      item.amount,
    ])
  const byNotice = new Map<number, Map<Cell, Cell[]>>()
  return places.map(({ n, row, item }) => {
    let rows = byNotice.get(n)
    if (!rows) {
      rows = new Map(cellsOf(flatItems, readingOf(noticeData(n)!, 'en')).map((cells) => [cells[1], cells]))
      byNotice.set(n, rows)
    }
    return rows.get(`${row.path}#${item.id}`) ?? []
  })
}

/** For spreadsheet programs: CRLF, and no cell that they take for a formula. */
export function csv(rows: readonly Cell[][]): string {
  return rows.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const guarded = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell
  const text = guarded.replaceAll('\0', '\ufffd')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export function save(name: string, type: string, content: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** Whether the browser let it. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    document.body.append(area)
    area.select()
    const done = document.execCommand('copy')
    area.remove()
    return done
  }
}
