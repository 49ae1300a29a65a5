import { countLeading } from './bisect.ts'

/** Index of the last line that begins at or before an offset; 0 for an offset before all. */
export function lineAt(lines: readonly { start: number }[], offset: number): number {
  return Math.max(0, countLeading(lines, ({ start }) => start <= offset) - 1)
}
