/**
 * What a folder holds that this tool wrote: `.notice-parse/manifest.json`. While a run goes on, each step is a line in
 * `.notice-parse/journal`, so that a run which is killed leaves nothing that the next one does not know.
 */

import fs from 'node:fs'
import nodePath from 'node:path'
import { sha256 } from '../digest.ts'
import type { Facts } from '../work/define.ts'
import { orCannotRun, writeWhole } from './whole-file.ts'

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
type Step =
  | { to: string; sha256: string }
  | { done: string; entry: Entry }
  | { removed: string }
  | { temporary: string }

export class Manifest {
  /** It could not be read: what the folder holds is nobody's. */
  readonly damaged: boolean
  private entries: Map<string, Entry>
  /** Digests that a run which was killed may have left, by output. */
  private readonly claimed = new Map<string, Set<string>>()
  /** Temporary files of a run that was killed. */
  private readonly leftovers: string[] = []
  private journal: number | null = null
  private readonly home: string

  constructor(private readonly folder: string) {
    this.home = nodePath.join(folder, '.notice-parse')
    const read = this.read()
    this.damaged = read === null
    this.entries = read ?? new Map()
    this.replay()
  }

  get(output: string): Entry | undefined {
    return this.entries.get(output)
  }

  /** The file was written by this tool and is as it was written. */
  owns(output: string, bytes: Uint8Array): boolean {
    const digest = sha256(bytes)
    return (
      this.entries.get(output)?.written.sha256 === digest || this.claimed.get(output)?.has(digest) === true
    )
  }

  /** From here on, each step is on record before it is made. */
  begin(): void {
    for (const name of fs.readdirSync(this.home))
      if (name.startsWith('manifest.json.')) fs.rmSync(nodePath.join(this.home, name), { force: true })
    for (const path of this.leftovers) fs.rmSync(nodePath.join(this.folder, path), { force: true })
    const path = nodePath.join(this.home, 'journal')
    this.journal = orCannotRun(path, () => fs.openSync(path, 'a'))
  }

  willWrite(output: string, digest: string): void {
    this.step({ to: output, sha256: digest })
  }

  /** Outputs on record. */
  outputs(): string[] {
    return [...this.entries.keys()]
  }

  temporary(path: string): void {
    this.step({ temporary: nodePath.relative(this.folder, path) })
  }

  wrote(output: string, entry: Entry): void {
    this.entries.set(output, entry)
    this.step({ done: output, entry })
  }

  removed(output: string): void {
    this.entries.delete(output)
    this.step({ removed: output })
  }

  /** Writes the manifest and drops the journal. The same entries give the same bytes, whatever runs led to them. */
  finish(): void {
    const outputs = [...this.entries.keys()].sort()
    const lines = outputs.map(
      (output) => `    ${JSON.stringify(output)}: ${JSON.stringify(this.entries.get(output))}`,
    )
    const body = outputs.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`
    writeWhole(nodePath.join(this.home, 'manifest.json'), `{\n  "version": 1,\n  "outputs": ${body}\n}\n`)
    this.close()
    fs.rmSync(nodePath.join(this.home, 'journal'), { force: true })
  }

  close(): void {
    if (this.journal !== null) fs.closeSync(this.journal)
    this.journal = null
  }

  private step(step: Step): void {
    const path = nodePath.join(this.home, 'journal')
    orCannotRun(path, () => fs.writeSync(this.journal!, `${JSON.stringify(step)}\n`))
  }

  private read(): Map<string, Entry> | null {
    const path = nodePath.join(this.home, 'manifest.json')
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
  private replay(): void {
    const path = nodePath.join(this.home, 'journal')
    if (!fs.existsSync(path)) return
    for (const line of fs.readFileSync(path, 'utf8').split('\n')) {
      const step = stepOf(line)
      if (!step) continue
      if ('to' in step) this.claim(step.to, step.sha256)
      else if ('done' in step) this.entries.set(step.done, step.entry)
      else if ('removed' in step) this.entries.delete(step.removed)
      else if (isBelow(step.temporary)) this.leftovers.push(step.temporary)
    }
  }

  private claim(output: string, digest: string): void {
    const known = this.claimed.get(output)
    if (known) known.add(digest)
    else this.claimed.set(output, new Set([digest]))
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
