import { concatenated, defineRenderer } from './define.ts'

/** The text that spans index, as it is. */
export const text = defineRenderer<string>({
  format: 'text',
  extensions: ['txt'],
  render: (outcome) => outcome.text ?? null,
  stream: () => concatenated(),
})
