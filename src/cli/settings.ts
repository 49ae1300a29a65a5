/** What a run is to do: every option resolved and checked once, read-only from here on. */
import type { Language } from '../messages/phrases.ts'
import { CannotRun } from './cannot-run.ts'
import type { ParseSettings } from './engine.ts'
import { archiveExtensions, folderExtensions } from './inputs/extensions.ts'
import type { Io } from './io.ts'
import { nearest } from './nearest.ts'
import { type Flags, type OptionRow, options } from './options.ts'
import { planOutputs, type Target } from './outputs/plan.ts'
import { bytesOf, dayOf, millisecondsOf, numberOf, shardOf } from './quantities.ts'
import { type PlannedReporter, planReporters } from './reporters/plan.ts'

export interface Settings {
  language: Language
  input: InputSettings
  parse: ParseSettings
  limits: Limits
  targets: readonly Target[]
  folder: { base: string | null; force: boolean; dryRun: boolean; cache: boolean }
  check: 'compare' | 'update' | null
  thresholds: { strict: boolean; maxWarnings: number | null }
  reporters: readonly PlannedReporter[]
  jobs: number | null
  failFast: boolean
  verbosity: number
  colour: 'auto' | 'always' | 'never'
  progress: boolean
  debug: boolean
}

export interface InputSettings {
  operands: readonly string[]
  filesFrom: string | null
  nul: boolean
  stdinName: string
  extensions: readonly string[] | null
  ignore: readonly string[]
  allowEmpty: boolean
  shard: { index: number; count: number } | null
  /** The inputs are files that hold inputs, one a line. */
  archives: boolean
}

/** Of one input: bytes, milliseconds. */
export interface Limits {
  size: number
  time: number | null
  memory: number
}

export async function resolveSettings(
  flags: Flags,
  operands: readonly string[],
  language: Language,
  io: Io,
): Promise<Settings> {
  flags.encoding = encodingMeant(flags.encoding)
  checkChoices(flags)
  if (flags.check && flags.update) throw new CannotRun('NP0506', { first: '--check', second: '--update' })
  if (flags.update && io.env.CI && io.env.CI !== 'false') throw new CannotRun('NP0516')
  if (flags.filesFrom !== undefined && operands.length > 0)
    throw new CannotRun('NP0506', { first: '--files-from', second: operands[0] })
  const archives = flags.from === 'ndjson'
  if (archives) refuseOneByOne(flags)
  const targets = planOutputs(flags, language, io)
  return {
    language,
    input: {
      operands,
      filesFrom: flags.filesFrom ?? null,
      nul: flags.null ?? false,
      stdinName: flags.stdinFilename ?? '-',
      extensions: flags.ext !== undefined ? extensionList(flags.ext) : archives ? archiveExtensions : null,
      ignore: flags.ignore ?? [],
      allowEmpty: flags.allowEmpty ?? false,
      shard: flags.shard === undefined ? null : shardOf('--shard', flags.shard),
      archives,
    },
    parse: {
      encoding: unlessAuto(flags.encoding),
      format: archives ? null : unlessAuto(flags.from),
      script: flags.script ?? 'simplified',
      repair: flags.repair,
      referenceDate:
        flags.referenceDate === undefined ? null : dayOf('--reference-date', flags.referenceDate),
      vocabulary: flags.vocabulary === undefined ? null : await vocabulary(flags.vocabulary),
    },
    limits: {
      size: flags.maxSize === undefined ? 64 * 2 ** 20 : bytesOf('--max-size', flags.maxSize),
      time: flags.timeout === undefined ? null : millisecondsOf('--timeout', flags.timeout),
      memory: flags.maxMemory === undefined ? 2 ** 30 : bytesOf('--max-memory', flags.maxMemory, '64MiB'),
    },
    targets,
    folder: {
      base: flags.base ?? null,
      force: flags.force ?? false,
      dryRun: flags.dryRun ?? false,
      cache: flags.cache,
    },
    check: flags.check ? 'compare' : flags.update ? 'update' : null,
    thresholds: {
      strict: flags.strict ?? false,
      maxWarnings: flags.maxWarnings === undefined ? null : numberOf('--max-warnings', flags.maxWarnings, 0),
    },
    reporters: planReporters(flags.reporter ?? [], targets),
    jobs:
      flags.jobs === undefined || flags.jobs === 'auto' ? null : numberOf('--jobs', flags.jobs, 1, 'auto, '),
    failFast: flags.failFast ?? false,
    verbosity: flags.quiet ? -1 : (flags.verbose ?? 0),
    colour: flags.color === false ? 'never' : ((flags.color ?? 'auto') as Settings['colour']),
    progress: flags.progress,
    debug: flags.debug ?? false,
  }
}

/** What is done beside each input, or asks for all of them beforehand. */
function refuseOneByOne({ check, update, dryRun }: Flags): void {
  const second = check ? '--check' : update ? '--update' : dryRun ? '--dry-run' : null
  if (second !== null) throw new CannotRun('NP0506', { first: '--from ndjson', second })
}

/** A value that is none of the row's choices: say which there are, and which is the nearest. */
export function notTaken(option: string, value: string, allowed: readonly string[]): CannotRun {
  return new CannotRun('NP0503', {
    option,
    value,
    allowed: allowed.join(', '),
    near: nearest(value, allowed),
  })
}

/** The encodings of Windows and of old pages in China are parts of GB18030. */
function encodingMeant(name: string | undefined): string | undefined {
  const plain = name?.toLowerCase()
  return plain !== undefined && /^(?:gbk|gb[-_]?2312|gb[-_]18030|(?:cp|ms)?936)$/.test(plain)
    ? 'gb18030'
    : plain
}

/** Refuses a value that is none of its option's choices. */
export function checkChoices(flags: Flags): void {
  for (const row of options) {
    const value = flags[attribute(row) as keyof Flags]
    if (row.choices && typeof value === 'string' && !row.choices.includes(value))
      throw notTaken(longName(row), value, row.choices)
  }
}

function longName({ flags }: OptionRow): string {
  return /--?[a-z-]{1,40}/.exec(flags.replace(/^-\w, /, ''))![0]
}

function attribute(row: OptionRow): string {
  return longName(row)
    .replace(/^-{1,2}/, '')
    .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function unlessAuto(value: string | undefined): string | null {
  return value === undefined || value === 'auto' ? null : value
}

/** `+LIST` adds to what is usual. */
function extensionList(text: string): string[] {
  if (text.startsWith('+')) return [...folderExtensions, ...extensionList(text.slice(1))]
  return text
    .split(',')
    .map((extension) => extension.trim().replace(/^\./, '').toLowerCase())
    .filter((extension) => extension !== '')
}

async function vocabulary(path: string): Promise<ParseSettings['vocabulary']> {
  const { readVocabulary } = await import('./vocabulary.ts')
  return readVocabulary(path)
}
