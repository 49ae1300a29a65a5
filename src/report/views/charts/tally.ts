import type { NoticeRow } from '../../data.ts'
import type { StatusKey } from '../../schema-names.ts'

/** Items by status; `none` for those that state none. */
export function tally(notices: readonly NoticeRow[]): Record<StatusKey, number> {
  const counts = {
    completed: 0,
    basically_completed: 0,
    phased: 0,
    in_progress: 0,
    not_completed: 0,
    none: 0,
  }
  for (const { items } of notices) for (const { status } of items) counts[status ?? 'none']++
  return counts
}
