/** Files that are written at once: all of it, or nothing. */
import fs from 'node:fs'
import path from 'node:path'
import { sync as writeFileAtomic } from 'write-file-atomic'
import { CannotRun } from '../cannot-run.ts'
import { reasonOf } from '../told.ts'

export interface WriteOptions {
  /** Wait until it is on the disk. */
  sync?: boolean
  /** A link that stands there may go. */
  force?: boolean
  /** The name of the temporary file, as soon as it is there. */
  temporary?(path: string): void
}

/** Throws CannotRun where no file can be written, and where something else than a file stands: a device, a pipe, a link. */
export function writeWhole(file: string, data: string | Uint8Array, options: WriteOptions = {}): void {
  refuseLink(file, options.force ?? false)
  orCannotRun(file, () => {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    writeFileAtomic(file, data as Buffer, {
      fsync: options.sync ?? true,
      tmpfileCreated: options.temporary as never,
    })
  })
}

/** Does it, again after a pause where another program holds the file; what still fails ends the run. */
export function orCannotRun<T>(file: string, run: () => T): T {
  for (let attempt = 0; ; attempt++) {
    try {
      return run()
    } catch (error) {
      if (error instanceof CannotRun) throw error
      const { code } = error as NodeJS.ErrnoException
      if ((code === 'EBUSY' || code === 'EPERM') && attempt < pauses.length) {
        Atomics.wait(clock, 0, 0, pauses[attempt])
        continue
      }
      throw new CannotRun('NP0511', { path: file, ...reasonOf(error) })
    }
  }
}

/** What is no file is neither followed nor replaced; `force` takes a link away. */
export function refuseLink(file: string, force: boolean): void {
  const stat = orCannotRun(file, () => fs.lstatSync(file, { throwIfNoEntry: false }))
  if (!stat || stat.isFile()) return
  if (stat.isSymbolicLink() && force) {
    fs.unlinkSync(file)
    return
  }
  const cause = stat.isSymbolicLink() ? 'LINK' : stat.isDirectory() ? 'EISDIR' : 'NOT_A_FILE'
  throw new CannotRun('NP0511', { path: file, ...reasonOf({ code: cause }) })
}

/** Makes a folder below another; a link on the way that leads out of it ends the run. */
export function stayInside(root: string, folder: string): void {
  orCannotRun(folder, () => fs.mkdirSync(folder, { recursive: true }))
  const [outer, inner] = [fs.realpathSync(root), fs.realpathSync(folder)]
  if (inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep)) return
  throw new CannotRun('NP0511', { path: folder, cause: 'LINK', reason: 'it is a link' })
}

/** Milliseconds. */
const pauses = [50, 200, 600]
const clock = new Int32Array(new SharedArrayBuffer(4))
