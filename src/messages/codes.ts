/** Every message that the tool can give: code, level and what it says, in English and Chinese. `{name}` stands for a datum, `{name:size}` for one in bytes, `{name:time}` for one in milliseconds. */
export interface Code {
  readonly code: string
  readonly level: 'error' | 'warning' | 'info'
  readonly en: string
  readonly zh: string
  /** What to do, for `--explain`. */
  readonly help: { readonly en: string; readonly zh: string }
}

import table from './codes.json' with { type: 'json' }
import type { Language } from './phrases.ts'
import { sizeText, timeText } from './units.ts'

export const codes: ReadonlyMap<string, Code> = new Map((table as Code[]).map((row) => [row.code, row]))

/** The text of a message in a language, with its data filled in. */
export function messageText(code: string, data: Record<string, unknown>, language: Language = 'en'): string {
  const row = codes.get(code)
  if (!row) return code
  return row[language].replace(placeholder, (_, name: string, unit?: 'size' | 'time') => {
    const value = data[name]
    if (unit === undefined || typeof value !== 'number') return String(value ?? '')
    return unit === 'size' ? sizeText(value, language) : timeText(value, language)
  })
}

const placeholder = /\{(\w{1,20})(?::(size|time))?\}/g
