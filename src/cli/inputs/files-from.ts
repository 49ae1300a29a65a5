import { isUtf8 } from 'node:buffer'
import fs from 'node:fs'
import { CannotRun } from '../cannot-run.ts'
import { reasonOf } from '../told.ts'

/**
 * The names in a list of files: one a line (LF or CRLF), or separated by NUL. A byte-order mark at the beginning and
 * empty lines are no names. The list is UTF-8, UTF-16 with its mark, as PowerShell writes it, or GB18030 from the first
 * name on that is no UTF-8. Read as it comes, so that a list may be longer than memory.
 */
export async function* namesFrom(path: string, nul: boolean): AsyncGenerator<string, void, undefined> {
  const stream = path === '-' ? process.stdin : fs.createReadStream(path)
  let decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let first = true
  try {
    for await (const bytes of parts(inUtf8(stream), nul ? 0x00 : 0x0a)) {
      if (decoder.encoding === 'utf-8' && !isUtf8(bytes)) decoder = new TextDecoder('gb18030')
      const text = decoder.decode(bytes)
      const name = (first ? text.replace(/^\ufeff/, '') : text).replace(nul ? '' : /\r$/, '')
      first = false
      if (name.includes('\0')) throw new CannotRun('NP0509', { path, ...reasonOf({ code: 'NUL' }) })
      if (name !== '') yield name
    }
  } catch (error) {
    throw error instanceof CannotRun ? error : new CannotRun('NP0509', { path, ...reasonOf(error) })
  }
}

/** A stream that begins with the mark of UTF-16 is turned into UTF-8, any other given as it is. */
async function* inUtf8(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array, void, undefined> {
  let head: Uint8Array | null = new Uint8Array()
  let decoder: TextDecoder | null = null
  const utf8 = (bytes: Uint8Array): Uint8Array =>
    decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes
  for await (const chunk of stream) {
    if (head === null) {
      yield utf8(chunk as Uint8Array)
      continue
    }
    head = Buffer.concat([head, chunk as Uint8Array])
    if (head.length < 2) continue
    const mark = marks.find(({ bytes }) => bytes.every((byte, at) => head![at] === byte))
    if (mark) decoder = new TextDecoder(mark.encoding)
    yield utf8(head)
    head = null
  }
  if (head !== null) yield head
}

const marks = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** What stands between separators, and behind the last. */
async function* parts(
  stream: AsyncIterable<Uint8Array>,
  separator: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let rest: Uint8Array[] = []
  for await (const chunk of stream) {
    let at = 0
    for (let next = chunk.indexOf(separator); next >= 0; next = chunk.indexOf(separator, at)) {
      yield Buffer.concat([...rest, chunk.subarray(at, next)])
      rest = []
      at = next + 1
    }
    rest.push(chunk.subarray(at))
  }
  yield Buffer.concat(rest)
}
