import { z } from 'zod'
import { noticeSchema } from '../../schema/notice.ts'

/** The JSON Schema (2020-12) of a notice. */
export function schema(): string {
  return `${JSON.stringify(z.toJSONSchema(noticeSchema), null, 2)}\n`
}
