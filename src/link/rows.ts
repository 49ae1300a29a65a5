/** Table rows as items: the header's words map columns to fields, 序号 gives the number, the problem column the title. */
import type { DraftField, Line } from '../draft.ts'
import type { Row } from '../readers/define.ts'
import type { FieldRole } from '../schema/notice.ts'
import { labelRole } from '../text/label.ts'
import type { WorkingText } from '../text/working-text.ts'

export interface RowItem {
  /** Where its last row ends. */
  end: number
  number: string | null
  ordinal: number | null
  title: [number, number]
  start: number
  fields: DraftField[]
}

type Column = { role: FieldRole | 'number' | 'title' | 'skip'; label: string }

const numbers = /^(?:序号|编号|No\.?|问题编号|任务编号|序)$/i
const titles = /(?:问题|任务|事项|反馈意见|整改内容|具体内容|清单)/

export function rowItems(text: WorkingText, lines: readonly Line[]): RowItem[] {
  const items: RowItem[] = []
  let first = 0
  while (first < lines.length) {
    const table = lines[first].row?.table
    let last = first + 1
    while (table !== undefined && last < lines.length && lines[last].row?.table === table) last++
    if (table !== undefined) items.push(...tableItems(text, lines.slice(first, last)))
    first = last
  }
  return items
}

/** One item a row below a header, or one item of a table whose rows are a label and its value. */
function tableItems(text: WorkingText, lines: readonly Line[]): RowItem[] {
  const items: RowItem[] = []
  let columns: Column[] | null = null
  for (const line of lines) {
    const cells = line.row!.cells.map((cell) => place(text, cell))
    const heads = header(text, cells)
    if (line.row!.header || (columns && heads && sameHead(columns, heads)) || (!columns && heads)) {
      columns = heads ?? columns
      continue
    }
    const item = columns && readCells(line.start, line.end, cells, columns, text)
    if (item) items.push(item)
  }
  if (items.length > 0) return items
  const item = pairsItem(text, lines)
  return item ? [item] : []
}

/** 反馈问题 | … ⏎ 整改措施 | … ⏎ 责任单位 | … | 整改时限 | … */
function pairsItem(text: WorkingText, lines: readonly Line[]): RowItem | null {
  const labels: ([number, number] | null)[] = []
  const values: ([number, number] | null)[] = []
  for (const line of lines) {
    const cells = line.row!.cells.map((cell) => place(text, cell))
    for (let i = 0; i + 1 < cells.length; i += 2) {
      labels.push(cells[i])
      values.push(cells[i + 1])
    }
  }
  const columns = header(text, labels)
  return columns && readCells(lines[0].start, lines[lines.length - 1].end, values, columns, text)
}

function place(text: WorkingText, cell: Row['cells'][number]): [number, number] | null {
  if (!cell || cell[1] <= cell[0]) return null
  let start = text.indexOf(cell[0])
  let end = text.indexOf(cell[1])
  while (start < end && ' \t\n'.includes(text.folded[start])) start++
  while (end > start && ' \t\n'.includes(text.folded[end - 1])) end--
  return start < end ? [start, end] : null
}

/** The columns that a row of heads names; null when it is no header of items. */
function header(text: WorkingText, cells: readonly ([number, number] | null)[]): Column[] | null {
  let named = false
  const columns = cells.map((cell): Column => {
    if (!cell || cell[1] - cell[0] > 20) return { role: 'skip', label: '' }
    const label = text.folded.slice(cell[0], cell[1]).replace(/\s/g, '')
    if (numbers.test(label)) return { role: 'number', label }
    const role = labelRole(label)
    if (role && role !== 'finding') return { role, label }
    if (titles.test(label) && !named) {
      named = true
      return { role: 'title', label }
    }
    return { role: role ?? 'other', label }
  })
  const answering = columns.some((column) =>
    ['response', 'progress', 'responsible', 'deadline'].includes(column.role),
  )
  return named && answering ? columns : null
}

function sameHead(columns: readonly Column[], heads: readonly Column[]): boolean {
  return columns.length === heads.length && columns.every((column, i) => column.label === heads[i].label)
}

function readCells(
  first: number,
  end: number,
  cells: readonly ([number, number] | null)[],
  columns: readonly Column[],
  text: WorkingText,
): RowItem | null {
  let number: string | null = null
  let title: [number, number] | null = null
  const fields: DraftField[] = []
  columns.forEach(({ role, label }, i) => {
    const cell = cells[i]
    if (!cell) return
    if (role === 'number') number = text.slice(cell[0], cell[1])
    else if (role === 'title') title = cell
    else if (role !== 'skip')
      fields.push({ label, at: [cell[0], cell[0]], role, start: cell[0], end: cell[1] })
  })
  if (!title || fields.length === 0) return null
  const printed: string | null = number
  const ordinal = printed && /^\d{1,4}\.?$/.test(printed) ? Number.parseInt(printed, 10) : null
  // a cell that a merged one covers lies in an earlier row
  const own = [...cells, title as [number, number]].filter((cell) => cell !== null && cell[0] >= first)
  const start = Math.min(...own.map((cell) => cell![0]), end)
  return { end, number: printed, ordinal, title, start, fields }
}
