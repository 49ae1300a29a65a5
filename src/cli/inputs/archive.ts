/** `--from ndjson`: files that hold many inputs, one a line. They are read as they come, whatever their length. */
import fs from 'node:fs'
import { reasonOf } from '../told.ts'
import { onDisk } from './file-names.ts'

export interface ArchiveLine {
  /** As typed; `-` for standard input. */
  archive: string
  /** From 1; 0 where the archive itself can't be read. */
  number: number
  /** Without its line end, or why there are none. */
  bytes: Uint8Array | LineFault
}

export interface LineFault {
  code: string
  data: Record<string, unknown>
}

/**
 * The lines of an archive; blank ones are none. A line longer than `longest` bytes is a fault and never held in memory.
 * An archive that can't be read, or not to its end, is a fault too. Ends early when the signal is given.
 */
export async function* linesOf(
  archive: string,
  longest: number,
  stop: AbortSignal,
): AsyncGenerator<ArchiveLine, void, undefined> {
  const line = new Line(longest)
  const stream: NodeJS.ReadableStream & { destroy(): void } =
    archive === '-' ? process.stdin : fs.createReadStream(archiveOnDisk(archive))
  const end = (): void => stream.destroy()
  stop.addEventListener('abort', end)
  let number = 0
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Uint8Array
      let at = 0
      for (let next = bytes.indexOf(lineFeed); next >= 0; next = bytes.indexOf(lineFeed, at)) {
        line.add(bytes.subarray(at, next))
        number++
        if (!line.blank) yield { archive, number, bytes: line.content() }
        line.clear()
        at = next + 1
      }
      line.add(bytes.subarray(at))
    }
    if (!line.blank) yield { archive, number: number + 1, bytes: line.content() }
  } catch (error) {
    if (!stop.aborted) yield { archive, number, bytes: { code: 'NP0106', data: reasonOf(error) } }
  } finally {
    stop.removeEventListener('abort', end)
  }
}

/** Bytes that a line may have whose content may have so many: signs of a text may be escaped, which takes twice their room. */
export function longestLine(limit: number): number {
  return limit * 2 + 2 ** 16
}

/** The path itself where there is nothing: opening it tells why. */
function archiveOnDisk(path: string): string | Buffer {
  try {
    return onDisk(path, (name) => {
      fs.accessSync(name)
      return name
    })
  } catch {
    return path
  }
}

/** A line as it grows over the chunks of a stream. */
class Line {
  blank = true
  private parts: Uint8Array[] = []
  private length = 0

  constructor(private readonly longest: number) {}

  add(bytes: Uint8Array): void {
    this.length += bytes.length
    if (this.blank) this.blank = bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
    if (this.length <= this.longest) this.parts.push(bytes)
    else this.parts = []
  }

  content(): Uint8Array | LineFault {
    const { length, longest } = this
    return length <= longest
      ? Buffer.concat(this.parts)
      : { code: 'NP0103', data: { bytes: length, limit: longest } }
  }

  clear(): void {
    this.blank = true
    this.parts = []
    this.length = 0
  }
}

const lineFeed = 0x0a
