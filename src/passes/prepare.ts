/** The reading → working text: markup taken out, damage repaired, folded, cut into lines. Each step is an edit that can be traced. */
import type { Draft, Line } from '../draft.ts'
import { halfWidth } from '../fold/half-width.ts'
import { simplify } from '../fold/simplify.ts'
import type { Repair } from '../repairs/define.ts'
import { findFurniture, repairs } from '../repairs/index.ts'
import { splitLines } from '../segment/lines.ts'
import { type Edit, WorkingText } from '../text/working-text.ts'
import { reportAt } from './report.ts'

const unchanged = (text: string): { text: string; map: null } => ({ text, map: null })

export function prepare(draft: Draft): void {
  const { reading, options } = draft
  draft.text = WorkingText.of(reading.text).edit(markupEdits(draft))
  if (options.repair) for (const repair of repairs) if (repair.stage === 'raw') apply(draft, repair)
  const { script } = draft.source
  const foreign = script === 'traditional' || script === 'mixed'
  draft.text = draft.text.fold(foreign ? simplify : unchanged, halfWidth, options.script === 'keep')
  if (options.repair) for (const repair of repairs) if (repair.stage === 'folded') apply(draft, repair)
  draft.lines = splitLines(draft.text, reading.rows)
  if (options.repair) markFurniture(draft)
  draft.repairs.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

function apply(draft: Draft, repair: Repair): void {
  const { edits, suspects } = repair.find(repair.stage === 'raw' ? draft.text.text : draft.text.folded)
  for (const { code, start, end, data } of suspects) reportAt(draft, code, draft.text.span(start, end), data)
  for (const edit of edits) {
    draft.repairs.push({ kind: repair.kind, span: draft.text.span(edit.start, edit.end), after: edit.after })
  }
  draft.text = draft.text.edit(edits)
}

/** Signs of the format leave the text; those between the cells of a row become a tab, so that cells stay apart. */
function markupEdits({ reading }: Draft): Edit[] {
  const edits: Edit[] = []
  for (const row of reading.rows) {
    let last = -1
    for (const cell of row.cells) {
      if (!cell || cell[0] < last) continue
      if (last >= 0 && cell[0] > last) edits.push({ start: last, end: cell[0], after: '\t' })
      last = cell[1]
    }
  }
  const gaps = edits.slice()
  let at = 0
  for (const [start, end] of reading.markup) {
    while (at < gaps.length && gaps[at].end <= start) at++
    if (at < gaps.length && gaps[at].start <= start && end <= gaps[at].end) continue
    if (end > start) edits.push({ start, end, after: '' })
  }
  for (const edit of reading.replaced ?? []) edits.push(edit)
  return disjoint(edits.sort((a, b) => a.start - b.start || a.end - b.end))
}

function disjoint(edits: Edit[]): Edit[] {
  let end = 0
  return edits.filter((edit) => {
    if (edit.start < end) return false
    end = edit.end
    return true
  })
}

function markFurniture(draft: Draft): void {
  const found = findFurniture(draft.text.folded, draft.lines)
  for (const { line, publishes } of found) {
    const place: Line = draft.lines[line]
    place.kind = 'furniture'
    place.publishes = publishes
    if (!publishes)
      draft.repairs.push({ kind: 'page_furniture', span: draft.text.span(place.start, place.end), after: '' })
  }
}
