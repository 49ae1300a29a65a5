/** What is done to one input, wherever it is done: plain data in, plain data out, so that it can cross threads. */
import type { Look, Summary } from '../../renderers/define.ts'
import type { ParseSettings } from '../engine.ts'
import type { ArchiveLine } from '../inputs/archive.ts'

/** The same for all inputs of a run. */
export interface Job {
  parse: ParseSettings
  /** Bytes. */
  maxSize: number
  stdinName: string
  targets: readonly JobTarget[]
  check: 'compare' | 'update' | null
  /** The least level of messages that is told; null: none but failures. */
  tell: 'error' | 'warning' | 'info' | null
  debug: boolean
}

export interface JobTarget {
  format: string
  look: Look
  /** A part of a stream, a file of its own, or a part of a folder's data set. */
  form: 'stream' | 'single' | 'folder'
}

export interface Task {
  index: number
  path: string
  /** If the input still has this sha256, nothing needs to be done. */
  unlessSha256: string | null
  /** The input is this line of `path`. */
  line?: ArchiveLine
}

export interface Done {
  index: number
  /** As the task names it. */
  input: string
  /** As it is told: standard input under the name that it was given. */
  path: string
  facts: Facts
  /** By target; null where it adds nothing. */
  parts: unknown[]
  diagnostics: Diagnostic[]
  /** The input has the sha256 that the task named: facts and parts are empty. */
  unchanged: boolean
  /** The new content of its expected file, under --update. */
  expected: string | null
  milliseconds: { read: number; parse: number; render: number }
}

/** What one input adds to the summary. */
export interface Facts {
  type: 'notice' | 'failure'
  sha256: string | null
  encoding: string | null
  items: number
  statuses: Summary['statuses']
  checks: Summary['checks']
  messages: Summary['messages']
}

/** A message as reporters tell it. */
export interface Diagnostic {
  path: string
  code: string
  level: 'error' | 'warning' | 'info'
  data: Record<string, unknown>
  line: number
  column: number
  /** What is told: a message of the notice, the input that failed, or a difference from the expected file. */
  kind: 'message' | 'failure' | 'difference'
  /** The source around the place, on one line, and where in it the place is. */
  excerpt: { text: string; start: number; end: number } | null
}
