import { decimal } from '../decimal.ts'
import { isArabic } from './signs.ts'

export interface Arabic {
  end: number
  value: string
  /** Digits of a plain whole number (no groups, no fraction), else 0. */
  length: number
}

/** Longer runs of digits are no numbers, and every read is bounded. */
const longest = 40
const mostGroups = 8

/** 1300 · 1,300 · 0.82; null for what is no number (2021.4.15, a run of more than 40 digits). */
export function readArabic(text: string, at: number): Arabic | null {
  let end = digitsEnd(text, at)
  const length = end - at
  if (length === 0 || length > longest) return null
  let digits = text.slice(at, end)
  let plain = true
  if (length <= 3 && digits[0] !== '0') {
    for (let groups = 0; groups < mostGroups && isGroup(text, end); groups++) {
      digits += text.slice(end + 1, end + 4)
      end += 4
      plain = false
    }
  }
  if (text[end] === '.' && isArabic(text, end + 1)) {
    const stop = digitsEnd(text, end + 1)
    if (stop - end > longest || (text[stop] === '.' && isArabic(text, stop + 1))) return null
    digits += text.slice(end, stop)
    end = stop
    plain = false
  }
  return { end, value: decimal(digits), length: plain ? length : 0 }
}

/** `,300` and no fourth digit. */
function isGroup(text: string, at: number): boolean {
  return text[at] === ',' && digitsEnd(text, at + 1) === at + 4
}

/** The end of a run of digits, looked for no further than a number may reach. */
function digitsEnd(text: string, at: number): number {
  let end = at
  while (end - at <= longest && isArabic(text, end)) end++
  return end
}
