/** `--vocabulary FILE.json`: words of one's own, in the shape of the rows of src/vocabulary. */
import fs from 'node:fs'
import * as z from 'zod'
import { fieldRoles, statusCodes } from '../schema/notice.ts'
import { CannotRun } from './cannot-run.ts'
import { reasonOf } from './told.ts'

const phrases = z.array(z.string().min(1).max(100)).min(1)
const row = { id: z.string().min(1), phrases, note: z.string().optional(), source: z.string().optional() }

/** One row: its kind says what else it needs. */
export const vocabularyRow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), ...row, code: z.enum(statusCodes) }),
  z.strictObject({ kind: z.literal('label'), ...row, role: z.enum(fieldRoles) }),
  z.strictObject({ kind: z.literal('measure_word'), ...row }),
  z.strictObject({ kind: z.literal('set_phrase'), ...row }),
])
const kinds = vocabularyRow.options.map(({ shape }) => shape.kind.value)
export type VocabularyRow = z.infer<typeof vocabularyRow>

/** The rows of a file, each checked; the first that is wrong is named. */
export function readVocabulary(file: string): VocabularyRow[] {
  const rows = parsed(file)
  if (!Array.isArray(rows)) throw refused({ place: file, ...listNeeded })
  const ids = new Set<string>()
  return rows.map((each, at) => {
    const place = placeOf(file, at + 1, each?.id)
    const checked = vocabularyRow.safeParse(each)
    if (!checked.success) throw refused({ ...place, ...faultOf(checked.error.issues[0], each) })
    if (ids.has(checked.data.id)) throw refused({ ...place, ...givenTwice })
    ids.add(checked.data.id)
    return checked.data
  })
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8').replace(/^\ufeff/, ''))
  } catch (error) {
    throw refused({ place: file, ...reasonOf(error) })
  }
}

function refused(data: Record<string, string>): CannotRun {
  return new CannotRun('NP0508', data)
}

function placeOf(file: string, row: number, id: unknown): { place: string; placeZh: string } {
  const name = typeof id === 'string' ? id : null
  return {
    place: `${file}, row ${row}${name === null ? '' : ` (${name})`}`,
    placeZh: `${file} 第 ${row} 行${name === null ? '' : `（${name}）`}`,
  }
}

interface Fault extends Record<string, string> {
  reason: string
  reasonZh: string
}

const listNeeded: Fault = { reason: 'a list of rows is needed', reasonZh: '应为由行组成的列表' }
const givenTwice: Fault = { reason: 'id: given twice', reasonZh: 'id 重复' }

/** What zod finds, in words of ours: which key, and what it takes. */
function faultOf(issue: z.core.$ZodIssue, row: unknown): Fault {
  if (typeof row !== 'object' || row === null)
    return { reason: 'it is no object {…}', reasonZh: '不是形如 {…} 的对象' }
  const key = issue.path.join('.')
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        reason: `${issue.keys.join(', ')}: a row of this kind has no such key`,
        reasonZh: `这一类的行没有 ${issue.keys.join('、')}`,
      }
    case 'invalid_union':
      return oneOf(key, kinds)
    case 'invalid_value':
      return oneOf(key, issue.values.map(String))
    case 'too_small':
      return { reason: `${key}: it is empty`, reasonZh: `${key} 为空` }
    case 'too_big':
      return {
        reason: `${key}: longer than ${issue.maximum} characters`,
        reasonZh: `${key} 超过 ${issue.maximum} 个字符`,
      }
    default:
      return {
        reason: `${key}: it is missing or of another type`,
        reasonZh: `缺少 ${key}，或其类型不对`,
      }
  }
}

function oneOf(key: string, values: readonly string[]): Fault {
  return { reason: `${key}: it takes ${values.join(', ')}`, reasonZh: `${key} 可用 ${values.join('、')}` }
}
