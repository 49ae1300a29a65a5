import { concatenated, defineRenderer } from './define.ts'
import { jsonText } from './text/json.ts'

/** The unist tree that covers the source, one line an input; a failure is its line of NDJSON. */
export const tree = defineRenderer<string>({
  format: 'tree',
  extensions: ['tree'],
  render: (outcome) => `${jsonText(outcome.tree() ?? outcome.record)}\n`,
  stream: () => concatenated(),
})
