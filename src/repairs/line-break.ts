import { inRounds } from '../text/rounds.ts'
import type { Edit } from '../text/working-text.ts'
import type { Repair } from './define.ts'
import { joinLines } from './line-break/join.ts'
import { Pairs } from './line-break/pairs.ts'
import { oddLineEnds } from './line-break/pieces.ts'
import { splitLines } from './line-break/split.ts'

/**
 * Gives each paragraph its own line: puts breaks back where a page was published on one line with a space for each,
 * then takes breaks out of sentences (hard wraps at a width, a stray break). What one round finds may tell more to the
 * next; a text that is repaired stays as it is. Line ends of other kinds (CR, U+2028 …) become LF.
 */
export const lineBreak: Repair = {
  kind: 'line_break',
  stage: 'folded',
  find(text) {
    let pairs = new Pairs(text)
    const pairsOf = (now: string): Pairs => (pairs.text === now ? pairs : (pairs = new Pairs(now)))
    const searches = [splitLines, joinLines].map((search) => (now: string) => search(now, pairsOf(now)))
    const edits = inRounds(text, searches, rounds)
    return { edits: withLineFeeds(text, edits), suspects: [] }
  },
}

const rounds = 8

/** Line ends that stay become LF, but for CRLF. */
function withLineFeeds(text: string, edits: readonly Edit[]): Edit[] {
  const places = oddLineEnds(text)
  if (places.length === 0) return [...edits]
  const all: Edit[] = []
  let next = 0
  const feed = (end: number): void => {
    for (; next < places.length && places[next] < end; next++)
      all.push({ start: places[next], end: places[next] + 1, after: '\n' })
  }
  for (const edit of edits) {
    feed(edit.start)
    while (next < places.length && places[next] < edit.end) next++
    all.push(edit)
  }
  feed(text.length)
  return all
}
