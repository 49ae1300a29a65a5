import { amount } from './amount.ts'
import { contact } from './contact.ts'
import { count } from './count.ts'
import { date } from './date.ts'
import type { Mention, Recogniser, Refusal } from './define.ts'
import { document } from './document.ts'
import { duration } from './duration.ts'
import { percent } from './percent.ts'
import { ratio } from './ratio.ts'
import { refusal } from './refusal.ts'

/**
 * Every kind that is read, in order of precedence: of two readings that overlap the longer one stands, of two equally
 * long ones the kind that is named first.
 */
export const recognisers: readonly Recogniser<Mention | Refusal>[] = [
  date,
  duration,
  document,
  contact,
  amount,
  percent,
  ratio,
  count,
  refusal,
]
