/**
 * What an output format is. A renderer turns one outcome into a part, and assembles the parts, in input order, into a
 * stream or into the files of a folder. To add a format: one file with a renderer, one line in `index.ts`.
 */

import type { Failure, Notice } from '../schema/notice.ts'

/** What became of one input. */
export interface Outcome {
  record: Notice | Failure
  /** The text that spans index; null for an input that could not be read. */
  text: string | null
  /** The unist tree of the source; null for an input that could not be read. */
  tree(): unknown
}

/** What a renderer may know of where its output goes. Plain data. */
export interface Look {
  language: 'en' | 'zh'
  /** Names of table columns: ASCII names or Chinese labels. */
  header: 'en' | 'zh'
  /** A spreadsheet program will open it: byte-order mark, CRLF and formula guard in CSV. */
  spreadsheet: boolean
  /** Columns of the terminal. */
  width: number
  colour: boolean
  /** A terminal reads it: long tables are cut after some rows. */
  terminal: boolean
}

/** What is known when all inputs are through. */
export interface Summary {
  inputs: number
  notices: number
  failures: number
  items: number
  /** Items by status code; `none` for those without one. */
  statuses: Record<string, number>
  checks: { agrees: number; differs: number; not_counted: number }
  messages: { error: number; warning: number; info: number }
}

export type Chunk = string | Uint8Array

/** One output, written from front to back. What `add` keeps to itself is what the format can't do without. */
export interface Stream<Part> {
  begin(): Chunk
  add(part: Part): Chunk
  end(summary: Summary): Chunk | Promise<Chunk>
}

/** Files of one folder by relative path with `/`: what is to be appended to each, or the whole of it. */
export type Files = Record<string, Chunk | { whole: Chunk }>

export interface Folder<Part> {
  begin(): Files
  add(part: Part): Files
  end(summary: Summary): Files | Promise<Files>
}

export interface Renderer<Part = unknown> {
  readonly format: string
  /** Without dot. The first is given to files that the tool names itself. */
  readonly extensions: readonly string[]
  /**
   * One outcome as a part; null where it adds nothing. Pure and without state: it may run on another thread, so a part
   * is plain data that can be cloned.
   */
  render(outcome: Outcome, look: Look): Part | null
  /** One output for all inputs: standard output, or `-o NAME.EXT`. */
  stream(look: Look): Stream<Part>
  /** A file for each input (`-o DIR/`) where that is not simply a stream of one. */
  single?(outcome: Outcome, look: Look): Chunk
  /** `-o DIR/ -f FORMAT` gives the files of one data set and not one file an input. */
  folder?: {
    render(outcome: Outcome, look: Look): unknown
    open(look: Look): Folder<unknown>
  }
}

/** The format can't hold or write this: the run ends with exit code 2 and a coded message that says what to do instead. */
export class OutputRefused extends Error {
  constructor(
    readonly code: string,
    readonly data: Record<string, unknown> = {},
  ) {
    super(code)
  }
}

/** Names the part's type while defining, and forgets it outside: parts only travel from a renderer to itself. */
export function defineRenderer<Part>(renderer: Renderer<Part>): Renderer {
  return renderer as Renderer
}

/** A stream that is the parts one after the other. */
export function concatenated(begin: Chunk = ''): Stream<Chunk> {
  return { begin: () => begin, add: (part) => part, end: () => '' }
}
