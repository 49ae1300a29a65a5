import fs from 'node:fs'
import { CannotRun } from '../cannot-run.ts'
import { reasonOf } from '../told.ts'

/**
 * The names in a list of files: one a line (LF or CRLF), or separated by NUL. A byte-order mark at the beginning and
 * empty lines are no names. Read as it comes, so that a list may be longer than memory.
 */
export async function* namesFrom(path: string, nul: boolean): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8')
  const separator = nul ? '\0' : '\n'
  let rest = ''
  const stream = path === '-' ? process.stdin : fs.createReadStream(path)
  try {
    for await (const bytes of stream) {
      const names = (rest + decoder.decode(bytes as Uint8Array, { stream: true })).split(separator)
      rest = names.pop()!
      for (const name of names) if (cleaned(name, nul) !== '') yield cleaned(name, nul)
    }
  } catch (error) {
    throw new CannotRun('NP0509', { path, ...reasonOf(error) })
  }
  rest = cleaned(rest + decoder.decode(), nul)
  if (rest !== '') yield rest
}

function cleaned(name: string, nul: boolean): string {
  return !nul && name.endsWith('\r') ? name.slice(0, -1) : name
}
