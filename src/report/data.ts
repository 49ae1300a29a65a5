/** What the report's page reads: one index over all notices, and for each notice its text and record. Plain JSON. */
import type { Packed } from './pack.ts'
import type { Check, Level, Notice, Span, StatusCode } from './schema-names.ts'

export type Language = 'en' | 'zh'
export interface Bilingual {
  en: string
  zh: string
}

/** Everything that the cover, the charts, the facets and the item table need. */
export interface ReportIndex {
  tool: { name: string; version: string }
  /** The language in which the report opens. */
  language: Language
  notices: NoticeRow[]
  failures: FailureRow[]
  /** By code: those that occur. */
  codes: Record<string, CodeRow>
  /** Pairs of characters, the second the Simplified form of the first: those of use in these texts. */
  folds: string
  /** Each notice has a page of its own in a folder: the texts are not here. */
  paged: boolean
  /** Of a page in a folder: where the index of the folder is. */
  home?: string
}

export interface CodeRow {
  level: Level
  text: Bilingual
  help: Bilingual
}

export interface FailureRow {
  path: string
  code: string
  text: Bilingual
}

export interface NoticeRow {
  path: string
  /** The first characters of the input's SHA-256. */
  digest: string
  title: string | null
  inspected: string | null
  inspector: string | null
  publisher: string | null
  days: Partial<Record<DayKey, Period>>
  items: ItemRow[]
  /** Declared against found. */
  checks: Pick<Check, 'metric' | 'claimed' | 'counted' | 'verdict'>[]
  /** How often each code occurs. */
  messages: Record<string, number>
  amounts: AmountRow[]
  /** Of the characters that are no space, the part that stands in a title, field, measure, status, claim or value. */
  coverage: number
  /** UTF-16 units. */
  length: number
  /** Its page, in a folder. */
  page?: string
}

export const dayKeys = ['inspection', 'feedback', 'signed', 'published'] as const
export type DayKey = (typeof dayKeys)[number]
/** ISO days, both inclusive; null where it is open. */
export type Period = [string | null, string | null]

export interface ItemRow {
  id: string
  number: string | null
  title: string
  status: StatusCode | null
  longTerm: boolean
  span: Span
  measures: number
  /** The largest amount in yuan that it names. */
  amount: number | null
  /** Messages that lie in it. */
  messages: number
}

export const amountRoles = ['title', 'finding', 'response', 'progress', 'target', 'other', 'outside'] as const
export type AmountRole = (typeof amountRoles)[number]
export interface AmountRow {
  /** Yuan. */
  value: number
  role: AmountRole
}

export interface NoticeData {
  text: string
  record: Notice
}

/** As it lies in the page: the record packed, texts that are the slices of their spans left out. */
export interface PackedNotice {
  text: string
  record: Packed
}
