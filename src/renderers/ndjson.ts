import { concatenated, defineRenderer } from './define.ts'
import { jsonText } from './text/json.ts'

/** One line, one input: a notice or a failure. */
export const ndjson = defineRenderer<string>({
  format: 'ndjson',
  extensions: ['ndjson', 'jsonl'],
  render: (outcome) => `${jsonText(outcome.record)}\n`,
  stream: () => concatenated(),
})
