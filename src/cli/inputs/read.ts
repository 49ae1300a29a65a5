import fs from 'node:fs'
import { ReaderError } from '../../readers/define.ts'
import { reasonOf } from '../told.ts'
import { onDisk } from './file-names.ts'

/** The bytes of an input, `-` for standard input. Throws ReaderError for what is missing, no regular file, or too large. */
export function readInput(path: string, limit: number): Uint8Array {
  let file: number | null = null
  try {
    if (path === '-') return readAll(0, limit, 0)
    file = onDisk(path, (name) => fs.openSync(name, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0)))
    const stat = fs.fstatSync(file)
    if (stat.isDirectory()) throw new ReaderError('NP0106', { cause: 'EISDIR', reason: 'it is a folder' })
    if (!stat.isFile())
      throw new ReaderError('NP0106', { cause: 'NOT_A_FILE', reason: 'it is no regular file' })
    if (stat.size > limit) throw new ReaderError('NP0103', { bytes: stat.size, limit })
    return readAll(file, limit, stat.size)
  } catch (error) {
    if (error instanceof ReaderError) throw error
    throw new ReaderError('NP0106', { ...reasonOf(error) })
  } finally {
    if (file !== null) fs.closeSync(file)
  }
}

/**
 * Everything up to the limit, whatever size was promised: a file may grow or shrink while it is read. How large it is
 * past the limit is not known.
 */
function readAll(file: number, limit: number, expected: number): Uint8Array {
  let buffer = Buffer.allocUnsafe(Math.max(expected + 1, 16_384))
  let length = 0
  for (;;) {
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)])
    const read = readSome(file, buffer, length)
    if (read === 0) return new Uint8Array(buffer.buffer, buffer.byteOffset, length)
    length += read
    if (length > limit) throw new ReaderError('NP0103', { limit })
  }
}

/** One read; a pipe that has nothing yet is waited for. */
function readSome(file: number, buffer: Buffer, at: number): number {
  for (;;) {
    try {
      return fs.readSync(file, buffer, at, buffer.length - at, null)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(pause, 0, 0, 20)
    }
  }
}

const pause = new Int32Array(new SharedArrayBuffer(4))
