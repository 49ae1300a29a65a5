/** The option table: the parser, the help, the man page and the completion are all made from it. */
import type { Language } from '../messages/phrases.ts'
import { readers } from '../readers/index.ts'
import { knownExtensions } from './inputs/extensions.ts'
import table from './options.json' with { type: 'json' }

export type Group = 'input' | 'parse' | 'output' | 'check' | 'run' | 'help'

export type OptionRow = Readonly<Record<Language, string>> & {
  readonly group: Group
  /** `-o, --output <path>`, as commander takes it. */
  readonly flags: string
  readonly choices?: readonly string[]
  /** May be given more than once. */
  readonly many?: boolean
  /** Counts how often it is given. */
  readonly count?: boolean
}

export const options: readonly OptionRow[] = (table as OptionRow[]).map((row) => {
  if (row.flags.startsWith('--from '))
    return { ...row, choices: ['auto', ...readers.map(({ format }) => format), 'ndjson'] }
  const extensions = (text: string): string => text.replace('{extensions}', knownExtensions.join(', '))
  return { ...row, en: extensions(row.en), zh: extensions(row.zh) }
})

/** What was typed, by option. Texts are not looked at yet. */
export interface Flags {
  filesFrom?: string
  null?: true
  stdinFilename?: string
  ext?: string
  ignore?: string[]
  allowEmpty?: true
  encoding?: string
  from?: string
  shard?: string
  script?: 'simplified' | 'keep'
  repair: boolean
  referenceDate?: string
  vocabulary?: string
  output?: string[]
  format?: string
  base?: string
  force?: true
  dryRun?: true
  cache: boolean
  saveText?: string
  header?: 'en' | 'zh'
  csvPlain?: true
  check?: true
  update?: true
  strict?: true
  maxWarnings?: string
  reporter?: string[]
  jobs?: string
  timeout?: string
  maxSize?: string
  maxMemory?: string
  failFast?: true
  quiet?: true
  verbose?: number
  /** False: --no-color. */
  color?: string | false
  progress: boolean
  lang?: string
  debug?: true
  h?: true
  help?: true
  version?: true
  explain?: string
  listCodes?: true
  schema?: true
  completion?: string
}
