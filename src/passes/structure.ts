/** Lines → outline: what is front, sections and foot. */
import type { Draft } from '../draft.ts'
import { footStart } from '../link/foot.ts'
import { tells } from '../link/headings.ts'
import { nameSections } from '../segment/ids.ts'
import { buildOutline, closeSections } from '../segment/outline.ts'
import { report } from './report.ts'

export function structure(draft: Draft): void {
  const { folded } = draft.text
  const { sections, scan, notes } = buildOutline(folded, draft.lines)
  draft.sections = sections
  draft.labels = scan.labels
  draft.front = sections[0]?.start ?? draft.lines.at(-1)?.end ?? 0
  const last = scan.candidates.length > 0 ? lastBody(draft) : 0
  const part = sections.at(-1)
  const answered = part !== undefined && !tells(folded.slice(part.title[0], part.title[1]))
  draft.foot = footStart(folded, draft.lines, last, answered)
  closeSections(sections, lastEnd(draft), draft.lines)
  nameSections(sections)
  for (const note of notes) report(draft, note.code, note.at, note.data)
}

/** The foot lies behind the last heading's title. */
function lastBody(draft: Draft): number {
  let section = draft.sections.at(-1)
  while (section && section.children.length > 0) section = section.children.at(-1)
  return section ? section.title[1] : 0
}

/** Where the outline ends: the last line before the foot. */
function lastEnd(draft: Draft): number {
  let end = draft.front
  for (const line of draft.lines) if (line.start < draft.foot) end = Math.max(end, line.end)
  return end
}
