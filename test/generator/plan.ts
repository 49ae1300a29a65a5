/** What a generated notice says: the right answer, drawn before the text is printed. Places are into the final text. */
import type { FieldRole, MarkerStyle, Metric, Status } from '../../src/schema/notice.ts'

/** `[start, end)` in UTF-16 units. Moved along when the text is dressed up afterwards. */
export interface Place {
  start: number
  end: number
}

export interface PlannedSection extends Place {
  depth: number
  style: MarkerStyle
  ordinal: number
  marker: string
  /** The marker's word is one that a vocabulary may not know. */
  novel: boolean
}

export interface PlannedItem extends Place {
  /** It stands under a marker whose word a vocabulary may not know. */
  novel?: boolean
  /** As printed; null for 针对… paragraphs. */
  number: string | null
  path: string[]
  title: string
  status: { code: Status['code']; longTerm: boolean; place: Place; novel: boolean } | null
  /** How many answers are enumerated. */
  measures: number
  novelMeasures: boolean
  fields: { label: string; role: FieldRole; novel: boolean }[]
}

export interface PlannedClaim extends Place {
  metric: Metric
  value: number
  /** Left to the parser: neither asked for nor a false alarm. */
  optional?: boolean
}

export interface PlannedDate extends Place {
  from: string | null
  to: string | null
  inferred: boolean
  bound: 'since' | 'before' | 'after' | 'until' | null
}

export interface PlannedValue extends Place {
  value: number
  max?: number
  qualifier?: 'approx' | 'over' | 'under' | 'at_least' | 'at_most' | null
  per?: string
  unit?: string
  novel?: boolean
}

export interface PlannedText extends Place {
  text: string
}

export interface PlannedMetadata {
  title: PlannedText | null
  inspected: PlannedText | null
  inspector: PlannedText | null
  signatory: PlannedText | null
  publisher: PlannedText | null
  inspection: { from: string; to: string } | null
  feedback: string | null
  published: string | null
  signed: string | null
  kind: 'inspection_rectification' | 'audit_rectification' | 'supervision_rectification'
}

/** What the notice's own figures come to, by claim. */
export interface PlannedCheck {
  claim: PlannedClaim
  verdict: 'agrees' | 'differs' | 'not_counted'
  /** It rests on status words that a vocabulary may not know. */
  novel: boolean
}

export interface Plan {
  seed: number
  outline: PlannedSection[]
  items: PlannedItem[]
  claims: PlannedClaim[]
  checks: PlannedCheck[]
  dates: PlannedDate[]
  amounts: PlannedValue[]
  counts: PlannedValue[]
  percents: PlannedValue[]
  ratios: (Place & { terms: number[] })[]
  durations: (Place & { iso: string })[]
  documents: (Place & { number: string | null })[]
  contacts: (Place & { kind: 'phone' | 'email' | 'address' | 'postcode'; value: string })[]
  /** Where values are neither asked for nor a false alarm: page furniture and the like. */
  optional: Place[]
  /** Codes of the messages that the numbering must lead to. */
  messages: ('NP0302' | 'NP0303' | 'NP0305')[]
  metadata: PlannedMetadata
  /** The shape of items, the marker styles from the outside in, and how the text was dressed up: for reports. */
  layout: Record<string, string | number | boolean>
  /** How the text was changed after it was written; what a tolerance may depend on. */
  dress: string[]
}

export interface GeneratedNotice {
  text: string
  plan: Plan
}
