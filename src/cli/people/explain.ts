/** What the message codes mean: one of them for --explain, all for --list-codes and for the page of documentation. */
import { type Code, codes } from '../../messages/codes.ts'
import { type Language, phrase } from '../../messages/phrases.ts'
import { CannotRun } from '../cannot-run.ts'
import { nearest } from '../nearest.ts'

export function explain(asked: string, language: Language): string {
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
  const family = phrase(familyKey(row), language)
  return `${row.code} · ${level} · ${family}\n\n${row[language]}\n\n${row.help[language]}\n`
}

export function listCodes(language: Language): string {
  const rows = [...codes.values()].map(
    (row) => `${row.code}  ${phrase(`level.${row.level}`, language)}  ${row[language]}`,
  )
  return `${rows.join('\n')}\n`
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
    lines.push(`${shownBraces(row.en)} ${row.help.en}`, '', `${shownBraces(row.zh)}${row.help.zh}`, '')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

function familyKey({ code }: Code): Parameters<typeof phrase>[0] {
  return `family.${code.slice(2, 4)}` as Parameters<typeof phrase>[0]
}

/** `{name}` as code; what is only a hint is left out. */
function shownBraces(text: string): string {
  return text
    .replaceAll('{hint}', '')
    .replace(/\{(\w{1,20})(?::\w{1,8})?\}/g, '`$1`')
    .trim()
}
