import type { Item } from '../schema-names.ts'
import { dateOf } from '../views/item-table.tsx'
import type { Words } from '../words.ts'
import { index } from './data.ts'

/** The item's words as they are printed, and where they stand. */
export function citation(n: number, item: Item, text: string, words: Words): string {
  const row = index.notices[n]
  const [start, end] = item.span
  const zh = words.language === 'zh'
  const office = row.publisher ?? row.inspected
  const named = [
    office,
    row.title && (zh ? `《${row.title}》` : `“${row.title}”`),
    dateOf(row),
    words('cite.item', { number: item.number ?? item.id }),
  ]
  const place = [row.path, words('notice.place', { start, end }), `sha256 ${row.digest}…`]
  const [comma, stop] = zh ? [',', '。'] : [', ', '. ']
  return `“${text.slice(start, end).trim()}”\n${named.filter(Boolean).join(comma)}${stop}${place.join(comma)}${zh ? '。' : '.'}`
}
