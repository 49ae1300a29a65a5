import type { Edit } from '../text/working-text.ts'
import type { Repair } from './define.ts'

/**
 * Takes out the signs that show nothing: editors and pages leave them within words (整\u200b改), where they would hide them
 * from every rule. The source keeps them.
 */
export const zeroWidth: Repair = {
  kind: 'width',
  stage: 'raw',
  find(text) {
    const edits: Edit[] = []
    for (const { 0: signs, index } of text.matchAll(invisible))
      edits.push({ start: index, end: index + signs.length, after: '' })
    return { edits, suspects: [] }
  },
}

/**
 * Variation selectors; a byte-order mark in mid-text; soft hyphen, Arabic letter mark, Mongolian vowel separator; zero-width
 * spaces, joiners and directions; embeddings; word joiner and invisible operators; isolates.
 */
const invisible =
  /[\ufe00-\ufe0f\ufeff\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f]+/g
