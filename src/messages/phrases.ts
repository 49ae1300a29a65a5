/** What the tool says to people beside its coded messages: one table, both languages. `{name}` stands for a datum. */
import table from './phrases.json' with { type: 'json' }

export type Language = 'en' | 'zh'
export type PhraseKey = keyof typeof table

export function phrase(key: PhraseKey, language: Language, data: Record<string, unknown> = {}): string {
  return filled(table[key][language], data)
}

export function filled(text: string, data: Record<string, unknown>): string {
  return text.replace(/\{(\w{1,20})\}/g, (_, name: string) => String(data[name] ?? ''))
}
