/** What the message codes mean: one of them for --explain, all for --list-codes and for the page of documentation. */
import { type Code, codes } from '../../messages/codes.ts'
import { type Language, phrase } from '../../messages/phrases.ts'
import { width, wrapped } from '../../renderers/text/clip.ts'
import { CannotRun } from '../cannot-run.ts'
import type { Io } from '../io.ts'
import { nearest } from '../nearest.ts'
import { columnsOf } from '../outputs/plan.ts'
import { told } from '../told.ts'
import table from './explained.json' with { type: 'json' }

/** Why a message comes, and the data of an invented case: for the codes that are met most. */
const explained = new Map<string, { en: string; zh: string; data: Record<string, unknown> }>(
  Object.entries(table),
)

export function explain(asked: string, language: Language, io: Io): string {
  const code = asked.toUpperCase()
  const row = codes.get(code)
  if (!row) {
    const known = [...codes.keys()]
    throw new CannotRun('NP0503', {
      option: '--explain',
      value: asked,
      allowed: `${known[0]} … ${known.at(-1)}`,
      near: nearest(code, known),
    })
  }
  const level = phrase(`level.${row.level}`, language)
  const lines = [
    `${row.code} · ${level} · ${phrase(familyKey(row), language)}`,
    '',
    exampleOf(row, language),
    '',
  ]
  const why = explained.get(row.code)?.[language]
  if (why) lines.push(`${phrase('explain.why', language)}${why}`, '')
  lines.push(`${phrase('explain.remedy', language)}${row.help[language]}`)
  return laidOut(lines, io)
}

/** A line each, or lines that hang below their text on a terminal. */
export function listCodes(language: Language, io: Io): string {
  const rows = [...codes.values()].map((row) => [
    `${row.code}  ${phrase(`level.${row.level}`, language)}  `,
    gaps(row[language]),
  ])
  if (!io.stdout.isTTY) return `${rows.map((parts) => parts.join('')).join('\n')}\n`
  const lines = rows.flatMap(([head, text]) => {
    const [first = '', ...rest] = wrapped(text, columnsOf(io) - width(head))
    return [head + first, ...rest.map((line) => ' '.repeat(width(head)) + line)]
  })
  return `${lines.join('\n')}\n`
}

function laidOut(lines: readonly string[], io: Io): string {
  const shown = io.stdout.isTTY
    ? lines.flatMap((line) => (line === '' ? [''] : wrapped(line, columnsOf(io))))
    : lines
  return `${shown.join('\n')}\n`
}

/** The message as it is told, with the data of an invented case; without one, with a gap for each datum. */
function exampleOf(row: Code, language: Language): string {
  const data = explained.get(row.code)?.data ?? {}
  if (Object.keys(data).length === 0) return gaps(row[language])
  return phrase('explain.example', language) + told(row.code, data, language)
}

function gaps(text: string): string {
  return text.replaceAll('{hint}', '').replace(braces, '…').trim()
}

/** The page docs/codes.md. */
export function codesPage(): string {
  const lines = ['# Messages · 消息代码', '', phrase('codes.page', 'en'), '', phrase('codes.page', 'zh'), '']
  let family = ''
  for (const row of codes.values()) {
    const key = familyKey(row)
    if (key !== family) {
      lines.push(`## ${row.code.slice(0, 4)} ${phrase(key, 'en')} · ${phrase(key, 'zh')}`, '')
      family = key
    }
    const name = `${phrase(`level.${row.level}`, 'en')} · ${phrase(`level.${row.level}`, 'zh')}`
    lines.push(`### ${row.code}`, '', `*${name}*`, '')
    const more = explained.get(row.code)
    for (const language of ['en', 'zh'] as const) {
      const sentences = [shownBraces(row[language]), more?.[language] ?? '', row.help[language]]
      lines.push(sentences.filter(Boolean).join(language === 'en' ? ' ' : ''), '')
    }
    if (more && Object.keys(more.data).length > 0)
      lines.push(`> ${exampleOf(row, 'en')}<br>`, `> ${exampleOf(row, 'zh')}`, '')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

function familyKey({ code }: Code): Parameters<typeof phrase>[0] {
  return `family.${code.slice(2, 4)}` as Parameters<typeof phrase>[0]
}

/** `{name}` as code; what is only a hint is left out. */
function shownBraces(text: string): string {
  return text.replaceAll('{hint}', '').replace(braces, '`$1`').trim()
}

const braces = /\{(\w{1,20})(?::\w{1,8})?\}/g
