/** What is measured on: generated notices, the project's fixtures, and any folder of notices that is named (`--on FOLDER`). */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { notice } from './material.ts'

export interface Text {
  path: string
  bytes: Uint8Array
}

export function corpora(): Readonly<Record<string, readonly Text[]>> {
  const at = process.argv.indexOf('--on')
  const named = at < 0 ? null : process.argv[at + 1]
  const generated = Array.from({ length: 8 }, (_, number) => ({
    path: `${number}.txt`,
    bytes: new TextEncoder().encode(notice(number, 40_000)),
  }))
  const fixtures = textsOf(fileURLToPath(new URL('../../fixtures', import.meta.url)))
  return { generated, fixtures, ...(named && { [named]: textsOf(named) }) }
}

function textsOf(folder: string): Text[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.txt'),
  )
  return names.sort().map((path) => ({ path, bytes: readFileSync(join(folder, path)) }))
}

export function sizeOf(texts: readonly Text[]): number {
  return texts.reduce((sum, { bytes }) => sum + bytes.length, 0)
}

/** Megabytes of input in a second, for milliseconds. */
export function rate(bytes: number, milliseconds: number): string {
  return `${(bytes / 1000 / milliseconds).toFixed(1)} MB/s`
}
