import type { EntityType, Qualifier } from '../schema/notice.ts'

/** What a recogniser reads: values by type, without place in the tree. Offsets are into the folded text. */
export type Mention =
  | DateMention
  | ({
      type: 'amount'
      value: string | null
      max?: string
      currency: string
      qualifier: Qualifier
      per: string | null
    } & Place)
  | ({ type: 'count'; value: string | null; max?: string; unit: string; qualifier: Qualifier } & Place)
  | ({ type: 'duration'; iso: string | null; max?: string; qualifier: Qualifier } & Place)
  | ({
      type: 'percent'
      value: string | null
      max?: string
      sign: '%' | '‰' | 'pp'
      qualifier: Qualifier
    } & Place)
  | ({ type: 'ratio'; terms: string[] } & Place)
  | ({ type: 'document'; title: [number, number] | null; number: [number, number] | null } & Place)
  | ({ type: 'contact'; kind: 'phone' | 'email' | 'address' | 'postcode'; value: [number, number] } & Place)

export interface Place {
  start: number
  end: number
  /** The id of the pattern that read it: for `--explain` and tests. */
  rule: string
}

/** A date as printed: parts that are missing stay undefined until the whole notice is known. */
export interface DateMention extends Place {
  type: 'date'
  from: DateParts
  /** The last day's parts for a range; null for 至今; undefined for a single date. */
  to?: DateParts | null
  bound: 'since' | 'before' | 'after' | 'until' | null
  /** The words around speak of what lies ahead (预计, 拟, 计划, 力争, 将于 …). */
  planned: boolean
  /** A day by which something is to be done (整改时限:6月30日, 6月底前): it may lie ahead or behind. */
  due?: boolean
  /** In a list (3月、5月、8月) the member before, whose year it shares. */
  follows?: DateMention
}

/** Year, month and day as printed; impossible numbers (13月, 2月30日) stay as they are. */
export interface DateParts {
  year?: number
  /** The year is said by 今年 (0), 去年 (-1), 明年 (1), 同年 ('same') or 次年 ('next'). */
  relative?: number | 'same' | 'next'
  /** The month is said by 本月 (0), 上月 (-1), 下月 (1) or 同月 ('same'). */
  relativeMonth?: number | 'same'
  month?: number
  day?: number
  /** A part of the month (上旬, 底, 上半月 …) or of the year (一季度, 上半年, 年底 …). */
  part?: MonthPart | YearPart
}

export type MonthPart =
  | 'early'
  | 'middle'
  | 'late'
  | 'early_middle'
  | 'middle_late'
  | 'first_half'
  | 'second_half'

export type YearPart =
  | 'Q1'
  | 'Q2'
  | 'Q3'
  | 'Q4'
  | 'Q1-Q3'
  | 'H1'
  | 'H2'
  | 'year_start'
  | 'year_middle'
  | 'year_end'

/** What looks like a value and is none (第三巡察组, 三会一课): it keeps its place from the other kinds. */
export type Refusal = { type: 'none' } & Place

/** What a rule reads: a mention without what the rule itself says of it. Its place may begin before the trigger. */
export type Read<M extends Mention | Refusal> = M extends unknown ? Omit<M, 'type' | 'rule'> : never

/** What every rule keeps beside it: `yes` are texts with each mention in ⟨⟩, `no` are texts in which none of this type is found. */
interface Examples {
  readonly id: string
  /** Those of the recogniser's triggers at which this rule can begin; absent: all of them. */
  readonly triggers?: string
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

/** A rule as a pattern: sticky (`y`), linear (audited by a test), tried only where one of the recogniser's triggers stands. */
export interface Pattern<M extends Mention | Refusal = Mention> extends Examples {
  readonly pattern: RegExp
  /** Null: what was matched is no mention after all. */
  read(match: RegExpExecArray, text: string): Read<M> | null
}

/**
 * A rule as a function, where a pattern is not enough (nested brackets, numerals, words from a list). Called where one
 * of the triggers stands; looks at a bounded stretch of the text around it, so that a whole text takes linear time.
 */
export interface Scan<M extends Mention | Refusal = Mention> extends Examples {
  scan(text: string, at: number): Read<M> | null
}

export interface Recogniser<M extends Mention | Refusal = Mention> {
  readonly type: EntityType | 'none'
  /** Every character at which a mention of this kind can begin. */
  readonly triggers: string
  /** Which patterns can begin at a place, one bit for each in their order; without it all are tried. */
  opens?(text: string, at: number): number
  readonly patterns: readonly (Pattern<M> | Scan<M>)[]
}
