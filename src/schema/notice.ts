/** The output contract, format version 1.0: what one line of NDJSON may hold. Types are inferred from here. */
import * as z from 'zod'
import { formatVersion } from './format-version.ts'

/** `[start, end)` in UTF-16 units into the decoded source text. */
const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()])
const text = z.strictObject({ text: z.string(), span, raw: z.string().optional() })
const isoDay = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const day = z.strictObject({
  start: isoDay.nullable(),
  end: isoDay.nullable(),
  edtf: z.string(),
  text: z.string(),
  span,
})
const qualifier = z.enum(['approx', 'over', 'under', 'at_least', 'at_most']).nullable()

export const block = z.strictObject({
  role: z.enum(['paragraph', 'field', 'measure', 'furniture']),
  label: z.string().optional(),
  text: z.string(),
  span,
})

export const markerStyles = [
  'hanzi_dun',
  'paren_hanzi',
  'arabic',
  'arabic_paren',
  'paren_arabic',
  'circled',
  'dotted',
  'formal_dun',
  'stem_dun',
  'label',
  'division',
] as const
export const markerStyle = z.enum(markerStyles)

/** A section without its children: the part that is validated node by node, so that no schema is recursive. */
export const sectionShell = z.strictObject({
  id: z.string(),
  marker: z.strictObject({ text: z.string(), style: markerStyle, ordinal: z.int().nonnegative() }),
  depth: z.int().positive(),
  title: text,
  span,
  item: z.string().nullable(),
  blocks: z.array(block),
})
export const section = sectionShell.extend({
  get children() {
    return z.array(section)
  },
})

export const statusCodes = [
  'completed',
  'basically_completed',
  'phased',
  'in_progress',
  'not_completed',
] as const
export const status = z.strictObject({
  code: z.enum(statusCodes),
  longTerm: z.boolean(),
  text: z.string(),
  span,
})

export const fieldRoles = [
  'response',
  'progress',
  'finding',
  'responsible',
  'deadline',
  'target',
  'other',
] as const
export const field = z.strictObject({ label: z.string(), role: z.enum(fieldRoles), text: z.string(), span })

export const item = z.strictObject({
  id: z.string(),
  number: z.string().nullable(),
  path: z.array(z.string()),
  section: z.string().nullable(),
  title: text,
  span,
  status: status.nullable(),
  fields: z.array(field),
  measures: z.array(
    z.strictObject({ marker: z.string(), ordinal: z.int().nonnegative(), text: z.string(), span }),
  ),
  blocks: z.array(block),
})

export const metrics = [
  'categories',
  'issues',
  'measures',
  'completed',
  'basically_completed',
  'phased',
  'in_progress',
  'not_completed',
  'rules',
  'recovered',
  'disciplined',
  'other',
] as const
export const claim = z.strictObject({
  metric: z.enum(metrics),
  value: z.number(),
  unit: z.string(),
  scope: z.enum(['document', 'section']),
  section: z.string().nullable(),
  text: z.string(),
  span,
})

export const check = z.strictObject({
  metric: z.enum(metrics),
  claimed: z.number(),
  counted: z.number().nullable(),
  verdict: z.enum(['agrees', 'differs', 'not_counted']),
  claim: z.int().nonnegative(),
  items: z.array(z.string()),
})

const mention = {
  text: z.string(),
  raw: z.string().optional(),
  span,
  item: z.string().nullable(),
  section: z.string().nullable(),
}
const number = z.number()
export const datePrecisions = ['day', 'month_part', 'month', 'quarter', 'half', 'year'] as const
export const dateBounds = ['since', 'before', 'after', 'until'] as const
export const contactKinds = ['phone', 'email', 'address', 'postcode'] as const

export const entity = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('date'),
    ...mention,
    start: isoDay.nullable(),
    end: isoDay.nullable(),
    edtf: z.string().nullable(),
    precision: z.enum(datePrecisions),
    bound: z.enum(dateBounds).nullable(),
    inferred: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('amount'),
    ...mention,
    value: number.nullable(),
    max: number.optional(),
    currency: z.string(),
    qualifier,
    per: z.string().nullable(),
  }),
  z.strictObject({
    type: z.literal('count'),
    ...mention,
    value: number.nullable(),
    max: number.optional(),
    unit: z.string(),
    qualifier,
  }),
  z.strictObject({
    type: z.literal('duration'),
    ...mention,
    iso: z.string().nullable(),
    max: z.string().optional(),
    qualifier,
  }),
  z.strictObject({
    type: z.literal('percent'),
    ...mention,
    value: number.nullable(),
    max: number.optional(),
    sign: z.enum(['%', '‰', 'pp']),
    qualifier,
  }),
  z.strictObject({ type: z.literal('ratio'), ...mention, terms: z.array(number) }),
  z.strictObject({
    type: z.literal('document'),
    ...mention,
    title: z.string().nullable(),
    number: z.string().nullable(),
  }),
  z.strictObject({ type: z.literal('contact'), ...mention, kind: z.enum(contactKinds), value: z.string() }),
])

export const repairKinds = ['pinyin_gloss', 'gbk_slip', 'width', 'line_break', 'page_furniture'] as const
export const repair = z.strictObject({
  kind: z.enum(repairKinds),
  span,
  before: z.string(),
  after: z.string(),
})

export const levels = ['error', 'warning', 'info'] as const
export const message = z.strictObject({
  code: z.string().regex(/^NP\d{4}$/),
  level: z.enum(levels),
  text: z.string(),
  data: z.record(z.string(), z.unknown()),
  span: span.nullable(),
  line: z.int().positive(),
  column: z.int().positive(),
})

export const noticeKinds = [
  'inspection_rectification',
  'audit_rectification',
  'supervision_rectification',
  'other',
] as const
export const metadata = z.strictObject({
  title: text.nullable(),
  inspected: text.nullable(),
  inspector: text.nullable(),
  signatory: text.nullable(),
  publisher: text.nullable(),
  inspection: day.nullable(),
  feedback: day.nullable(),
  published: day.nullable(),
  signed: day.nullable(),
  kind: z.enum(noticeKinds),
})

export const source = z.strictObject({
  path: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
  mediaType: z.string(),
  encoding: z.string().nullable(),
  script: z.enum(['simplified', 'traditional', 'mixed', 'none']),
  length: z.int().nonnegative(),
  offsetUnit: z.literal('utf16'),
})

/** Everything of a notice but its outline. */
export const noticeHeader = z.strictObject({
  type: z.literal('notice'),
  formatVersion: z.literal(formatVersion),
  tool: z.strictObject({ name: z.literal('notice-parse'), version: z.string() }),
  source,
  metadata,
  front: z.array(block),
  back: z.array(block),
  items: z.array(item),
  claims: z.array(claim),
  checks: z.array(check),
  entities: z.array(entity),
  repairs: z.array(repair),
  messages: z.array(message),
})
export const noticeSchema = noticeHeader.extend({ outline: z.array(section) })

export const failureSchema = z.strictObject({
  type: z.literal('failure'),
  formatVersion: z.literal(formatVersion),
  source: z.strictObject({ path: z.string() }),
  error: z.strictObject({
    code: z.string().regex(/^NP\d{4}$/),
    text: z.string(),
    data: z.record(z.string(), z.unknown()),
  }),
})
export const recordSchema = z.discriminatedUnion('type', [noticeSchema, failureSchema])

export type Span = z.infer<typeof span>
export type Text = z.infer<typeof text>
export type Day = z.infer<typeof day>
export type Block = z.infer<typeof block>
export type MarkerStyle = z.infer<typeof markerStyle>
export type Section = z.infer<typeof section>
export type Status = z.infer<typeof status>
export type Field = z.infer<typeof field>
export type FieldRole = Field['role']
export type Item = z.infer<typeof item>
export type Metric = Claim['metric']
export type Claim = z.infer<typeof claim>
export type Check = z.infer<typeof check>
export type Entity = z.infer<typeof entity>
export type EntityType = Entity['type']
export type Repair = z.infer<typeof repair>
export type RepairKind = Repair['kind']
export type Message = z.infer<typeof message>
export type Metadata = z.infer<typeof metadata>
export type Notice = z.infer<typeof noticeSchema>
export type Failure = z.infer<typeof failureSchema>
export type Qualifier = z.infer<typeof qualifier>
