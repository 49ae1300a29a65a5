/** Opens what the run writes to, and says what each input has to be made into for it. */

import nodePath from 'node:path'
import type { Renderer } from '../../renderers/define.ts'
import { tool } from '../../tool.ts'
import { CannotRun } from '../cannot-run.ts'
import { sha256 } from '../digest.ts'
import type { Collected } from '../inputs/collect.ts'
import { isThere } from '../inputs/file-names.ts'
import type { Io } from '../io.ts'
import type { Settings } from '../settings.ts'
import { firstOf, type Note } from '../told.ts'
import type { JobTarget } from '../work/define.ts'
import type { MirrorSink } from './mirror.ts'
import { outputNames } from './names.ts'
import { rowOf, type Target } from './plan.ts'
import type { Sink } from './sink.ts'
import { StdoutSink } from './stdout.ts'

export interface Outputs {
  sinks: Sink[]
  /** By sink. */
  jobs: JobTarget[]
  /** Those that know what they have from earlier runs. */
  mirrors: MirrorSink[]
  /** What is to be said about them before the run. */
  notes: Note[]
}

/** On a terminal where no format is asked for, one input is shown as an outline, many as a table. */
export function settledTargets(targets: readonly Target[], inputs: number): (Target & { format: string })[] {
  return targets.map((target) => ({
    ...target,
    format: target.format ?? (inputs === 1 ? 'outline' : 'table'),
  }))
}

/** Paths of files that the run writes. */
export function outputPaths(settings: Settings): string[] {
  const files = settings.targets.filter(({ kind }) => kind === 'file').map(({ path }) => path)
  return [...files, ...settings.reporters.flatMap(({ path }) => path ?? [])]
}

export async function openOutputs(
  settings: Settings,
  targets: readonly (Target & { format: string })[],
  collected: Collected,
  io: Io,
): Promise<Outputs> {
  refuseInputs(settings, collected.paths)
  const outputs: Outputs = { sinks: [], jobs: [], mirrors: [], notes: [] }
  try {
    for (const target of targets) await open(outputs, target, settings, collected, io)
    return outputs
  } catch (error) {
    await Promise.all(outputs.sinks.map((sink) => sink.abandon()))
    throw error
  }
}

async function open(
  outputs: Outputs,
  target: Target & { format: string },
  settings: Settings,
  collected: Collected,
  io: Io,
): Promise<void> {
  const { kind, format, look, path } = target
  const { force } = settings.folder
  const renderer = await rowOf(format).load()
  if (kind === 'stdout') {
    const clean = look.terminal && rowOf(format).onScreen === 'raw'
    outputs.sinks.push(new StdoutSink(renderer.stream(look), io, clean))
    outputs.jobs.push({ format, look, form: 'stream' })
  } else if (kind === 'file') {
    const { FileSink } = await import('./on-disk.ts')
    outputs.sinks.push(new FileSink(path, renderer.stream(look), force))
    outputs.jobs.push({ format, look, form: 'stream' })
  } else if (renderer.folder) {
    const { DataFolder } = await import('./on-disk.ts')
    const sink = new DataFolder(path, renderer.folder.open(look), force)
    outputs.sinks.push(sink)
    if (sink.damaged) outputs.notes.push({ code: 'NP0515', data: { folder: path } })
    outputs.jobs.push({ format, look, form: 'folder' })
  } else {
    if (settings.input.archives) throw new CannotRun('NP0506', { first: '--from ndjson', second: path })
    const { MirrorSink } = await import('./on-disk.ts')
    const names = mirrorNames(settings, collected, renderer)
    const mirror = new MirrorSink({ folder: path, names, key: keyOf(settings, target), force })
    outputs.sinks.push(mirror)
    outputs.mirrors.push(mirror)
    if (mirror.damaged) outputs.notes.push({ code: 'NP0515', data: { folder: path } })
    outputs.notes.push(...changedNames(names, renderer.extensions[0], (input) => !mirror.has(input)))
    outputs.notes.push(...vanishedInputs(mirror, path, baseOf(settings, collected), collected.all))
    outputs.jobs.push({ format, look, form: 'single' })
  }
}

/** Input → path below the folder. */
export function mirrorNames(
  settings: Settings,
  collected: Collected,
  renderer: Renderer,
): Map<string, string> {
  return outputNames(
    collected.all,
    baseOf(settings, collected),
    renderer.extensions[0],
    settings.input.stdinName,
  )
}

/** What a mirrored folder leaves off the names of the inputs. */
function baseOf(settings: Settings, collected: Collected): string {
  return settings.folder.base === null ? collected.base : nodePath.resolve(settings.folder.base)
}

/** Inputs that earlier runs had and that are gone, by the outputs that they left. What came on standard input is always gone. */
function vanishedInputs(mirror: MirrorSink, folder: string, base: string, inputs: readonly string[]): Note[] {
  if (inputs.every((input) => input === '-')) return []
  const there = (output: string, input: string): boolean =>
    input === '-' ||
    [input, nodePath.join(base, output.replace(/\.[^.]{1,20}$/, ''))].some((path) => isThere(path))
  const list = mirror.vanished(there)
  return list.length === 0
    ? []
    : [{ code: 'NP0528', data: { folder, count: list.length, list: firstOf(list) } }]
}

/** The first few inputs whose name in the folder is not their own: told once, when they are new there. */
function changedNames(
  names: ReadonlyMap<string, string>,
  extension: string,
  isNew: (input: string) => boolean,
): Note[] {
  const changed = [...names].filter(
    ([input, name]) =>
      input !== '-' && !name.endsWith(`${nodePath.basename(input)}.${extension}`) && isNew(input),
  )
  return changed.slice(0, 3).map(([path, name]) => ({ code: 'NP0517', data: { path, name } }))
}

/** What is written depends on these and on the input alone. */
export function keyOf(settings: Settings, { format, look }: Target): string {
  const { language, header, spreadsheet } = look
  const decisive = [tool.version, settings.parse, format, language, header, spreadsheet]
  return sha256(JSON.stringify(decisive)).slice(0, 16)
}

function refuseInputs(settings: Settings, paths: readonly string[]): void {
  const written = new Map(outputPaths(settings).map((path) => [nodePath.resolve(path), path]))
  if (written.size === 0) return
  for (const path of paths) {
    const output = written.get(nodePath.resolve(path))
    if (output !== undefined) throw new CannotRun('NP0513', { path: output })
  }
}
