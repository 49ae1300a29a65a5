/** Completion for shells, made from the option table. Nothing is run while completing. */
import { codes } from '../../messages/codes.ts'
import { renderers } from '../../renderers/index.ts'
import { type OptionRow, options } from '../options.ts'
import { reporterNames } from '../reporters/index.ts'

interface Entry {
  long: string | null
  short: string | null
  takes: 'nothing' | 'path' | 'text'
  choices: readonly string[]
  /** May be given more than once. */
  many: boolean
  text: string
}

export function completion(shell: string): string {
  const entries = options.map(entryOf)
  if (shell === 'bash') return bash(entries)
  if (shell === 'zsh') return zsh(entries)
  return shell === 'fish' ? fish(entries) : powershell(entries)
}

function entryOf(row: OptionRow): Entry {
  const value = /<([^>]{1,40})>/.exec(row.flags)?.[1]
  const long = /--[a-z-]{1,40}/.exec(row.flags)?.[0] ?? null
  const choices = row.choices ?? lists[long ?? '']?.() ?? []
  const takes = value === undefined ? 'nothing' : /file|folder|path/.test(value) ? 'path' : 'text'
  const short = /(?:^|\s)-(\w)(?:,|$)/.exec(row.flags)?.[1] ?? null
  return { long, short, takes, choices, many: row.many === true || row.count === true, text: row.en }
}

/** Values of options whose table is elsewhere. */
const lists: Readonly<Record<string, () => readonly string[]>> = {
  '--format': () => renderers.map(({ format }) => format),
  '--reporter': () => reporterNames,
  '--explain': () => [...codes.keys()],
}

function names({ long, short }: Entry): string[] {
  return [...(short ? [`-${short}`] : []), ...(long ? [long] : [])]
}

/** Names of files are left to the shell (-o default): it knows how to quote them. */
function bash(entries: readonly Entry[]): string {
  const cases = entries
    .filter(({ choices }) => choices.length > 0)
    .map(
      (entry) =>
        `    ${names(entry).join('|')}) COMPREPLY=($(compgen -W '${entry.choices.join(' ')}' -- "$word")); return ;;`,
    )
  return `_notice_parse() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  case "$before" in
${cases.join('\n')}
  esac
  COMPREPLY=()
  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W '${entries.flatMap(names).join(' ')}' -- "$word")); fi
}
complete -o default -F _notice_parse notice-parse
`
}

function zsh(entries: readonly Entry[]): string {
  const rows = entries.flatMap((entry) =>
    names(entry).map((name) => {
      const value =
        entry.choices.length > 0
          ? `:value:(${entry.choices.join(' ')})`
          : entry.takes === 'path'
            ? ':file:_files'
            : ':value:'
      return `  '${entry.many ? '*' : ''}${name}[${quoted(entry.text).replaceAll(']', '\\]').replaceAll('[', '\\[').replaceAll(':', '\\:')}]${entry.takes === 'nothing' ? '' : value}'`
    }),
  )
  return `#compdef notice-parse\n_arguments -s \\\n${rows.join(' \\\n')} \\\n  '*:input:_files'\n`
}

function fish(entries: readonly Entry[]): string {
  return entries
    .map((entry) => {
      const flags = [entry.short ? `-s ${entry.short}` : '', entry.long ? `-l ${entry.long.slice(2)}` : '']
      const value =
        entry.choices.length > 0
          ? `-x -a '${entry.choices.join(' ')}'`
          : entry.takes === 'path'
            ? '-r'
            : entry.takes === 'text'
              ? '-x'
              : ''
      return `complete -c notice-parse ${[...flags, value, `-d '${quoted(entry.text)}'`].filter(Boolean).join(' ')}\n`
    })
    .join('')
}

function powershell(entries: readonly Entry[]): string {
  const rows = entries.flatMap((entry) =>
    names(entry).map((name) => `    @{ Name = '${name}'; Text = '${entry.text.replaceAll("'", "''")}' }`),
  )
  return `Register-ArgumentCompleter -Native -CommandName notice-parse -ScriptBlock {
  param($word, $line, $position)
  @(
${rows.join('\n')}
  ) | Where-Object { $_.Name -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_.Name, $_.Name, 'ParameterName', $_.Text)
  }
}
`
}

/** Within single quotes of a shell. */
function quoted(text: string): string {
  return text.replaceAll("'", '’')
}
