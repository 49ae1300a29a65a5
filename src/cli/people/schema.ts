import { jsonSchemas } from '../../schema/json-schemas.ts'

/** The JSON Schema (2020-12) of a line of output: a notice or a failure. */
export function schema(): string {
  return `${JSON.stringify(jsonSchemas().record, null, 2)}\n`
}
