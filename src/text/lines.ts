/** Lines and columns of a text: both from 1, columns in UTF-16 units. A line ends at LF, CR or CRLF. */
import { countLeading } from './bisect.ts'

export function lineStartsOf(text: string): Int32Array {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return Int32Array.from(starts)
}

export function pointAt(starts: Int32Array, offset: number): { line: number; column: number } {
  const line = Math.max(
    1,
    countLeading(starts, (start) => start <= offset),
  )
  return { line, column: offset - starts[line - 1] + 1 }
}
