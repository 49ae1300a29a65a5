/** What the passes hand on: each fills its own part and reads those above it. Offsets are into `text.folded`. */

import type { Reading, Row } from './readers/define.ts'
import type { DateMention, Mention } from './recognisers/define.ts'
import type {
  Check,
  Claim,
  FieldRole,
  Item,
  MarkerStyle,
  Message,
  Metadata,
  RepairKind,
} from './schema/notice.ts'
import type { Label } from './text/label.ts'
import type { WorkingText } from './text/working-text.ts'

export interface Options {
  path: string
  repair: boolean
  script: 'simplified' | 'keep'
  referenceDate: string | null
}

/** A line of the working text, without its indent and line end. Table rows and furniture are lines of their own kinds. */
export interface Line {
  start: number
  end: number
  kind: 'text' | 'row' | 'furniture'
  row?: Row
  /** Furniture that states when and by whom the page was published. */
  publishes?: boolean
}

export interface Marker {
  /** Place of the marker with its sign: `(一)`, `1.`, `问题一:`. */
  start: number
  end: number
  style: MarkerStyle
  /** The word of a label marker (问题, 任务, 序号), '' for others: each word is a level of its own. */
  word: string
  ordinal: number
  /** 1.1.2 → [1, 1, 2]; else absent. */
  path?: number[]
  /** The sign after the number is missing (51关于…). */
  bare?: boolean
}

export interface Section {
  id: string
  marker: Marker
  depth: number
  start: number
  end: number
  title: [number, number]
  /** Where the text after the title begins. */
  body: number
  parent: Section | null
  children: Section[]
}

export interface DraftField {
  label: string
  /** Place of the label with its colon or brackets. */
  at: [number, number]
  role: FieldRole
  start: number
  end: number
}

export interface DraftMeasure {
  marker: string
  ordinal: number
  start: number
  end: number
}

export interface DraftItem {
  id: string
  number: string | null
  path: string[]
  /** The section it is or lies in. */
  section: Section | null
  /** It is that section. */
  isSection: boolean
  start: number
  end: number
  title: [number, number]
  /** The title with 关于“…”的问题 peeled off. */
  problem: [number, number]
  fields: DraftField[]
  measures: DraftMeasure[]
  status: { code: NonNullable<Item['status']>['code']; longTerm: boolean; start: number; end: number } | null
}

/** A date with its missing parts resolved over the whole notice. */
export interface ResolvedDate {
  mention: DateMention
  start: string | null
  end: string | null
  edtf: string | null
  precision: 'day' | 'month_part' | 'month' | 'quarter' | 'half' | 'year'
  inferred: boolean
  /** Where the year was taken from, when it was inferred from another place. */
  evidence?: [number, number]
}

export interface Draft {
  options: Options
  source: {
    text: string
    bytes: Uint8Array | null
    encoding: string | null
    mediaType: string
    script: 'simplified' | 'traditional' | 'mixed' | 'none'
  }
  reading: Reading
  text: WorkingText
  repairs: { kind: RepairKind; span: [number, number]; after: string }[]
  lines: Line[]
  /** Field labels by line. */
  labels: Label[][]
  sections: Section[]
  /** Where the outline begins and where the foot does. */
  front: number
  foot: number
  mentions: Mention[]
  dates: Map<DateMention, ResolvedDate>
  items: DraftItem[]
  metadata: Metadata | null
  claims: Claim[]
  checks: Check[]
  messages: Message[]
}
