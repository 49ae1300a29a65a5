/** Every message that the tool can give: code, level and what it says, in English and Chinese. `{name}` stands for a datum. */
export interface Code {
  readonly code: string
  readonly level: 'error' | 'warning' | 'info'
  readonly en: string
  readonly zh: string
  /** What to do, for `--explain`. */
  readonly help: { readonly en: string; readonly zh: string }
}

import table from './codes.json' with { type: 'json' }

export const codes: ReadonlyMap<string, Code> = new Map((table as Code[]).map((row) => [row.code, row]))

/** The text of a message in a language, with its data filled in. */
export function messageText(
  code: string,
  data: Record<string, unknown>,
  language: 'en' | 'zh' = 'en',
): string {
  const row = codes.get(code)
  if (!row) return code
  return row[language].replace(/\{(\w{1,20})\}/g, (_, name: string) => String(data[name] ?? ''))
}
