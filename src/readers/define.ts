/** What a reader makes of a container: the text that spans index, and what in it is markup or a table. */
export interface Reading {
  /** What `--save-text` writes. */
  text: string
  /**
   * Sorted, disjoint ranges of `text` that are signs of the format and no text (`#`, `**`, link targets, table rules).
   * A line end is never part of one, so that taking them out keeps the lines apart.
   */
  markup: [number, number][]
  /** Sorted ranges, disjoint from `markup`, of signs that stand for other text: `&amp;` for &, `<br>` for a line end. */
  replaced?: { start: number; end: number; after: string }[]
  /** Table rows in order; the text between the cells of a row is markup. */
  rows: Row[]
  /** Facts that the container states about the page (an HTML head's PubDate …), each as a range of `text`. */
  facts: Partial<Record<Fact, [number, number]>>
  /** Places in the container (HTML node, DOCX part, PDF page), by start offset in `text`; not part of the notice. */
  origin?: { start: number; end: number; at: unknown }[]
  /** What the reader left out or doubts: becomes messages. */
  notes?: { code: string; data: Record<string, unknown>; start?: number; end?: number }[]
}

export type Fact = 'title' | 'published' | 'publisher'

export interface Row {
  table: number
  header: boolean
  /** From the first character of the row to its last; a cell may hold several lines. */
  start: number
  end: number
  /** By column, without the white space around; null is an empty cell. A cell that a merged one covers repeats that cell's range. */
  cells: ([number, number] | null)[]
}

export interface Reader {
  readonly format: string
  readonly mediaType: string
  readonly extensions: readonly string[]
  /** Text formats get decoded text, containers get bytes. Throws ReaderError for input that can't be read. */
  readonly input: 'text' | 'bytes'
  /** The encoding that the bytes of a text format name themselves (an HTML page's charset), to be tested by the decoder. */
  encodingHint?(bytes: Uint8Array): string | null
  read(input: string | Uint8Array): Reading | Promise<Reading>
}

/** Input that can't be read at all: becomes a failure line with this code. */
export class ReaderError extends Error {
  constructor(
    readonly code: string,
    readonly data: Record<string, unknown> = {},
  ) {
    super(code)
  }
}
