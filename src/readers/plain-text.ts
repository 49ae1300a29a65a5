/** Plain text: as it stands. Only the signs between the cells of a table are markup: tabs, or `|` and its rules. */
import type { Reader, Reading } from './define.ts'
import { readTables } from './plain-text/tables.ts'

export const reader: Reader = {
  format: 'text',
  mediaType: 'text/plain',
  extensions: ['txt', 'text'],
  input: 'text',
  read: (input) => read(input as string),
}

export function read(text: string): Reading {
  return { text, ...readTables(text), facts: {} }
}
