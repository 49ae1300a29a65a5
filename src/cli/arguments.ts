import { Command, type CommanderError, Option } from 'commander'
import { CannotRun } from './cannot-run.ts'
import { nearest } from './nearest.ts'
import { type Flags, type OptionRow, options } from './options.ts'

/** What was typed: options and operands. Throws CannotRun for what is no option or lacks its value. */
export function parseArguments(argv: readonly string[]): { flags: Flags; operands: string[] } {
  const command = new Command('notice-parse')
    .argument('[input...]')
    .helpOption(false)
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
  for (const row of options) command.addOption(optionOf(row))
  try {
    command.parse(argv as string[], { from: 'user' })
  } catch (error) {
    throw complaint(error as CommanderError, argv)
  }
  return { flags: command.opts<Flags>(), operands: command.args }
}

/** Long names of all options, with dashes. */
export const optionNames = options.map(({ flags }) => /--?[a-z][a-z-]*(?= |$)/.exec(flags)![0])

function optionOf(row: OptionRow): Option {
  const option = new Option(row.flags)
  if (row.many) return option.argParser((value: string, before: string[] = []) => [...before, value])
  if (row.count) return option.argParser((_: string, before: number) => (before ?? 0) + 1).default(0)
  return option
}

/** Commander's errors as ours: the offending word is the first one in its message between quotes. */
function complaint(error: CommanderError, argv: readonly string[]): Error {
  const word = /'([^']{0,200})'/.exec(error.message)?.[1] ?? ''
  if (error.code === 'commander.unknownOption') {
    const file = fileMeant(word, argv)
    if (file !== undefined) return new CannotRun('NP0501', { option: file, fileMeant: `./${file}` })
    const typed = word.split('=')[0]
    return new CannotRun('NP0501', { option: word, near: nearest(typed, optionNames) })
  }
  if (error.code === 'commander.optionMissingArgument')
    return new CannotRun('NP0502', { option: word.split(' ').slice(0, -1).join(' ') })
  return error
}

/** What was typed as the name of a file that begins with a dash: no option has a dot or a slash. Of -n.txt, commander names -.txt. */
function fileMeant(word: string, argv: readonly string[]): string | undefined {
  const ending = word.replace(/^-{1,2}/, '')
  return argv.find((each) => each.startsWith('-') && each.endsWith(ending) && /^[^=]*[./\\]/.test(each))
}
