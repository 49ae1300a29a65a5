/** How long a line is: in UTF-16 units, or in cells of which a Chinese character fills two. */
import { isHan } from '../../text/han.ts'
import type { Piece } from './pieces.ts'

export interface Measure {
  wide: boolean
  /** How much of the indent counts. */
  indent: number
}

export const measures: readonly Measure[] = [
  { wide: false, indent: 1 },
  { wide: false, indent: 0 },
  { wide: true, indent: 1 },
  { wide: true, indent: 2 },
  { wide: true, indent: 0 },
]

/** `most`: with every sign that may have been full width counted so. */
export function lengthOf(
  text: string,
  { start, end, indent }: Piece,
  { wide, indent: share }: Measure,
  most = false,
): number {
  const space = indent * share
  return space + (wide ? cells(text, start, end, most) : end - start)
}

/** What can't be broken at the beginning of a line: a character or a word, with the closing signs behind it. */
export function firstUnit(text: string, { start, end }: Piece, { wide }: Measure): number {
  let at = start + 1
  const limit = Math.min(end, start + 40)
  if (/[\w@.]/.test(text[start])) while (at < limit && /[\w@.%-]/.test(text[at])) at++
  else if ('(“《‘【〔'.includes(text[start])) at++
  while (at < limit && ',。、;:!?)》”’】〕%'.includes(text[at])) at++
  return wide ? cells(text, start, at, true) : at - start
}

/** Signs were full width where they stand by a Chinese character; elsewhere they may have been. */
function cells(text: string, start: number, end: number, most: boolean): number {
  let sum = 0
  for (let i = start; i < end; i++) {
    if (text.charCodeAt(i) >= 0x80) sum += 2
    else if (!',;:!?()%'.includes(text[i])) sum++
    else sum += most || isHan(text.charCodeAt(i - 1)) || isHan(text.charCodeAt(i + 1)) ? 2 : 1
  }
  return sum
}
