import { halfWidth } from '../fold/half-width.ts'
import type { Repair } from './define.ts'
import { joinWrapped } from './line-break/join.ts'

/**
 * Unwraps text that was wrapped with its glosses. They change the length of lines and lie across breaks, 執(zh⏎í)法, so
 * this is done before they are taken out; what else is to be said of line breaks is said when the text is folded.
 */
export const glossedWrap: Repair = {
  kind: 'line_break',
  stage: 'raw',
  find(text) {
    const glossed = text.includes('\n') && manyGlosses.test(text)
    return { edits: glossed ? joinWrapped(halfWidth(text)) : [], suspects: [] }
  },
}

/** Three letters with tone marks before a closing bracket, none far from the next. */
const manyGlosses = /(?:[à-ǜ][a-z]{0,2}[)）][\s\S]{1,2000}?){3}/
