/**
 * Names that are not UTF-8, such as an archive from a Chinese Windows leaves when it is unpacked on Linux. Node puts
 * U+FFFD for what it can't decode and then finds no file of that name. Here such a name is called what GB18030 makes of
 * it, and the file is opened by its own bytes.
 */
import { isUtf8 } from 'node:buffer'
import fs from 'node:fs'

/** Does something with the file of a path, wherever its name leads. */
export function onDisk<T>(path: string, run: (path: string | Buffer) => T): T {
  try {
    return run(path)
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT' && /[^\0-\x7f]/.test(path)
    const bytes = missing ? bytesOf(path) : null
    if (bytes === null) throw error
    return run(bytes)
  }
}

/** Under its name or the bytes that it stands for. */
export function isThere(path: string): boolean {
  return fs.existsSync(path) || bytesOf(path) !== null
}

/** The entries of a folder, by the names that they are called. Throws as readdirSync does. */
export function entriesOf(folder: string): fs.Dirent[] {
  const entries = onDisk(folder, (path) => fs.readdirSync(path, { withFileTypes: true }))
  if (!entries.some(({ name }) => name.includes('\ufffd'))) return entries
  const raw = rawEntriesOf(folder)
  const names = calledNames(raw.map(({ name }) => name))
  return raw.map((entry) => Object.assign(entry, { name: names.get(entry.name)! }) as never)
}

/** What a path may stand for in which Node put U+FFFD for bytes that the shell handed over: more than one, where they look alike. */
export function meant(path: string): string[] {
  if (!path.includes('\ufffd')) return [path]
  const at = path.lastIndexOf('/') + 1
  const last = path.slice(at)
  return meant(path.slice(0, at).replace(/(?<=.)\/$/, '')).flatMap((folder) => {
    const before = folder === '' || folder.endsWith('/') ? folder : `${folder}/`
    if (!last.includes('\ufffd')) return [before + last]
    const alike = [...listing(folder)].filter(([, bytes]) => bytes.toString() === last)
    return alike.map(([name]) => before + name)
  })
}

function bytesOf(path: string): Buffer | null {
  const at = path.lastIndexOf('/') + 1
  const folder = path.slice(0, at).replace(/(?<=.)\/$/, '')
  const name = listing(folder).get(path.slice(at))
  if (name === undefined) return null
  if (folder === '') return name
  const above = fs.existsSync(folder) ? Buffer.from(folder) : bytesOf(folder)
  return above && Buffer.concat([above, Buffer.from('/'), name])
}

/** By folder: the bytes of each name that it holds, as it is called. */
const listings = new Map<string, ReadonlyMap<string, Buffer>>()

function listing(folder: string): ReadonlyMap<string, Buffer> {
  const known = listings.get(folder)
  if (known) return known
  const names = new Map<string, Buffer>()
  try {
    for (const [bytes, name] of calledNames(rawEntriesOf(folder).map(({ name }) => name)))
      names.set(name, bytes)
  } catch {
    // A folder that can't be listed holds nothing that could be opened by another name.
  }
  listings.set(folder, names)
  return names
}

function rawEntriesOf(folder: string): { name: Buffer }[] {
  const options = { withFileTypes: true, encoding: 'buffer' } as never
  return onDisk(folder === '' ? '.' : folder, (path) => fs.readdirSync(path, options)) as never
}

/** UTF-8 names as they are; of two that would be called the same, the second by its bytes alone. */
function calledNames(names: readonly Buffer[]): Map<Buffer, string> {
  const called = new Map<Buffer, string>()
  const taken = new Set<string>()
  for (const name of [...names].sort((a, b) => Number(isUtf8(b)) - Number(isUtf8(a)) || a.compare(b))) {
    const first = isUtf8(name) ? name.toString() : inGb18030(name)
    const text = taken.has(first) ? name.toString('latin1') : first
    taken.add(text)
    called.set(name, text)
  }
  return called
}

function inGb18030(name: Buffer): string {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(name)
  } catch {
    return name.toString('latin1')
  }
}
