/** A line of an archive as an input: `{"path": …, "text": …}` or `{"path": …, "base64": …}`; other keys are not looked at. */
import { reasonOf } from '../told.ts'
import type { ArchiveLine, LineFault } from './archive.ts'

export interface LineInput {
  /** As the line says, else its place in the archive. */
  path: string
  /** A text as given, bytes to be decoded like those of a file, or why the line is no input. */
  content: string | Uint8Array | LineFault
}

/** `limit`: bytes of the content. */
export function inputOfLine(line: ArchiveLine, stdinName: string, limit: number): LineInput {
  const { number, bytes } = line
  const place = placeOf(line, stdinName)
  if (!(bytes instanceof Uint8Array)) return { path: place, content: bytes }
  const record = recordOf(bytes)
  if (record === null) return { path: place, content: noInput(number, 'NO_JSON') }
  if (typeof record.path !== 'string' || record.path === '')
    return { path: place, content: noInput(number, 'NO_PATH') }
  const content = contentOf(record) ?? noInput(number, 'NO_CONTENT')
  const length = typeof content === 'string' ? Buffer.byteLength(content) : sizeOf(content)
  if (length > limit)
    return { path: record.path, content: { code: 'NP0103', data: { bytes: length, limit } } }
  return { path: record.path, content }
}

function placeOf({ archive, number }: ArchiveLine, stdinName: string): string {
  const name = archive === '-' ? stdinName : archive
  return number === 0 ? name : `${name}:${number}`
}

function recordOf(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** One of the two, not both. */
function contentOf({ text, base64 }: Record<string, unknown>): string | Uint8Array | null {
  if (typeof text === 'string') return base64 === undefined || base64 === null ? text : null
  return typeof base64 === 'string' && (text === undefined || text === null) ? bytesOf(base64) : null
}

/** Null for what is not base64: decoding takes anything, so it is encoded again and compared. Line ends in it are no fault. */
function bytesOf(base64: string): Uint8Array | null {
  const signs = base64.replaceAll('\n', '').replaceAll('\r', '')
  const bytes = Buffer.from(signs, 'base64')
  return bytes.toString('base64') === signs ? bytes : null
}

function sizeOf(content: Uint8Array | LineFault): number {
  return content instanceof Uint8Array ? content.length : 0
}

function noInput(line: number, cause: string): LineFault {
  return { code: 'NP0116', data: { line, ...reasonOf({ code: cause }) } }
}
