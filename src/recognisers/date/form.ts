import type { DateParts } from '../define.ts'

/** One day, month, quarter, half or year as printed; a range has two. */
export interface Point {
  start: number
  end: number
  parts: DateParts
  /** The sign between its numbers (2021.4.15), which the end of a range repeats. */
  sign?: string
  /** The last month of 前10个月, which is a range in one word. */
  last?: DateParts
}

/** A way to print a point. The same rows begin a date of their own and end a range. */
export interface Form {
  readonly id: string
  /** Bits of `begins`: what it can begin with. */
  readonly begins: number
  readonly pattern: RegExp
  /** Null: what was matched is no date after all. */
  read(match: RegExpExecArray, text: string): Omit<Point, 'start'> | null
  readonly yes: readonly string[]
  readonly no: readonly string[]
}
