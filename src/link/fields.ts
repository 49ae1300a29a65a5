/** The labelled blocks of a range of lines: each runs from behind its label to the next label or the range's end. */
import type { DraftField, Line } from '../draft.ts'
import type { Label } from '../text/label.ts'

export function fieldsOf(text: string, labels: readonly Label[], end: number): DraftField[] {
  const fields = labels.map((label, i): DraftField => {
    let start = label.end
    let stop = labels[i + 1]?.start ?? end
    while (start < stop && ' \n\r\t:'.includes(text[start])) start++
    while (stop > start && ' \n\r\t'.includes(text[stop - 1])) stop--
    return { label: label.label, at: [label.start, label.end], role: label.role, start, end: stop }
  })
  // a second 整改情况 that only tells how far it is, is progress
  let answered = false
  for (const field of fields) {
    if (field.role !== 'response') continue
    if (answered && field.end - field.start <= 40 && tellsStatus(text.slice(field.start, field.end)))
      field.role = 'progress'
    answered = true
  }
  return fields
}

function tellsStatus(text: string): boolean {
  return /^(?:目前|现)?(?:该|此|本)?(?:项|条)?(?:问题|任务)?[,]?(?:已|均已|正在|基本|阶段性|未|尚未|部分|持续|长期|完成)/.test(
    text,
  )
}

/** The labels of the lines in `[start, end)`, from the first line that begins at or behind `start`. */
export function labelsBetween(
  lines: readonly Line[],
  labels: readonly Label[][],
  first: number,
  start: number,
  end: number,
): Label[] {
  const found: Label[] = []
  for (let i = first; i < lines.length && lines[i].start < end; i++) {
    for (const label of labels[i]) if (label.start >= start && label.start < end) found.push(label)
  }
  return found
}
