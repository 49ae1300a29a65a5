/** The bounds of the clause or sentence around a place, within a range and within reach. */
import { charTable } from './char-table.ts'

const beginners = charTable(',;。!?:\n')
export const clauseEnds = charTable(';。!?\n')
export const sentenceEnds = charTable('。!?\n')

export function clauseStart(text: string, at: number, floor: number): number {
  return behindLast(beginners, text, at, Math.max(floor, at - 100))
}

export function clauseEnd(text: string, at: number, ceiling: number): number {
  const most = Math.min(ceiling, at + 60)
  while (
    at < most &&
    clauseEnds[text.charCodeAt(at)] === 0 &&
    !(text[at] === ',' && /^,(?:\d|其中|另|剩余|还有|仍有)/.test(text.slice(at, at + 4)))
  )
    at++
  return at
}

export function sentenceStart(text: string, at: number, floor: number): number {
  return behindLast(sentenceEnds, text, at, Math.max(floor, at - 300))
}

export function sentenceEnd(text: string, at: number, ceiling: number): number {
  const most = Math.min(ceiling, at + 300)
  while (at < most && sentenceEnds[text.charCodeAt(at)] === 0) at++
  return at
}

/** Behind the last of these signs before `at`, no further back than `least`. */
function behindLast(signs: Uint8Array, text: string, at: number, least: number): number {
  while (at > least && signs[text.charCodeAt(at - 1)] === 0) at--
  return at
}
