/** The help, made from the option table; lines are broken by the width of what is on the screen. */
import { type Language, phrase } from '../../messages/phrases.ts'
import { renderers } from '../../renderers/index.ts'
import { inRows, padded, width, wrapped } from '../../renderers/text/clip.ts'
import type { Io } from '../io.ts'
import { type Group, type OptionRow, options } from '../options.ts'
import { columnsOf } from '../outputs/plan.ts'
import examples from './examples.json' with { type: 'json' }

const groups: readonly Group[] = ['input', 'parse', 'output', 'check', 'run', 'help']
/** What most need: `-h` fits on a screen. */
const common = [
  '-o, --output <path>',
  '-f, --format <format>',
  '-j, --jobs <n>',
  '--encoding <name>',
  '--check',
  '--lang <language>',
  '--help',
]

export function shortHelp(language: Language, io: Io): string {
  const room = columnsOf(io)
  const lines = [...usage(language, room), '']
  const rows = options.filter(({ flags }) => common.includes(flags))
  lines.push(...rows.flatMap((row) => optionLines(row, language, room)), '')
  lines.push(...exampleLines(language, room, 3))
  lines.push(...wrapped(phrase('help.more', language), room))
  return `${lines.join('\n')}\n`
}

export function fullHelp(language: Language, io: Io): string {
  const room = columnsOf(io)
  const lines = [...usage(language, room), '', ...exampleLines(language, room, examples.length)]
  for (const group of groups) {
    lines.push(phrase(`help.${group}`, language))
    const rows = options.filter((row) => row.group === group)
    lines.push(...rows.flatMap((row) => optionLines(row, language, room)), '')
  }
  const formats = renderers.map(({ format }) => format).join(', ')
  lines.push(...wrapped(`${phrase('help.formats', language)} ${formats}`, room))
  lines.push(...wrapped(phrase('help.exit', language), room))
  return `${lines.join('\n')}\n`
}

function usage(language: Language, room: number): string[] {
  const line = `notice-parse [options] [${phrase('help.operands', language)}]...`
  return [...wrapped(line, room), ...wrapped(phrase('help.what', language), room)]
}

function exampleLines(language: Language, room: number, count: number): string[] {
  const lines = [phrase('help.examples', language)]
  for (const example of examples.slice(0, count)) {
    lines.push(...indented(commandLines(example.command, room - 2), 2))
    lines.push(...indented(wrapped(`# ${example[language]}`, room - 6), 6))
  }
  return [...lines, '']
}

/** A command over several lines as a shell takes it: broken between its words. */
function commandLines(command: string, room: number): string[] {
  const lines = inRows(command.split(' '), ' ', room - 2)
  return lines.map((line, at) => (at < lines.length - 1 ? `${line} \\` : line))
}

/** Flags on the left, what they do on the right; below each other where the screen is narrow. */
function optionLines(row: OptionRow, language: Language, room: number): string[] {
  const left = 28
  const flags = `  ${row.flags.startsWith('--') ? '    ' : ''}${row.flags}`
  const choices = row.choices ? ` (${row.choices.join(', ')})` : ''
  const text = row[language] + choices
  if (room < 60)
    return [...indented(wrapped(row.flags, room - 2), 2), ...indented(wrapped(text, room - 6), 6)]
  const lines = wrapped(text, room - left - 2)
  const head = width(flags) > left ? [flags] : []
  const body = lines.map((line, at) => padded(at === 0 && head.length === 0 ? flags : '', left + 2) + line)
  return [...head, ...body]
}

function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => ' '.repeat(by) + line)
}
