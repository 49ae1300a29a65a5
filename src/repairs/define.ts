import type { RepairKind } from '../schema/notice.ts'
import type { Edit } from '../text/working-text.ts'

/** Damage that is seen but can't be proven: left in the text and reported. */
export interface Suspect {
  code: string
  start: number
  end: number
  data: Record<string, unknown>
}

/**
 * One kind of damage that publishing does to a text. `find` returns sorted, disjoint edits into the text it is given,
 * and finds nothing in a text that it has repaired. It never throws and takes linear time.
 */
export interface Repair {
  readonly kind: RepairKind
  /** raw: the decoded text as it stands; folded: after folding to Simplified, half-width signs (same offsets). */
  readonly stage: 'raw' | 'folded'
  find(text: string): { edits: Edit[]; suspects: Suspect[] }
}
