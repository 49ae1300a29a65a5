/** The manual page, made from the option table. */
import { phrase } from '../../messages/phrases.ts'
import { tool } from '../../tool.ts'
import { type Group, options } from '../options.ts'
import examples from './examples.json' with { type: 'json' }

const groups: readonly Group[] = ['input', 'parse', 'output', 'check', 'run', 'help']

export function manualPage(): string {
  const lines = [
    `.TH NOTICE-PARSE 1 "" "${tool.name} ${tool.version}" "User Commands"`,
    '.SH NAME',
    `notice-parse \\- ${roff(phrase('help.what', 'en'))}`,
    '.SH SYNOPSIS',
    '.B notice-parse',
    `[options] [${phrase('help.operands', 'en')}]...`,
    '.SH EXAMPLES',
  ]
  for (const { command, en } of examples) lines.push('.TP', `.B ${roff(command)}`, roff(en))
  for (const group of groups) {
    lines.push(`.SH ${phrase(`help.${group}`, 'en').toUpperCase()}`)
    for (const row of options.filter((each) => each.group === group)) {
      const choices = row.choices ? ` (${row.choices.join(', ')})` : ''
      lines.push('.TP', `.B ${roff(row.flags)}`, roff(`${row.en}${choices}`))
    }
  }
  lines.push('.SH EXIT STATUS', roff(phrase('help.exit', 'en').replace('Exit codes: ', '')))
  return `${lines.join('\n')}\n`
}

function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replaceAll("'", '\\(aq')
    .replace(/^\./, '\\&.')
}
