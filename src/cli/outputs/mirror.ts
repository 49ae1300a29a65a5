/** `-o DIR/`: a file for each notice, in a folder that mirrors the inputs. */

import fs from 'node:fs'
import nodePath from 'node:path'
import { CannotRun } from '../cannot-run.ts'
import { sha256 } from '../digest.ts'
import type { Done, Facts } from '../work/define.ts'
import { lockFolder } from './lock.ts'
import { Manifest } from './manifest.ts'
import type { Entry } from './record.ts'
import type { Sink } from './sink.ts'
import { orCannotRun, stayInside, writeWhole } from './whole-file.ts'

export interface MirrorSettings {
  /** With its closing slash. */
  folder: string
  /** Input → path below the folder. */
  names: ReadonlyMap<string, string>
  /** Of the version and the options: another key, another output. */
  key: string
  force: boolean
}

/** Of an input that was done before. */
export interface Known {
  sha256: string
  facts: Facts
}

export class MirrorSink implements Sink {
  readonly open = true
  readonly damaged: boolean
  /** Outputs that are there, but not by this tool: they stay. */
  readonly refused: string[] = []
  private readonly manifest: Manifest
  private readonly unlock: () => void

  constructor(private readonly settings: MirrorSettings) {
    this.unlock = lockFolder(settings.folder)
    try {
      this.manifest = new Manifest(settings.folder)
      this.manifest.begin()
    } catch (error) {
      this.unlock()
      throw error
    }
    this.damaged = this.manifest.damaged
  }

  /** What is known of an input's output, if it is still there and was made with the same options. */
  known(input: string): Known | null {
    const output = this.settings.names.get(input)!
    const entry = this.manifest.get(output)
    if (!entry || entry.key !== this.settings.key) return null
    const stat = fs.lstatSync(this.path(output), { throwIfNoEntry: false })
    return stat?.isFile() && stat.size === entry.written.bytes ? entry : null
  }

  /** It has an output of this input from an earlier run, whatever its options. */
  has(input: string): boolean {
    return this.manifest.get(this.settings.names.get(input)!) !== undefined
  }

  /** Outputs of inputs that this run has not, and that are nowhere else as far as `there` knows. They stay. */
  vanished(there: (output: string, input: string) => boolean): string[] {
    const named = new Set(this.settings.names.values())
    const isVanished = (output: string): boolean =>
      !named.has(output) &&
      fs.existsSync(this.path(output)) &&
      !there(output, this.manifest.get(output)!.input)
    return this.manifest.outputs().filter(isVanished)
  }

  add(done: Done, part: unknown): void {
    if (done.unchanged) return
    const output = this.settings.names.get(done.input)!
    if (part === null || done.facts.sha256 === null) this.remove(output)
    else this.write(output, Buffer.from(part as string), done)
  }

  async finish(): Promise<void> {
    this.manifest.finish()
    this.unlock()
    if (this.refused.length > 0) throw new CannotRun('NP0512', { path: this.refused.join(', ') })
  }

  /** What is done is whole and on record; the next run goes on from there. */
  async abandon(): Promise<void> {
    try {
      this.manifest.finish()
    } catch {
      this.manifest.close()
    }
    this.unlock()
  }

  private write(output: string, content: Uint8Array, done: Done): void {
    const path = this.path(output)
    const written = { sha256: sha256(content), bytes: content.length }
    const entry: Entry = {
      input: done.path,
      sha256: done.facts.sha256!,
      key: this.settings.key,
      written,
      facts: done.facts,
    }
    const there = contentOf(path)
    const same = there instanceof Uint8Array && sha256(there) === written.sha256
    if (!same) {
      if (there !== null && !this.mayReplace(output, there)) {
        this.refused.push(path)
        return
      }
      stayInside(this.settings.folder, nodePath.dirname(path))
      this.manifest.willWrite(output, written.sha256)
      writeWhole(path, content, {
        sync: false,
        force: this.settings.force,
        temporary: (file) => this.manifest.temporary(file),
      })
    }
    this.manifest.wrote(output, entry)
  }

  /** An input that can't be read any more has no output either. */
  private remove(output: string): void {
    const path = this.path(output)
    const there = contentOf(path)
    if (!(there instanceof Uint8Array) || !this.manifest.owns(output, there)) return
    orCannotRun(path, () => fs.rmSync(path))
    this.manifest.removed(output)
  }

  private mayReplace(output: string, there: Uint8Array | 'other'): boolean {
    if (this.settings.force) return true
    return there instanceof Uint8Array && this.manifest.owns(output, there)
  }

  private path(output: string): string {
    return nodePath.join(this.settings.folder, output)
  }
}

/** The bytes of a regular file, 'other' for a link or a folder, null where nothing is. */
function contentOf(path: string): Uint8Array | 'other' | null {
  const stat = fs.lstatSync(path, { throwIfNoEntry: false })
  if (!stat) return null
  return stat.isFile() ? orCannotRun(path, () => fs.readFileSync(path)) : 'other'
}
