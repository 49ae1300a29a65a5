/** What the record of a folder says: its manifest, and the journal of a run that was killed. Reads only. */
import fs from 'node:fs'
import nodePath from 'node:path'
import type { Facts } from '../work/define.ts'

export interface Entry {
  input: string
  /** Of the input. */
  sha256: string
  /** Of the version and everything that changes what is written. */
  key: string
  /** Of the output. */
  written: { sha256: string; bytes: number }
  facts: Facts
}

/** A line of the journal: about to be written, written, removed, or the name of a temporary file. */
export type Step =
  | { to: string; sha256: string }
  | { done: string; entry: Entry }
  | { removed: string }
  | { temporary: string }

export interface FolderRecord {
  /** The manifest could not be read: what the folder holds is nobody's. */
  damaged: boolean
  /** By output, relative to the folder, with `/`. */
  entries: Map<string, Entry>
  /** Digests that a run which was killed may have left, by output. */
  claimed: Map<string, Set<string>>
  /** Temporary files of a run that was killed. */
  leftovers: string[]
}

/** The folder below an output folder that holds the record. */
export const home = '.notice-parse'

export function readRecord(folder: string): FolderRecord {
  const entries = readManifest(nodePath.join(folder, home, 'manifest.json'))
  const record: FolderRecord = {
    damaged: entries === null,
    entries: entries ?? new Map(),
    claimed: new Map(),
    leftovers: [],
  }
  replay(nodePath.join(folder, home, 'journal'), record)
  return record
}

function readManifest(path: string): Map<string, Entry> | null {
  if (!fs.existsSync(path)) return new Map()
  try {
    const { version, outputs } = JSON.parse(fs.readFileSync(path, 'utf8'))
    if (version !== 1) return null
    return new Map(Object.entries(outputs as Record<string, Entry>).filter(([, entry]) => isEntry(entry)))
  } catch {
    return null
  }
}

/** What a run that was killed had done; a last line that it did not finish is no line. */
function replay(path: string, { entries, claimed, leftovers }: FolderRecord): void {
  if (!fs.existsSync(path)) return
  for (const line of fs.readFileSync(path, 'utf8').split('\n')) {
    const step = stepOf(line)
    if (!step) continue
    if ('to' in step) claimed.set(step.to, (claimed.get(step.to) ?? new Set()).add(step.sha256))
    else if ('done' in step) entries.set(step.done, step.entry)
    else if ('removed' in step) entries.delete(step.removed)
    else if (isBelow(step.temporary)) leftovers.push(step.temporary)
  }
}

function stepOf(line: string): Step | null {
  try {
    const step = JSON.parse(line)
    if (typeof step !== 'object' || step === null) return null
    if ('done' in step && !isEntry(step.entry)) return null
    return step
  } catch {
    return null
  }
}

function isEntry(value: unknown): value is Entry {
  const entry = value as Entry | null
  return (
    typeof entry?.sha256 === 'string' &&
    typeof entry.written?.sha256 === 'string' &&
    entry.facts !== undefined
  )
}

/** A temporary file of ours: below the folder, with the ending that atomic writing gives. */
function isBelow(path: string): boolean {
  return (
    typeof path === 'string' &&
    !path.startsWith('..') &&
    !nodePath.isAbsolute(path) &&
    /\.\d{1,10}$/.test(path)
  )
}
