/** The field labels of one line: at its start, and within it where a sentence or clause ends. */
import { type Label, readLabel } from '../text/label.ts'

const boundaries = '。;!? )】]”、\t'
const listed = new Set(['responsible', 'deadline', 'progress', 'target'])

export function labelsOf(text: string, start: number, end: number): Label[] {
  const labels: Label[] = []
  const first = readLabel(text, start, end)
  if (first) labels.push(first)
  for (let at = first ? first.end : start; at < end - 2; at++) {
    const sign = text[at]
    const comma = sign === ','
    if (!comma && !boundaries.includes(sign)) continue
    const label = readLabel(text, at + 1, end)
    if (!label?.signed || label.label === '问题' || label.label === '措施') continue
    if ((comma || sign === '、') && !(labels.length > 0 && listed.has(label.role))) continue
    labels.push(label)
    at = label.end - 1
  }
  return labels
}
