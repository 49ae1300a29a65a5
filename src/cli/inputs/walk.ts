/** The files of a folder and those below it, sorted. Links are not followed. */
import type fs from 'node:fs'
import { extensionOf } from './extensions.ts'
import { entriesOf } from './file-names.ts'

export interface WalkRules {
  extensions: ReadonlySet<string>
  /** By path as listed. */
  ignored(path: string, folder: boolean): boolean
  /** Called for a file that is left out for its extension alone. */
  skipped(path: string): void
}

/** Paths begin with the folder as typed. A folder that can't be opened is given itself: it fails as an input. */
export function* walk(folder: string, rules: WalkRules): Generator<string, void, undefined> {
  const pending: { path: string; file: boolean }[] = [{ path: folder.replace(/\/*$/, ''), file: false }]
  if (folder.startsWith('/') && pending[0].path === '') pending[0].path = '/'
  while (pending.length > 0) {
    const { path, file } = pending.pop()!
    if (file) {
      yield path
      continue
    }
    let entries: fs.Dirent[]
    try {
      entries = entriesOf(path === '' ? '.' : path)
    } catch {
      yield path
      continue
    }
    entries.sort((a, b) => (a.name < b.name ? 1 : -1))
    for (const entry of entries) {
      if (left(entry.name)) continue
      const below = path === '/' ? `/${entry.name}` : `${path}/${entry.name}`
      if (rules.ignored(below, entry.isDirectory())) continue
      if (entry.isDirectory()) pending.push({ path: below, file: false })
      else if (entry.isFile()) {
        if (rules.extensions.has(extensionOf(entry.name))) pending.push({ path: below, file: true })
        else rules.skipped(below)
      }
    }
  }
}

/** Hidden files, lock files of Office, and what package managers install. */
function left(name: string): boolean {
  return name.startsWith('.') || isLock(name) || name === 'node_modules'
}

/** What Office lays beside a document that is open. */
export function isLock(path: string): boolean {
  return path.startsWith('~$', path.lastIndexOf('/') + 1)
}
