/** Where an item's status is looked for: a progress field rules; else the answer's opening words; else its closing sentence. */
import type { DraftItem, Section } from '../draft.ts'
import { clauseEnds, sentenceEnds } from '../text/clause.ts'
import { readStatus, type StatusReading } from './status.ts'

const shortField = 60
const bracketed = /[(【]([^()【】]{2,20})[)】]$/

export function statusOf(text: string, item: DraftItem, body: number): DraftItem['status'] {
  const reading = fromFields(text, item) ?? fromText(text, item, body) ?? fromTitle(text, item)
  if (!reading) return null
  const stands = item.fields.some(
    (field) =>
      field.role === 'deadline' &&
      /长期坚持|长期推进|持续推进|常态化/.test(
        text.slice(field.start, Math.min(field.end, field.start + 40)),
      ),
  )
  return { code: reading.code, longTerm: reading.longTerm || stands, start: reading.start, end: reading.end }
}

function fromFields(text: string, item: DraftItem): StatusReading | null {
  for (const field of item.fields) {
    if (field.role !== 'progress') continue
    const short = field.end - field.start <= shortField
    const first = firstSentence(text, field.start, field.end)
    const reading =
      readStatus(text, field.start, short ? field.end : first, false) ??
      opening(text, field.start, field.end) ??
      closing(text, field.start, field.end)
    if (reading) return reading
  }
  const responses = item.fields.filter((field) => field.role === 'response')
  for (const field of responses) {
    const reading = opening(text, field.start, field.end)
    if (reading) return reading
  }
  for (const field of responses.reverse()) {
    const reading = closing(text, field.start, field.end)
    if (reading) return reading
  }
  return null
}

/** Items without an answering label: the text behind the title. */
function fromText(text: string, item: DraftItem, body: number): StatusReading | null {
  if (item.fields.some((field) => field.role === 'response' || field.role === 'progress')) return null
  const start = Math.max(body, item.title[1])
  const end = item.fields[0]?.at[0] ?? item.end
  if (end - start < 2) return null
  return opening(text, start, end) ?? closing(text, start, end)
}

/** Does a section without labels say by itself how far it is? */
export function saysStatus(text: string, { title, body, end }: Section): boolean {
  const start = Math.max(body, title[1])
  return (opening(text, start, end) ?? closing(text, start, end) ?? inTitle(text, title)) !== null
}

const fromTitle = (text: string, item: DraftItem): StatusReading | null => inTitle(text, item.title)

/** 1.关于…的问题(已完成整改) */
function inTitle(text: string, [start, end]: readonly [number, number]): StatusReading | null {
  const match = bracketed.exec(text.slice(Math.max(start, end - 24), end))
  if (!match) return null
  const from = end - match[1].length - 1
  return readStatus(text, from, end - 1, true)
}

function opening(text: string, start: number, end: number): StatusReading | null {
  const from = skip(text, start, end)
  return readStatus(text, from, firstSentence(text, from, end), true)
}

/** A paragraph behind the last item that speaks of what comes next, or to the public. */
const farewell = /\n[ \t]*(?:下一?步|下一?阶段|今后|接下来|欢迎|特此)/

function closing(text: string, start: number, end: number): StatusReading | null {
  const leave = farewell.exec(text.slice(start, end))
  let stop = leave ? start + leave.index : end
  while (stop > start && '。;!. \n\r\t”)'.includes(text[stop - 1])) stop--
  let from = stop
  const least = Math.max(start, stop - 300)
  while (from > least && clauseEnds[text.charCodeAt(from - 1)] === 0) from--
  return from < stop ? readStatus(text, from, stop, true) : null
}

function firstSentence(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + 200)
  for (let at = start; at < limit; at++) if (sentenceEnds[text.charCodeAt(at)] === 1) return at
  return limit
}

function skip(text: string, at: number, end: number): number {
  while (at < end && ' \n\r\t,。:;【'.includes(text[at])) at++
  return at
}
