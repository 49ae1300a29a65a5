/**
 * Builds the text of a container line by line, with its table rows and the places it came from.
 *
 * Breaks are lazy: they are written when text follows, so that no line is empty and none begins or ends with a space.
 * Paragraphs are a blank line apart, lines within them (and within a cell) a line end, cells a tab.
 */
import type { Reading, Row } from '../define.ts'

/** What a row of cells became: its range and the ranges of its cells, null where nothing was written. */
export type WrittenRow = Pick<Row, 'start' | 'end' | 'cells'>

export class TextBuilder {
  length = 0
  readonly rows: Row[] = []
  private readonly parts: string[] = []
  private readonly markup: [number, number][] = []
  private readonly origin: { start: number; end: number; at: unknown }[] = []
  /** Line ends, cell borders and a space that wait for text. */
  private breaks = 0
  private tabs = 0
  private space = false
  /** The next break is not made: a list's number stands on the line of its text. */
  private glued = false
  private inRow = false
  /** Where the text of the cell at hand begins. */
  private cell = -1
  private last = ''

  /** A run of white space counts as one space; between two Chinese characters a line end counts as nothing. */
  add(text: string, at?: unknown): void {
    let from = -1
    for (let i = 0; i < text.length; ) {
      const start = i
      while (i < text.length && !isSpace(text.charCodeAt(i))) i++
      if (i > start) {
        const place = this.word(text.slice(start, i))
        if (from === -1) from = place
      }
      const gap = i
      while (i < text.length && isSpace(text.charCodeAt(i))) i++
      if (i > gap)
        this.space ||= !(isWide(this.last) && isWide(text[i] ?? '') && text.slice(gap, i).includes('\n'))
    }
    if (at !== undefined && from !== -1) this.origin.push({ start: from, end: this.length, at })
  }

  line(): void {
    this.break(1)
  }

  block(): void {
    this.break(this.inRow ? 1 : 2)
  }

  /** What was just added stands on the line of what follows. */
  glue(): void {
    this.glued = true
  }

  unglue(): void {
    this.glued = false
  }

  /** A row on a line of its own; each cell is written by its function. */
  row(cells: readonly (() => void)[]): WrittenRow {
    this.line()
    this.inRow = true
    let start = -1
    const ranges = cells.map((write, column): [number, number] | null => {
      if (start !== -1) this.breaks = 0
      if (column > 0) this.tabs++
      this.space = false
      this.glued = true
      this.cell = -1
      write()
      if (this.cell === -1) return null
      if (start === -1) start = this.cell
      return [this.cell, this.length]
    })
    this.inRow = false
    this.tabs = 0
    this.glued = false
    this.line()
    return { start: start === -1 ? this.length : start, end: this.length, cells: ranges }
  }

  reading(facts: Reading['facts'] = {}, notes: Reading['notes'] = []): Reading {
    const { markup, rows, origin } = this
    return { text: this.parts.join(''), markup, rows, facts, origin, notes }
  }

  private break(count: number): void {
    if (this.glued) return
    this.breaks = Math.max(this.breaks, count)
    this.space = false
  }

  /** Writes what waits, then the word; gives the word's place. */
  private word(word: string): number {
    const atStart = this.length === 0
    const apart = this.breaks > 0 || this.tabs > 0
    if (!atStart && this.breaks > 0) this.write('\n'.repeat(this.breaks))
    if (this.tabs > 0) {
      this.markup.push([this.length, this.length + this.tabs])
      this.write('\t'.repeat(this.tabs))
    }
    if (!atStart && !apart && this.space) this.write(' ')
    this.breaks = 0
    this.tabs = 0
    this.space = false
    this.glued = false
    const place = this.length
    if (this.cell === -1) this.cell = place
    this.write(word)
    this.last = word[word.length - 1]
    return place
  }

  private write(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }
}

export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f
  )
}

/** Characters between which Chinese needs no space. */
function isWide(unit: string): boolean {
  return unit >= '\u2e80' && unit <= '\uffe6'
}
