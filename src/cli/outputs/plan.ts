/** Where a run writes: standard output, files, folders, each with its format. */
import fs from 'node:fs'
import nodePath from 'node:path'
import type { Language } from '../../messages/phrases.ts'
import type { Look } from '../../renderers/define.ts'
import { type RendererRow, renderers } from '../../renderers/index.ts'
import { CannotRun } from '../cannot-run.ts'
import type { Io } from '../io.ts'
import { nearest } from '../nearest.ts'
import type { Flags } from '../options.ts'
import { reasonOf } from '../told.ts'

export interface Target {
  kind: 'stdout' | 'file' | 'folder'
  /** As typed; of a folder with its closing slash. '' for standard output. */
  path: string
  /** Null: standard output on a terminal, where the number of inputs decides. */
  format: string | null
  look: Look
}

export function planOutputs(flags: Flags, language: Language, io: Io): Target[] {
  const format = flags.format === undefined ? null : known(flags.format)
  const terminal = io.stdout.isTTY === true
  const base = { language, header: flags.header ?? 'en', width: terminal ? columnsOf(io) : 100 }
  const inFile: Look = { ...base, spreadsheet: !flags.csvPlain, width: 100, colour: false, terminal: false }
  const paths = flags.output ?? []
  const asked: Target[] = paths
    .filter((path) => path !== '-')
    .map((path) =>
      isFolder(path)
        ? { kind: 'folder', path: folderPath(path), format: format ?? 'json', look: inFile }
        : { kind: 'file', path, format: formatOfFile(path), look: inFile },
    )
  const forFolder = asked.some(({ kind }) => kind === 'folder')
  const silent = asked.length > 0 || flags.check || flags.update
  if (flags.saveText !== undefined)
    asked.push({ kind: 'folder', path: folderPath(flags.saveText), format: 'text', look: inFile })
  const targets = onceEach(asked)
  if (!flags.dryRun && (paths.includes('-') || !silent || (format !== null && !forFolder))) {
    const look: Look = { ...base, spreadsheet: false, colour: colourOf(flags.color, io), terminal }
    if (terminal && format !== null && rowOf(format).onScreen === 'nothing')
      throw new CannotRun('NP0510', { format })
    targets.push({ kind: 'stdout', path: '', format: format ?? (terminal ? null : 'ndjson'), look })
  }
  return targets
}

/** Of the terminal that the output goes to. */
export function columnsOf(io: Io, output = io.stdout): number {
  const asked = Number(io.env.COLUMNS)
  return Math.max(20, output.columns || (asked > 0 ? asked : 80))
}

/** `--color` beats the environment; FORCE_COLOR beats NO_COLOR; a dumb terminal has none. */
export function colourOf(asked: string | false | undefined, io: Io, output = io.stdout): boolean {
  if (asked === 'always') return true
  if (asked === 'never' || asked === false) return false
  const { FORCE_COLOR, NO_COLOR, TERM } = io.env
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return output.isTTY === true && !NO_COLOR && TERM !== 'dumb'
}

export function rowOf(format: string): RendererRow {
  return renderers.find((row) => row.format === format)!
}

/** Throws CannotRun for a path that nothing can stand at: below a file, or longer than a file system takes. */
function isFolder(path: string): boolean {
  if (/[/\\]$/.test(path)) return true
  try {
    return fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  } catch (error) {
    throw new CannotRun('NP0511', { path, ...reasonOf(error) })
  }
}

/** Asked for twice, written once. Two different things can't stand at one place. */
function onceEach(targets: readonly Target[]): Target[] {
  const places = new Map<string, Target>()
  for (const target of targets) {
    const place = nodePath.resolve(target.path)
    const before = places.get(place)
    if (before && before.format !== target.format)
      throw new CannotRun('NP0506', { first: `-o ${before.path}`, second: `--save-text ${target.path}` })
    if (!before) places.set(place, target)
  }
  return [...places.values()]
}

/** With one closing slash. */
function folderPath(path: string): string {
  return path.replace(/[/\\]{0,100}$/, '/')
}

function known(format: string): string {
  const names = renderers.map((row) => row.format)
  if (names.includes(format)) return format
  throw new CannotRun('NP0503', {
    option: '--format',
    value: format,
    allowed: names.join(', '),
    near: nearest(format, names),
  })
}

function formatOfFile(path: string): string {
  const extension = /\.([^./\\]{1,20})$/.exec(path)?.[1].toLowerCase() ?? ''
  const row = renderers.find(({ extensions }) => extensions.includes(extension))
  if (row) return row.format
  const near = nearest(
    extension,
    renderers.flatMap((each) => each.extensions),
  )
  if (extension === '') throw new CannotRun('NP0507', { path, folderMeant: `${path}/` })
  throw new CannotRun('NP0507', { path, near: near && `.${near}` })
}
