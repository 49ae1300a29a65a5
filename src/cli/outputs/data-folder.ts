/** `-o DIR/` in a format whose folder is one data set: tables, or a report with a page for each notice. */

import fs from 'node:fs'
import nodePath from 'node:path'
import type { Chunk, Files, Folder, Summary } from '../../renderers/define.ts'
import { CannotRun } from '../cannot-run.ts'
import { sha256 } from '../digest.ts'
import type { Done } from '../work/define.ts'
import { noFacts } from '../work/facts.ts'
import { GrowingFile } from './growing-file.ts'
import { lockFolder } from './lock.ts'
import { Manifest } from './manifest.ts'
import type { Sink } from './sink.ts'
import { orCannotRun, refuseLink, stayInside, writeWhole } from './whole-file.ts'

export class DataFolder implements Sink {
  readonly open = true
  readonly damaged: boolean
  private readonly growing = new Map<string, GrowingFile>()
  private readonly written = new Set<string>()
  private readonly manifest: Manifest
  private readonly unlock: () => void

  constructor(
    private readonly folder: string,
    private readonly content: Folder<unknown>,
    private readonly force: boolean,
  ) {
    this.unlock = lockFolder(folder)
    try {
      this.manifest = new Manifest(folder)
      this.manifest.begin()
      this.damaged = this.manifest.damaged
      this.take(content.begin())
    } catch (error) {
      this.discard()
      throw error
    }
  }

  add(_done: Done, part: unknown): void {
    if (part !== null) this.take(this.content.add(part))
  }

  async finish(summary: Summary): Promise<void> {
    this.take(await this.content.end(summary))
    for (const [name, file] of this.growing) {
      file.commit((digest) => this.manifest.willWrite(name, digest))
      this.manifest.wrote(name, entryOf(file.digest, file.length))
    }
    for (const name of this.manifest.outputs()) if (!this.written.has(name)) this.removeStale(name)
    this.manifest.finish()
    this.unlock()
  }

  async abandon(): Promise<void> {
    this.discard()
  }

  private take(files: Files): void {
    for (const [name, content] of Object.entries(files)) {
      if (typeof content === 'string' || content instanceof Uint8Array) this.append(name, content)
      else this.whole(name, content.whole)
    }
  }

  private append(name: string, chunk: Chunk): void {
    let file = this.growing.get(name)
    if (!file) {
      const path = this.claim(name)
      file = new GrowingFile(path, this.force)
      this.growing.set(name, file)
    }
    file.write(chunk)
  }

  private whole(name: string, content: Chunk): void {
    const path = this.claim(name)
    const bytes = Buffer.from(content as string)
    const digest = sha256(bytes)
    this.manifest.willWrite(name, digest)
    writeWhole(path, bytes, {
      sync: false,
      force: this.force,
      temporary: (file) => this.manifest.temporary(file),
    })
    this.manifest.wrote(name, entryOf(digest, bytes.length))
  }

  /** The path of a file that may be written: new, ours, or forced. */
  private claim(name: string): string {
    const path = nodePath.join(this.folder, name)
    stayInside(this.folder, nodePath.dirname(path))
    refuseLink(path, this.force)
    if (!this.force && fs.existsSync(path)) {
      const there = orCannotRun(path, () => fs.readFileSync(path))
      if (!this.manifest.owns(name, there)) throw new CannotRun('NP0512', { path })
    }
    this.written.add(name)
    return path
  }

  /** A file of an earlier run that this one has no use for goes, if it is as we left it. */
  private removeStale(name: string): void {
    const path = nodePath.join(this.folder, name)
    if (fs.existsSync(path) && this.manifest.owns(name, fs.readFileSync(path))) fs.rmSync(path)
    this.manifest.removed(name)
  }

  private discard(): void {
    for (const file of this.growing.values()) file.discard()
    this.manifest?.close()
    this.unlock()
  }
}

function entryOf(digest: string, bytes: number) {
  return { input: '*', sha256: '', key: '', written: { sha256: digest, bytes }, facts: noFacts('notice') }
}
