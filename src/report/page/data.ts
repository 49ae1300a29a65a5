/** The data that lies in the page: the index at once, a notice when it is asked for. */
import { withSlices } from '../compact.ts'
import type { NoticeData, ReportIndex } from '../data.ts'
import type { WordTable } from '../words.ts'

export const index = read<ReportIndex>('index')!
export const wordTable = read<WordTable>('words')!

/** Null where the texts are in pages of their own. */
export function noticeData(n: number): NoticeData | null {
  const known = recent.get(n)
  if (known) return known
  const data = rawNotice(n)
  if (!data) return null
  const whole = { text: data.text, record: withSlices(data.record, data.text) }
  if (recent.size >= 16) recent.delete(recent.keys().next().value!)
  recent.set(n, whole)
  return whole
}

/** As it lies in the page, texts that are slices left out. */
export function rawNotice(n: number): NoticeData | null {
  return read<NoticeData>(`notice-${n + 1}`)
}

const recent = new Map<number, NoticeData>()

function read<T>(id: string): T | null {
  const element = document.getElementById(`data-${id}`)
  return element ? (JSON.parse(element.textContent!) as T) : null
}
