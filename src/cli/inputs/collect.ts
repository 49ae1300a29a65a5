/** From what was typed to the list of inputs: each named once, in order. An argument is first a path, then a folder, then a pattern. */
import fs from 'node:fs'
import nodePath from 'node:path'
import type { Language } from '../../messages/phrases.ts'
import { CannotRun } from '../cannot-run.ts'
import type { Io } from '../io.ts'
import { commonBase } from '../outputs/names.ts'
import type { InputSettings } from '../settings.ts'
import { type Note, told } from '../told.ts'
import { called } from './called.ts'
import { extensionOf, folderExtensions } from './extensions.ts'
import { entriesOf, meant, onDisk } from './file-names.ts'
import { type Ignored, ignoredOnTheWay, ignoring } from './ignore.ts'
import { OwnFiles } from './own-files.ts'
import { isLink, RealPaths } from './real-path.ts'
import { isLock, walk } from './walk.ts'

export interface Collected {
  /** As typed, with `/`; `-` for standard input. */
  paths: string[]
  /** Before a shard was taken of them: names in a folder don't depend on it. */
  all: readonly string[]
  /** The folder that all inputs have in common, as they were asked for. Absolute. */
  base: string
  /** The input folders and patterns held this many files of other extensions, by extension. */
  skipped: Map<string, number>
  /** What is to be said about them before the run. */
  notes: readonly Note[]
}

/** `outputs` are paths that the run writes: they are never read back from a folder or a pattern. */
export async function collectInputs(
  settings: InputSettings,
  outputs: readonly string[],
  io: Io,
): Promise<Collected> {
  const list = new List(settings, outputs)
  if (settings.filesFrom !== null) {
    const { namesFrom } = await import('./files-from.ts')
    for await (const name of namesFrom(settings.filesFrom, settings.nul)) await list.add(name, false)
  } else if (settings.operands.length === 0 && stdinHasInput(io)) await list.add('-', false)
  else for (const operand of settings.operands) await list.add(operand, true)

  const nothingAsked = settings.filesFrom === null && settings.operands.length === 0
  if (list.paths.length === 0 && !settings.allowEmpty) {
    if (nothingAsked) throw new CannotRun('NP0505')
    const pattern = settings.operands.join(' ') || settings.filesFrom
    throw await list.nothing(pattern)
  }
  return {
    paths: sharded(list.paths, settings.shard),
    all: list.paths,
    base: commonBase(list.roots),
    skipped: list.skipped,
    notes: [...list.notes, ...list.own.note()],
  }
}

class List {
  readonly paths: string[] = []
  /** Of each argument the folder that it stands for. */
  readonly roots: string[] = []
  readonly skipped = new Map<string, number>()
  readonly notes: Note[] = []
  private readonly seen = new Set<string>()
  private readonly extensions: ReadonlySet<string>
  readonly own: OwnFiles
  private readonly real = new RealPaths()
  private matcher: Promise<Ignored> | null = null

  constructor(
    private readonly settings: InputSettings,
    outputs: readonly string[],
  ) {
    this.extensions = new Set(settings.extensions ?? folderExtensions)
    this.own = new OwnFiles(outputs)
  }

  async add(typed: string, patterns: boolean): Promise<void> {
    if (typed === '-') return this.push('-')
    const path = nodePath.sep === '\\' ? typed.replaceAll('\\', '/') : typed
    const kind = kindOf(path)
    if (kind === 'folder') return this.folder(path)
    if (kind === 'missing' && path.includes('\ufffd')) {
      const alike = meant(path)
      for (const each of alike) await this.add(each, false)
      if (alike.length > 0) return
    }
    if (kind === 'missing' && patterns && /[*?[\]{}!]|[@+]\(/.test(path)) return this.pattern(path)
    this.roots.push(nodePath.dirname(path))
    this.push(path)
  }

  private async folder(path: string): Promise<void> {
    this.roots.push(path)
    const ignored = await this.ignored()
    const rules = {
      extensions: this.extensions,
      ignored,
      skipped: (file: string) => this.skip(file),
    }
    const any = await this.take(walk(path, rules))
    if (!any && !this.settings.allowEmpty && this.settings.filesFrom === null)
      this.notes.push({ code: 'NP0526', data: { folder: path } })
  }

  private async pattern(pattern: string): Promise<void> {
    const { default: glob } = await import('fast-glob')
    const from = pattern.slice(0, pattern.search(/[*?[{!]|[@+]\(/)).replace(/[^/]*$/, '')
    this.roots.push(from || '.')
    const ignored = await this.ignored()
    const found = glob.sync(pattern, {
      onlyFiles: true,
      followSymbolicLinks: false,
      unique: true,
      fs: byCalledNames,
    })
    const kept = found.filter((file) => !isLock(file) && !ignoredOnTheWay(ignored, from, file))
    const any = await this.take(kept.sort())
    if (!any && !this.settings.allowEmpty) throw await this.nothing(pattern)
  }

  /** All but the tool's own; false if there is none. */
  private async take(found: Iterable<string>): Promise<boolean> {
    let any = false
    for (const file of found) {
      if (await this.own.has(file)) continue
      this.push(file)
      any = true
    }
    return any
  }

  /** Nothing was found, but what was left out is told. */
  async nothing(pattern: string | null): Promise<CannotRun> {
    const { skippedLine } = await import('../people/summary.ts')
    const lines = (language: Language): string =>
      [
        skippedLine(this.skipped, language),
        ...this.own.note().map(({ code, data }) => told(code, data, language)),
      ]
        .filter((line) => line !== null)
        .join(' ')
    return new CannotRun('NP0504', { pattern, advice: lines('en'), adviceZh: lines('zh') })
  }

  private push(named: string): void {
    const path = called(named)
    const key = this.real.of(path)
    if (this.seen.has(key)) return
    this.seen.add(key)
    this.paths.push(path)
  }

  private skip(path: string): void {
    if (this.own.listed(path)) return
    const extension = extensionOf(path)
    this.skipped.set(extension, (this.skipped.get(extension) ?? 0) + 1)
  }

  private ignored(): Promise<Ignored> {
    this.matcher ??= ignoring(this.settings.ignore)
    return this.matcher
  }
}

/** How a pattern sees folders. */
const byCalledNames = {
  readdirSync: entriesOf as never,
  statSync: ((path: string) => onDisk(path, (name) => fs.statSync(name))) as never,
  lstatSync: ((path: string) => onDisk(path, (name) => fs.lstatSync(name))) as never,
}

function kindOf(path: string): 'file' | 'folder' | 'missing' {
  try {
    return onDisk(path, (name) => fs.statSync(name)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' && !isLink(path) ? 'missing' : 'file'
  }
}

/** Something was piped or redirected in; a terminal, and a device such as /dev/null, is no input. */
function stdinHasInput(io: Io): boolean {
  if (io.stdin.isTTY) return false
  try {
    const stat = fs.fstatSync(io.stdin.fd)
    return stat.isFIFO() || stat.isFile() || stat.isSocket()
  } catch {
    return false
  }
}

/** Every n-th of the sorted inputs, from the i-th: the same whatever the order in which they were named. */
function sharded(paths: string[], shard: InputSettings['shard']): string[] {
  if (!shard) return paths
  return paths.sort().filter((_, at) => at % shard.count === shard.index - 1)
}
