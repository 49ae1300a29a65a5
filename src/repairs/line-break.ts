import { type Edit, WorkingText } from '../text/working-text.ts'
import type { Repair } from './define.ts'
import { joinLines } from './line-break/join.ts'
import { splitLines } from './line-break/split.ts'

/**
 * Gives each paragraph its own line: puts breaks back where a page was published on one line with a space for each,
 * then takes breaks out of sentences (hard wraps at a width, a stray break). What one round finds may tell more to the
 * next; a text that is repaired stays as it is.
 */
export const lineBreak: Repair = {
  kind: 'line_break',
  stage: 'folded',
  find(text) {
    const edits = new Map<number, Edit>()
    let working = WorkingText.of(text)
    for (let round = 0; round < rounds; round++) {
      const found = round === 0 ? splitLines(text) : joinLines(working.folded)
      if (round > 0 && found.length === 0) break
      for (const edit of found) {
        const [start, end] = working.span(edit.start, edit.end)
        edits.set(start, { start, end, after: edit.after })
      }
      working = working.edit(found)
    }
    return { edits: [...edits.values()].sort((a, b) => a.start - b.start), suspects: [] }
  },
}

const rounds = 4
