/** A file that grows while the run goes on, and stands under its name only when it is whole. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import nodePath from 'node:path'
import type { Chunk } from '../../renderers/define.ts'
import { orCannotRun, refuseLink } from './whole-file.ts'

export class GrowingFile {
  private readonly temporary: string
  private file: number | null
  /** What is not yet written: small chunks are gathered. */
  private pending: Uint8Array[] = []
  private size = 0
  private readonly hash = createHash('sha256')
  /** Bytes so far. */
  length = 0
  /** Of the whole; there after `commit`. */
  digest = ''

  constructor(
    readonly path: string,
    force: boolean,
  ) {
    const { dir, base } = nodePath.parse(path)
    refuseLink(path, force)
    orCannotRun(path, () => fs.mkdirSync(dir || '.', { recursive: true }))
    removeLeftovers(dir || '.', base)
    this.temporary = nodePath.join(dir, temporaryName(base, process.pid))
    this.file = orCannotRun(path, () => fs.openSync(this.temporary, 'wx'))
  }

  write(chunk: Chunk): void {
    if (chunk.length === 0) return
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    this.pending.push(bytes)
    this.size += bytes.length
    this.length += bytes.length
    this.hash.update(bytes)
    if (this.size >= 1 << 18) this.flush()
  }

  /** `willStand` hears the digest before the file has its name. */
  commit(willStand?: (digest: string) => void): void {
    this.flush()
    this.digest = this.hash.digest('hex')
    willStand?.(this.digest)
    const file = this.file!
    orCannotRun(this.path, () => fs.fsyncSync(file))
    this.file = null
    orCannotRun(this.path, () => fs.closeSync(file))
    orCannotRun(this.path, () => fs.renameSync(this.temporary, this.path))
  }

  discard(): void {
    if (this.file !== null) quietly(() => fs.closeSync(this.file!))
    this.file = null
    quietly(() => fs.unlinkSync(this.temporary))
  }

  private flush(): void {
    for (const bytes of this.pending) {
      let at = 0
      while (at < bytes.length) at += orCannotRun(this.path, () => fs.writeSync(this.file!, bytes, at))
    }
    this.pending = []
    this.size = 0
  }
}

function temporaryName(base: string, pid: number): string {
  return `.${base.slice(0, 60)}.${pid}.notice-parse-tmp`
}

/** Temporary files of runs that were killed. One with our own number is of a process before us: in a container all have the same. */
function removeLeftovers(folder: string, base: string): void {
  const [before, after] = temporaryName(base, 0).split('.0.notice-parse')
  for (const name of fs.readdirSync(folder)) {
    if (!name.startsWith(`${before}.`) || !name.endsWith(`.notice-parse${after}`)) continue
    const pid = Number(name.slice(before.length + 1, -`.notice-parse${after}`.length))
    if (pid > 0 && (pid === process.pid || !isRunning(pid)))
      quietly(() => fs.unlinkSync(nodePath.join(folder, name)))
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function quietly(run: () => void): void {
  try {
    run()
  } catch {
    // What can't be removed is no reason to hide what went wrong before.
  }
}
