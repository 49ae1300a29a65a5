/** The contract's types under the names that the report uses; types alone, so that no page carries the schema. */
import type { Item, Message } from '../schema/notice.ts'

export type {
  Block,
  Check,
  Claim,
  Entity,
  Failure,
  Field,
  Item,
  Message,
  Metric,
  Notice,
  Repair,
  Section,
  Span,
} from '../schema/notice.ts'
export type StatusCode = NonNullable<Item['status']>['code']
export type Level = Message['level']

export const statusOrder = [
  'completed',
  'basically_completed',
  'phased',
  'in_progress',
  'not_completed',
  'none',
] as const
export type StatusKey = (typeof statusOrder)[number]
