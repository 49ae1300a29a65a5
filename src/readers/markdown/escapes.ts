/** Escapes and character references of running text: `\_` is a stroke, `&amp;` is &. What stands between may be emphasis. */
import { decodeString } from 'micromark-util-decode-string'
import { findRuns, type Run } from './emphasis.ts'
import type { Signs } from './signs.ts'

export function readText(
  text: string,
  start: number,
  end: number,
  block: number,
  runs: Run[],
  signs: Signs,
): void {
  let plain = start
  for (let i = start; i < end; ) {
    const length = text[i] === '\\' ? escapeAt(text, i) : text[i] === '&' ? referenceAt(text, i) : 0
    if (length === 0) {
      i++
      continue
    }
    findRuns(text, plain, i, block, runs)
    if (text[i] === '\\') signs.mark(i, i + 1)
    else signs.replace(i, i + length, decodeString(text.slice(i, i + length)))
    i += length
    plain = i
  }
  findRuns(text, plain, end, block, runs)
}

const escaped = /[!-/:-@[-`{-~]/
const reference = /&(?:#(?:\d{1,7}|x[\da-f]{1,6})|[\da-z]{1,31});/iy

function escapeAt(text: string, at: number): number {
  return escaped.test(text[at + 1] ?? '') ? 2 : 0
}

/** The length of a reference that stands for something; `&无;` does not. */
function referenceAt(text: string, at: number): number {
  reference.lastIndex = at
  const found = reference.exec(text)?.[0] ?? ''
  return decodeString(found) === found ? 0 : found.length
}
