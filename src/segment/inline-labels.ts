/** The field labels of one line: at its start, and within it where a sentence or clause ends. */
import { type Label, readLabel } from '../text/label.ts'
import { readUnknownLabel } from '../text/unknown-label.ts'

const boundaries = '。;!? )】]”、\t'
const listed = new Set(['responsible', 'deadline', 'progress', 'target'])

/** `recurring`: words before a colon that the vocabulary does not know but this notice repeats. */
export function labelsOf(text: string, start: number, end: number, recurring: ReadonlySet<string>): Label[] {
  const labels: Label[] = []
  const first = readLabel(text, start, end) ?? readUnknownLabel(text, start, recurring)
  if (first) labels.push(first)
  for (let at = first ? first.end : start; at < end - 2; at++) {
    const sign = text[at]
    const comma = sign === ','
    if (!comma && !boundaries.includes(sign)) continue
    const label = readLabel(text, at + 1, end) ?? (comma ? null : readUnknownLabel(text, at + 1, recurring))
    if (!label?.signed || label.end > end || label.label === '问题' || label.label === '措施') continue
    if ((comma || sign === '、') && !(labels.length > 0 && listed.has(label.role))) continue
    labels.push(label)
    at = label.end - 1
  }
  return labels
}
