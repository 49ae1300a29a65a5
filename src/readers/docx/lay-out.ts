/** Paragraphs and tables → text: each paragraph a line with the number that Word shows before it. */
import { type GridRow, isData, writeRows } from '../build/rows.ts'
import type { TextBuilder } from '../build/text-builder.ts'
import type { Body, Cell, Paragraph, Table } from './body.ts'
import type { Counters } from './counters.ts'
import type { List } from './numbering.ts'
import type { Styles } from './styles.ts'

export interface Document {
  lists: ReadonlyMap<string, List>
  styles: Styles
  counters: Counters
}

export class Layout {
  /** Characters of tables of contents left out. */
  contents = 0
  private tables = 0

  constructor(
    private readonly document: Document,
    private readonly builder: TextBuilder,
  ) {}

  write({ blocks }: Body, part: string): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.paragraph(block, part)
      else this.table(block, part)
      this.builder.block()
    }
  }

  /** Of a paragraph without text only a table shows the number: 序号 is often counted so. */
  private paragraph(paragraph: Paragraph, part: string, inCell = false): void {
    const { builder } = this
    if (this.document.styles.isContents(paragraph.style ?? '')) {
      this.contents += paragraph.text.length
      return
    }
    builder.block()
    const number = this.numberOf(paragraph)
    if (paragraph.text.trim() === '' && !inCell) return
    const at = { part, paragraph: paragraph.index }
    for (const [i, line] of paragraph.text.split('\n').entries()) {
      builder.add(i === 0 ? number + apart(number, line) + line.trimStart() : line, at)
      builder.line()
    }
  }

  /** A level that is linked to a style is taken from there. */
  private numberOf({ style, list, level }: Paragraph): string {
    const { styles, lists, counters } = this.document
    const styled = styles.numberingOf(style ?? styles.standard)
    const id = list ?? styled?.list
    if (id === undefined || id === '0') return ''
    const linked =
      level === undefined && list === undefined ? linkedLevel(lists.get(id), styled?.style) : undefined
    return counters.next(id, linked ?? Number.parseInt(level ?? styled?.level ?? '0', 10))
  }

  private table({ rows }: Table, part: string): void {
    const access = {
      textOf: (cell: Cell) => cell.paragraphs.map((paragraph) => paragraph.text).join('\n'),
      write: (cell: Cell) => {
        for (const paragraph of cell.paragraphs) this.paragraph(paragraph, part, true)
      },
    }
    const grid = spread(rows)
    if (isData(grid, access)) writeRows(this.builder, this.tables++, grid, access)
    else for (const cell of new Set(grid.flatMap((row) => row.cells))) if (cell) access.write(cell)
  }
}

/** `1.` and 2021年 stay apart, `一、` and 主要做法 join. */
function apart(number: string, line: string): string {
  return /[\w.．]$/.test(number) && /^\s*[\w.]/.test(line) ? ' ' : ''
}

function linkedLevel(list: List | undefined, style: string | undefined): number | undefined {
  for (const [index, level] of list?.levels ?? [])
    if (level.style !== undefined && level.style === style) return index
  return undefined
}

/** Merged cells stand in each row and column they cover. */
function spread(rows: Table['rows']): GridRow<Cell>[] {
  let above: Cell[] = []
  return rows.map(({ head, cells }) => {
    const line: Cell[] = []
    for (const cell of cells) {
      const shown = cell.covered ? (above[line.length] ?? cell) : cell
      for (let i = 0; i < cell.span && line.length < mostColumns; i++) line.push(shown)
    }
    above = line
    return { head, cells: line }
  })
}

const mostColumns = 60
