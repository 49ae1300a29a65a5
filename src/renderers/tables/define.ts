/** Tables as data: what a row is, and what each column takes from it. CSV, spreadsheets and others are written from here. */
import type { Failure, Notice } from '../../schema/notice.ts'

export type Cell = string | number | boolean | null

export interface Column<Row> {
  /** ASCII snake_case, at most 32 characters: what statistics programs take. */
  readonly name: string
  readonly type: 'text' | 'integer' | 'number' | 'date' | 'boolean'
  readonly en: string
  readonly zh: string
  readonly unit?: 'CNY' | 'utf16' | 'bytes'
  of(row: Row): Cell | undefined
}

export interface Table<Row = unknown> {
  /** Also the name of its file. */
  readonly name: string
  readonly en: string
  readonly zh: string
  rows(record: Notice | Failure): Row[]
  readonly columns: readonly Column<Row>[]
}

/** Names the row's type while defining, and forgets it outside. */
export function defineTable<Row>(table: Table<Row>): Table {
  return table as Table
}

/** The rows of a record as cells, in the order of the columns; what is missing is null. */
export function cellsOf(table: Table, record: Notice | Failure): Cell[][] {
  return table.rows(record).map((row) => table.columns.map((column) => column.of(row) ?? null))
}

export function text<Row>(name: string, en: string, zh: string, of: Column<Row>['of']): Column<Row> {
  return { name, type: 'text', en, zh, of }
}

export function integer<Row>(
  name: string,
  en: string,
  zh: string,
  of: Column<Row>['of'],
  unit?: Column<Row>['unit'],
): Column<Row> {
  return { name, type: 'integer', en, zh, of, ...(unit ? { unit } : {}) }
}

export function number<Row>(name: string, en: string, zh: string, of: Column<Row>['of']): Column<Row> {
  return { name, type: 'number', en, zh, of }
}

export function date<Row>(name: string, en: string, zh: string, of: Column<Row>['of']): Column<Row> {
  return { name, type: 'date', en, zh, of }
}

export function truth<Row>(name: string, en: string, zh: string, of: Column<Row>['of']): Column<Row> {
  return { name, type: 'boolean', en, zh, of }
}

/** Where it stands in the source text. */
export function place<Row>(span: (row: Row) => readonly [number, number] | null): Column<Row>[] {
  return [
    integer('span_start', 'start in the text', '起始位置', (row) => span(row)?.[0], 'utf16'),
    integer('span_end', 'end in the text', '结束位置', (row) => span(row)?.[1], 'utf16'),
  ]
}

/** Rows of what a notice has many of, each with its notice. A failure has none. */
export function rowsOf<Part>(
  parts: (notice: Notice) => readonly Part[],
): (record: Notice | Failure) => { notice: Notice; part: Part; at: number }[] {
  return (record) =>
    record.type === 'failure' ? [] : parts(record).map((part, at) => ({ notice: record, part, at }))
}

export function noticeId<Row extends { notice: Notice }>(): Column<Row> {
  return text('notice_id', 'notice', '通报', ({ notice }) => notice.source.path)
}

/** The key of an item over all notices. */
export function itemKey(notice: Notice, item: string | null): string | null {
  return item === null ? null : `${notice.source.path}#${item}`
}
