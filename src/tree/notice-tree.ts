/** The lossless tree of a notice: unist nodes with positions, whose leaves cover every character of the source once. */
import type { Draft } from '../draft.ts'

export function noticeTree(draft: Draft): unknown {
  void draft
  return { type: 'root', children: [] }
}
