/** Line and column of an offset, both from 1, the column in UTF-16 units. */
import { lineStartsOf, pointAt } from '../../text/lines.ts'

export interface Places {
  at(offset: number): { line: number; column: number }
  /** The text of a line, without its end. */
  line(number: number): string
}

export function placesIn(text: string): Places {
  let found: Int32Array | null = null
  const starts = (): Int32Array => {
    found ??= lineStartsOf(text)
    return found
  }
  return {
    at: (offset) => pointAt(starts(), offset),
    line(number) {
      const start = starts()[number - 1] ?? text.length
      const end = starts()[number] ?? text.length
      return text.slice(start, end).replace(/[\r\n]{1,2}$/, '')
    },
  }
}
