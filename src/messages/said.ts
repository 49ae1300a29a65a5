/** A coded message as people read it. The text in data is `messageText` in English, its particulars as they are. */
import { messageText } from './codes.ts'
import { inChinese } from './in-chinese.ts'
import table from './phrases.json' with { type: 'json' }
import { type Language, type PhraseKey, phrase } from './phrases.ts'

export function said(code: string, data: Record<string, unknown>, language: Language): string {
  return messageText(code, language === 'zh' ? inChinese(data, word) : data, language)
}

function word(key: string): string | undefined {
  return Object.hasOwn(table, key) ? phrase(key as PhraseKey, 'zh') : undefined
}
