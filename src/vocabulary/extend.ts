/** Words of the user's own beside the built-in ones: for the whole process, since one run has one vocabulary. */
import { addStatusPhrases } from '../link/status.ts'
import type { FieldRole, Status } from '../schema/notice.ts'
import { addLabels } from '../text/label.ts'
import { addMeasureWords } from '../text/measure-word.ts'
import { addSetPhrases } from '../text/set-phrase.ts'

export type VocabularyRow = { id: string; phrases: readonly string[] } & (
  | { kind: 'status'; code: Status['code'] }
  | { kind: 'label'; role: FieldRole }
  | { kind: 'measure_word' }
  | { kind: 'set_phrase' }
)

const known = new WeakSet<readonly VocabularyRow[]>()

/** Adds rows once, however often they are given. Phrases in Simplified characters, half width. */
export function extendVocabulary(rows: readonly VocabularyRow[]): void {
  if (known.has(rows)) return
  known.add(rows)
  for (const row of rows) {
    if (row.kind === 'status') addStatusPhrases(row.code, row.phrases)
    else if (row.kind === 'label') addLabels(row.role, row.phrases)
    else if (row.kind === 'measure_word') addMeasureWords(row.phrases)
    else addSetPhrases(row.phrases)
  }
}
