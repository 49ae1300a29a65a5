/** `--vocabulary FILE.json`: words of one's own, in the shape of the rows of src/vocabulary. */
import fs from 'node:fs'
import * as z from 'zod'
import { fieldRoles, statusCodes } from '../schema/notice.ts'
import { CannotRun } from './cannot-run.ts'
import { reasonOf } from './told.ts'

const phrases = z.array(z.string().min(1).max(100)).min(1)
const row = { id: z.string().min(1), phrases, note: z.string().optional(), source: z.string().optional() }

export const vocabularyRow = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('status'),
    ...row,
    code: z.enum(statusCodes).nullable(),
    longTerm: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('label'), ...row, role: z.enum(fieldRoles) }),
  z.strictObject({ kind: z.literal('measure_word'), ...row }),
  z.strictObject({ kind: z.literal('set_phrase'), ...row }),
])
export type VocabularyRow = z.infer<typeof vocabularyRow>

/** The rows of a file, each checked; the first that is wrong is named. */
export function readVocabulary(file: string): VocabularyRow[] {
  const rows = parsed(file)
  if (!Array.isArray(rows))
    throw new CannotRun('NP0508', { file, row: '-', reason: 'a list of rows is needed' })
  const ids = new Set<string>()
  return rows.map((each, at) => {
    const checked = vocabularyRow.safeParse(each)
    const name = typeof each?.id === 'string' ? `${at + 1} (${each.id})` : String(at + 1)
    if (!checked.success) {
      const { path, message } = checked.error.issues[0]
      throw new CannotRun('NP0508', { file, row: name, reason: `${path.join('.')}: ${message}` })
    }
    if (ids.has(checked.data.id))
      throw new CannotRun('NP0508', { file, row: name, reason: 'id: given twice' })
    ids.add(checked.data.id)
    return checked.data
  })
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8').replace(/^\ufeff/, ''))
  } catch (error) {
    const { reason } = reasonOf(error)
    throw new CannotRun('NP0508', { file, row: '-', reason })
  }
}
