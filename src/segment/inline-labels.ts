/** The field labels of one line: at its start, and within it where a sentence or clause ends. */
import { charTable } from '../text/char-table.ts'
import { type Label, readLabel } from '../text/label.ts'
import { readUnknownLabel } from '../text/unknown-label.ts'

const boundaries = charTable('。;:!? )】]”、\t,')
const listed = new Set(['responsible', 'deadline', 'progress', 'target'])

/** `unknown`: the labels of this notice that the vocabulary does not know. */
export function labelsOf(text: string, start: number, end: number, unknown: ReadonlySet<string>): Label[] {
  const labels: Label[] = []
  const first = readLabel(text, start, end) ?? readUnknownLabel(text, start, unknown)
  if (first) labels.push(first)
  for (let at = first ? first.end : start; at < end - 2; at++) {
    if (boundaries[text.charCodeAt(at)] === 0) continue
    const sign = text[at]
    const comma = sign === ','
    const label = readLabel(text, at + 1, end) ?? (comma ? null : readUnknownLabel(text, at + 1, unknown))
    if (!label?.signed || label.end > end || label.label === '问题' || label.label === '措施') continue
    if (sign === ':' && label.label.length < 3) continue
    if ((comma || sign === '、') && !(labels.length > 0 && listed.has(label.role))) continue
    labels.push(label)
    at = label.end - 1
  }
  return labels
}
