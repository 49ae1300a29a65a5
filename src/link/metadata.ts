/** Who inspected whom and when, what was handed over, who signed and published: from the head, the first paragraphs and the foot. */
import type { Line, ResolvedDate } from '../draft.ts'
import type { DateMention, Mention } from '../recognisers/define.ts'
import type { Day, Metadata, Text } from '../schema/notice.ts'
import type { WorkingText } from '../text/working-text.ts'
import { readInspection } from './inspection.ts'
import { pageFacts } from './page-facts.ts'
import { readSignature } from './signature.ts'
import { readTitleLines } from './title-lines.ts'

export interface MetadataInput {
  text: WorkingText
  lines: readonly Line[]
  mentions: readonly Mention[]
  dates: ReadonlyMap<DateMention, ResolvedDate>
  /** Where the outline begins and where the foot does. */
  front: number
  foot: number
  /** Ranges of the working text that the container names. */
  facts: Facts
}

type Range = [number, number]
export type Facts = Partial<Record<'title' | 'published' | 'publisher', Range>>

export function readMetadata(input: MetadataInput): Metadata {
  const { text, dates } = input
  const { folded } = text
  const days = input.mentions.filter((mention): mention is DateMention => mention.type === 'date')
  const { facts } = input
  const title = facts.title ? [facts.title] : readTitleLines(folded, input.lines, input.front)
  const inspection = readInspection(folded, input.lines, days, input.foot)
  const page = pageFacts(folded, input.lines, days, input.front)
  const published =
    facts.published && days.find((day) => day.start >= facts.published![0] && day.end <= facts.published![1])
  const signature = readSignature(folded, input.lines, days, Math.min(input.foot, folded.length), input.front)
  const name = (range: Range | null): Text | null => (range ? textOf(text, range) : null)
  const day = (mention: DateMention | null): Day | null =>
    mention ? dayOf(text, mention, dates.get(mention)) : null
  const inspected = inspection.self ? ownName(folded, title, signature.signatory) : inspection.inspected
  return {
    title: title ? titleOf(text, title) : null,
    inspected: name(inspected),
    inspector: name(inspection.inspector),
    signatory: name(signature.signatory),
    publisher: name(facts.publisher ?? page.publisher),
    inspection: day(inspection.period),
    feedback: day(inspection.feedback),
    published: day(published ?? page.published),
    signed: day(signature.signed),
    kind: kindOf(title ? folded.slice(title[0][0], title[title.length - 1][1]) : '', folded.slice(0, 1500)),
  }
}

/** 我单位: the body that the title names before 关于, else the one that signs. */
function ownName(folded: string, title: Range[] | null, signatory: Range | null): Range | null {
  for (const [start, end] of title ?? []) {
    const about = folded.slice(start, end).search(/ ?关于/)
    if (about >= 3) return [start, start + about]
  }
  const first = title?.[0]
  if (first && title.length > 1 && folded.slice(title[1][0], title[1][1]).startsWith('关于')) return first
  return signatory
}

function textOf(text: WorkingText, [start, end]: Range): Text {
  const clean = text.slice(start, end)
  const span = text.span(start, end)
  const raw = text.source.slice(...span)
  return raw === clean ? { text: clean, span } : { text: clean, span, raw }
}

/** Title lines joined without the breaks between them. */
function titleOf(text: WorkingText, lines: Range[]): Text {
  const clean = lines.map(([start, end]) => text.slice(start, end)).join('')
  const span = text.span(lines[0][0], lines[lines.length - 1][1])
  const raw = text.source.slice(...span)
  return raw === clean ? { text: clean, span } : { text: clean, span, raw }
}

function dayOf(text: WorkingText, mention: DateMention, date: ResolvedDate | undefined): Day | null {
  if (!date || (date.start === null && date.end === null) || date.edtf === null) return null
  return {
    start: date.start,
    end: date.end,
    edtf: date.edtf,
    text: text.slice(mention.start, mention.end),
    span: text.span(mention.start, mention.end),
  }
}

const kinds = [
  ['inspection_rectification', /巡察|巡视/g],
  ['audit_rectification', /审计/g],
  ['supervision_rectification', /督察|督查/g],
] as const

/** By the title's word; without one by the commonest of the head. */
function kindOf(title: string, head: string): Metadata['kind'] {
  for (const [kind, words] of kinds) if (title.search(words) >= 0) return kind
  let best: Metadata['kind'] = 'other'
  let most = 0
  for (const [kind, words] of kinds) {
    const count = head.match(words)?.length ?? 0
    if (count > most) [best, most] = [kind, count]
  }
  return most > 0 && /整改/.test(head) ? best : 'other'
}
