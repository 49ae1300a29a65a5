/**
 * What a folder holds that this tool wrote: `.notice-parse/manifest.json`. While a run goes on, each step is a line in
 * `.notice-parse/journal`, so that a run which is killed leaves nothing that the next one does not know.
 */

import fs from 'node:fs'
import nodePath from 'node:path'
import { sha256 } from '../digest.ts'
import { type Entry, type FolderRecord, home, readRecord, type Step } from './record.ts'
import { orCannotRun, writeWhole } from './whole-file.ts'

export class Manifest {
  private readonly record: FolderRecord
  private journal: number | null = null
  private readonly home: string

  constructor(private readonly folder: string) {
    this.home = nodePath.join(folder, home)
    this.record = readRecord(folder)
  }

  /** It could not be read: what the folder holds is nobody's. */
  get damaged(): boolean {
    return this.record.damaged
  }

  get(output: string): Entry | undefined {
    return this.record.entries.get(output)
  }

  /** The file was written by this tool and is as it was written. */
  owns(output: string, bytes: Uint8Array): boolean {
    const digest = sha256(bytes)
    return (
      this.record.entries.get(output)?.written.sha256 === digest ||
      this.record.claimed.get(output)?.has(digest) === true
    )
  }

  /** From here on, each step is on record before it is made. */
  begin(): void {
    for (const name of fs.readdirSync(this.home))
      if (name.startsWith('manifest.json.')) fs.rmSync(nodePath.join(this.home, name), { force: true })
    for (const path of this.record.leftovers) fs.rmSync(nodePath.join(this.folder, path), { force: true })
    const path = nodePath.join(this.home, 'journal')
    this.journal = orCannotRun(path, () => fs.openSync(path, 'a'))
  }

  willWrite(output: string, digest: string): void {
    this.step({ to: output, sha256: digest })
  }

  /** Outputs on record. */
  outputs(): string[] {
    return [...this.record.entries.keys()]
  }

  temporary(path: string): void {
    this.step({ temporary: nodePath.relative(this.folder, path) })
  }

  wrote(output: string, entry: Entry): void {
    this.record.entries.set(output, entry)
    this.step({ done: output, entry })
  }

  removed(output: string): void {
    this.record.entries.delete(output)
    this.step({ removed: output })
  }

  /** Writes the manifest and drops the journal. The same entries give the same bytes, whatever runs led to them. */
  finish(): void {
    const outputs = [...this.record.entries.keys()].sort()
    const lines = outputs.map(
      (output) => `    ${JSON.stringify(output)}: ${JSON.stringify(this.record.entries.get(output))}`,
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
}
