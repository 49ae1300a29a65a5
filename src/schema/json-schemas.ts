/** The contract as JSON Schema 2020-12, by file name: a notice, a failure, and either as one line of NDJSON. */
import * as z from 'zod'
import { failureSchema, noticeSchema, recordSchema } from './notice.ts'

export function jsonSchemas(): Record<string, unknown> {
  const made = (schema: z.ZodType, title: string): unknown => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    ...z.toJSONSchema(schema, { target: 'draft-2020-12', reused: 'inline' }),
  })
  return {
    notice: made(noticeSchema, 'Notice'),
    failure: made(failureSchema, 'Failure'),
    record: made(recordSchema, 'One line of notice-parse output'),
  }
}
