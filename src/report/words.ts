/** The words of the report in a language. The table travels in the report, so that the page can change its language. */
import type { Bilingual, Language } from './data.ts'
import type own from './phrases.json'

export type WordTable = Record<string, Bilingual>
/** `status.*`, `metric.*`, `repair.*`, `meta.*` and `level.*` are those of the command line. */
export type WordKey =
  | keyof typeof own
  | `status.${string}`
  | `metric.${string}`
  | `repair.${string}`
  | `meta.${string}`
  | `level.${string}`
export type Words = ((key: WordKey, data?: Record<string, unknown>) => string) & { language: Language }

export function wordsOf(table: WordTable, language: Language): Words {
  const words = (key: WordKey, data: Record<string, unknown> = {}): string =>
    filled(table[key]?.[language] ?? key, data)
  return Object.assign(words, { language })
}

/** `{name}` stands for a datum. */
export function filled(text: string, data: Record<string, unknown>): string {
  return text.replace(/\{(\w{1,20})\}/g, (_, name: string) => String(data[name] ?? ''))
}
