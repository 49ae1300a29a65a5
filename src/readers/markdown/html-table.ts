/** Tables that stand as HTML in Markdown, as programs write them that read pages and scans: rows of ranges of the source. */
import { type SpanningCell, spanOf, spread } from '../build/spread.ts'
import type { Row } from '../define.ts'

interface OpenCell {
  start: number
  end: number
  head: boolean
}

/** Gathers the cells while the tags are read one by one. */
export class HtmlTables {
  private rows: SpanningCell<OpenCell>[][] = []
  private cell: OpenCell | null = null
  private open = false

  constructor(
    private readonly text: string,
    /** Adds the rows of a table that is done. */
    private readonly done: (rows: Omit<Row, 'table'>[]) => void,
  ) {}

  tag(start: number, end: number): void {
    const match = /^<(\/?)(table|tr|td|th)\b/i.exec(this.text.slice(start, start + 8))
    if (!match) return
    const name = match[2].toLowerCase()
    const closing = match[1] === '/'
    if (name === 'table' || name === 'tr' || !closing) this.closeCell(start)
    if (name === 'table') this.table(!closing)
    else if (!this.open) return
    else if (name === 'tr') {
      if (!closing) this.rows.push([])
    } else if (closing) this.closeCell(start)
    else this.openCell(name, start, end)
  }

  /** What was not closed ends here. */
  finish(end: number): void {
    this.closeCell(end)
    if (this.open) this.table(false)
  }

  private openCell(name: string, start: number, end: number): void {
    const attributes = this.text.slice(start, Math.min(end, start + 500))
    const value = (attribute: string): string =>
      new RegExp(`${attribute}=["']?(\\d{1,4})`, 'i').exec(attributes)?.[1] ?? ''
    this.cell = { start: end, end, head: name === 'th' }
    this.rows
      .at(-1)
      ?.push({ cell: this.cell, width: spanOf(value('colspan'), 60), height: spanOf(value('rowspan'), 1000) })
  }

  private closeCell(end: number): void {
    if (this.cell) this.cell.end = end
    this.cell = null
  }

  private table(opens: boolean): void {
    const grid = spread(this.rows)
    const rows = grid.flatMap((cells, i) => this.row(cells, this.rows[i]))
    if (this.open && rows.length > 1) this.done(rows)
    this.rows = []
    this.open = opens
  }

  private row(cells: readonly OpenCell[], own: readonly SpanningCell<OpenCell>[]): Omit<Row, 'table'>[] {
    const ranges = new Map(cells.map((cell) => [cell, this.trimmed(cell)]))
    const filled = own.flatMap(({ cell }) => ranges.get(cell) ?? [])
    if (cells.length < 2 || new Set(cells).size < 2 || filled.length === 0) return []
    const header = own.length > 1 && own.every(({ cell }) => cell.head)
    return [
      {
        header,
        start: Math.min(...filled),
        end: Math.max(...filled),
        cells: cells.map((cell) => ranges.get(cell) ?? null),
      },
    ]
  }

  /** Without white space and tags at both ends. */
  private trimmed({ start, end }: OpenCell): [number, number] | null {
    const { text } = this
    for (let moved = true; moved; ) {
      moved = false
      while (start < end && /\s/.test(text[start])) start++
      if (text[start] === '<' && start < end) {
        const close = text.slice(start, end).indexOf('>')
        if (close !== -1) [start, moved] = [start + close + 1, true]
      }
    }
    for (let moved = true; moved; ) {
      moved = false
      while (end > start && /\s/.test(text[end - 1])) end--
      if (text[end - 1] === '>' && end > start) {
        const open = text.slice(start, end).lastIndexOf('<')
        if (open !== -1) [end, moved] = [start + open, true]
      }
    }
    return end > start ? [start, end] : null
  }
}
