/** Tables as data: what a row is, and what each column takes from it. CSV, spreadsheets and others are written from here. */
import type { Failure, Notice } from '../../schema/notice.ts'
import type { Look, Outcome } from '../define.ts'
import { placesIn } from '../text/places.ts'
import { truth as truthValues, type Values } from './values.ts'

export type Cell = string | number | boolean | null

export interface Column<Row> {
  /** ASCII snake_case, at most 32 characters: what statistics programs take. */
  readonly name: string
  readonly type: 'text' | 'integer' | 'number' | 'date' | 'boolean'
  readonly en: string
  readonly zh: string
  readonly unit?: 'CNY' | 'utf16' | 'bytes'
  /** The values that it chooses from, with their Chinese names. */
  readonly values?: Values
  of(row: Row, lineAt: LineAt): Cell | undefined
}

/** The line of an offset, from 1; null where there is no text. */
export type LineAt = (offset: number) => number | null

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

/** What the cells of an outcome are made of. */
export interface Reading {
  record: Notice | Failure
  lineAt: LineAt
  /** Chosen values under their Chinese names, or as the codes that they are. */
  header: Look['header']
}

export function readingOf(
  { record, text }: Pick<Outcome, 'record' | 'text'>,
  header: Look['header'],
): Reading {
  const places = text === null ? null : placesIn(text)
  return { record, lineAt: (offset) => places?.at(offset).line ?? null, header }
}

/** The rows of an outcome as cells, in the order of the columns; what is missing is null. */
export function cellsOf(table: Table, { record, lineAt, header }: Reading): Cell[][] {
  const named = (cell: Cell, { values }: Column<unknown>): Cell =>
    values === undefined || cell === null ? cell : (values[String(cell)] ?? cell)
  return table.rows(record).map((row) =>
    table.columns.map((column) => {
      const cell = column.of(row, lineAt) ?? null
      return header === 'zh' ? named(cell, column) : cell
    }),
  )
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
  return { name, type: 'boolean', en, zh, of, values: truthValues }
}

/** A text that is one of some codes. */
export function chosen<Row>(
  name: string,
  en: string,
  zh: string,
  values: Values,
  of: Column<Row>['of'],
): Column<Row> {
  return { ...text(name, en, zh, of), values }
}

/** Where it stands in the source text: from which unit to which, and on which line it begins. */
export function place<Row>(span: (row: Row) => readonly [number, number]): Column<Row>[] {
  return [
    ...spanOf(span),
    integer('line', 'line in the text', '原文行号', (row, lineAt) => lineAt(span(row)[0])),
  ]
}

export function spanOf<Row>(span: (row: Row) => readonly [number, number] | null): Column<Row>[] {
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
