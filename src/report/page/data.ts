/** The data that lies in the page: the index at once, a notice when it is asked for. */
import { withSlices } from '../compact.ts'
import type { NoticeData, PackedNotice, ReportIndex } from '../data.ts'
import { type Packed, unpack } from '../pack.ts'
import type { Notice, Repair } from '../schema-names.ts'
import type { WordTable } from '../words.ts'

export const index = unpack(read<Packed>('index')!) as ReportIndex
export const wordTable = read<WordTable>('words')!

/** Null where the texts are in pages of their own. */
export function noticeData(n: number): NoticeData | null {
  const known = recent.get(n)
  if (known) return known
  const packed = read<PackedNotice>(`notice-${n + 1}`)
  if (!packed) return null
  const { text } = packed
  const whole = { text, record: withSlices(unpack(packed.record) as Notice, text) }
  if (recent.size >= 16) recent.delete(recent.keys().next().value!)
  recent.set(n, whole)
  return whole
}

/** What a search needs: quicker than the whole. */
export function searchable(n: number): { text: string; repairs: Repair[] } {
  const packed = read<PackedNotice>(`notice-${n + 1}`)
  if (!packed) return { text: '', repairs: [] }
  const { shapes, value } = packed.record
  const [shape, ...values] = value as [number, ...unknown[]]
  const repairs = unpack({ shapes, value: values[shapes[shape].indexOf('repairs')] }) as Repair[]
  return { text: packed.text, repairs }
}

const recent = new Map<number, NoticeData>()

function read<T>(id: string): T | null {
  const element = document.getElementById(`data-${id}`)
  return element ? (JSON.parse(element.textContent!) as T) : null
}
