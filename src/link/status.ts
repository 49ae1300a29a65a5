/** Status phrases: found in a clause with their negation, hedge and scope. Words are in src/vocabulary/status.json. */
import type { Status } from '../schema/notice.ts'
import { charTable } from '../text/char-table.ts'
import { clauseEnds } from '../text/clause.ts'
import rows from '../vocabulary/status.json' with { type: 'json' }
import { isPlanned, isSubjectText, marksBefore, underWayEnd } from './status-context.ts'
import { composedAt, composedStarts } from './status-parts.ts'

export interface StatusReading {
  code: Status['code']
  longTerm: boolean
  start: number
  end: number
}

interface Phrase {
  phrase: string
  code: Status['code']
}

const byStart = new Map<number, Phrase[]>()
/** The characters with which a phrase can begin. */
const starters = charTable(`正仍还尚需须应将要并长常${composedStarts}`)
export function addStatusPhrases(code: Status['code'], phrases: readonly string[]): void {
  for (const phrase of phrases) {
    const first = phrase.charCodeAt(0)
    const list = byStart.get(first) ?? []
    starters[first] = 1
    list.push({ phrase, code })
    byStart.set(
      first,
      list.sort((a, b) => b.phrase.length - a.phrase.length),
    )
  }
}
for (const row of rows) addStatusPhrases(row.id as Status['code'], row.phrases)

/** Words between 已 and the verb that are no object: 已于2020年3月底前完成整改, 已按要求整改到位. */
const adverbs =
  /(?:(?:于|在)?(?:(?:\d{2,4}年)?\d{1,2}月(?:\d{1,2}日)?(?:初|中旬|上旬|下旬|底|末)?|\d{4}年(?:底|末|初)?)(?:之?前|以前|内)?)?$/
const negation =
  /(?:迟迟|至今)?(?:未|尚未|仍未|还未|暂未|并未|没有|还没有|没|未能|不能|无法|难以|不)(?:全部|全面|完全|彻底|能|按期|按时|如期)?$/
/** Does the text look ahead? 将 alone does not tell: 将反馈的问题细化为24项 is done. */
export function looksAhead(text: string): boolean {
  return /预计|计划于|拟于|拟(?!定)|力争|争取|确保|务必|力求|打算|不断|实现|推动/.test(text)
}

/** The words ask for it to go on. */
const goesOn =
  /^[,、;(并且但和也 ]{0,3}(?:仍|还|尚|也|同时|后续|今后|并)?(?:需要|需|须|应|将|会|要|待|坚持)?(?:继续|进一步)?(?:(?:长期|常态化?|长效)(?:性|化|地)?(?:持续)?(?:坚持|整改|推进|巩固|落实|抓好|保持|跟进|开展|加强|深化|跟踪|监管|管护|监督|维护|进行|实施)?|常抓不懈|久久为功|(?:转入|纳入)?常态(?:化)?长效管理|(?:持续|不断)(?:性|地)?(?:坚持|整改|推进|巩固|落实|抓好|保持|跟进|深化|跟踪|用力|加强|进行|办理|监察|抓))(?:整改|落实|推进|提升|坚持|下去)?/
const alone = /(?:需要?|须|应|将|要|并)?(?:长期|常态化)(?:持续)?(?:坚持|整改|推进|抓好|巩固|落实)/y
/** What may follow a phrase that is whole: the end, a sign, or words that go on to another clause. */
const closed =
  /(?:$|[,;。、!)\]】”\s|(]|并|且|需|须|但|持续|长期|仍|还|后|了?$|了?[,;。]|的?$|目标|任务|工作)/y

/**
 * The first status phrase in `[start, end)`; `whole` demands that the text before it in its clause be its subject only.
 * Words that only ask for it to go on (长期坚持) tell the status where nothing else does.
 */
export function readStatus(text: string, start: number, end: number, whole: boolean): StatusReading | null {
  let lasting: StatusReading | null = null
  for (let at = start; at < end; at++) {
    if (starters[text.charCodeAt(at)] === 0) continue
    const clause = clauseStart(text, at, start)
    lasting ??= lastingAt(text, clause, at, end)
    for (const { code, length, weak, field } of phrasesAt(text, at)) {
      if (at + length > end || (whole && field)) continue
      closed.lastIndex = at + length
      if (at + length < end && !closed.test(text)) continue
      const reading = judge(text, clause, at, at + length, code, whole ? 'whole' : 'part', weak)
      if (!reading) continue
      const full = withTail(text, reading, end)
      return { ...full, longTerm: full.longTerm || lasting !== null }
    }
  }
  // 已一改到底,需长期坚持: something was done, in words that tell no code
  return lasting && !done.test(text.slice(start, lasting.start)) ? lasting : null
}

const done = /(?:^|[,;。:])[^,;。]{0,8}已/

/**
 * The status phrase that ends exactly at `end`, as in 已按期完成|22项: said of what is counted behind it. `attribute`: 的
 * stands between, so that the words before it (将对…) are said of something else.
 */
export function readStatusBefore(
  text: string,
  floor: number,
  end: number,
  attribute = false,
): StatusReading | null {
  for (let at = Math.max(floor, end - 24); at < end; at++) {
    if (starters[text.charCodeAt(at)] === 0) continue
    for (const { code, length, weak, field } of phrasesAt(text, at)) {
      const tail = at + length < end ? (goesOn.exec(text.slice(at + length, end))?.[0].length ?? 0) : 0
      if (at + length + tail !== end || field) continue
      const reading = judge(text, floor, at, at + length, code, attribute ? 'attribute' : 'any', weak)
      if (reading) return { ...reading, end, longTerm: tail > 0 }
    }
  }
  return null
}

interface Words {
  code: Status['code']
  length: number
  /** A fact only with 已 before it. */
  weak: boolean
  /** A status in a progress field only. */
  field: boolean
}

/** Status phrases that begin here: those of the vocabulary and what is put together, the longest first. */
function* phrasesAt(text: string, at: number): Generator<Words> {
  const going = underWayEnd(text, at)
  if (going > 0) yield { code: 'in_progress', length: going - at, weak: false, field: false }
  let made = composedAt(text, at)
  for (const { phrase, code } of byStart.get(text.charCodeAt(at)) ?? []) {
    if (!text.startsWith(phrase, at)) continue
    if (made && made.length > phrase.length) {
      yield made
      made = null
    } else if (made?.length === phrase.length) made = null
    yield { code, length: phrase.length, weak: weakWords.has(phrase), field: false }
  }
  if (made) yield made
}

function lastingAt(text: string, clause: number, at: number, end: number): StatusReading | null {
  alone.lastIndex = at
  const match = alone.exec(text)
  if (!match || at + match[0].length > end) return null
  const left = text.slice(clause, at)
  if (isPlanned(left) || !isSubject(left, 'whole')) return null
  return { code: 'in_progress', longTerm: true, start: at, end: at + match[0].length }
}

/** Is the phrase said of the thing itself, as a fact? */
function judge(
  text: string,
  clause: number,
  at: number,
  end: number,
  code: Status['code'],
  scope: Scope,
  weak: boolean,
): StatusReading | null {
  const whole = scope === 'whole'
  let left = text.slice(clause, at)
  const denied = negation.exec(left)
  if (denied && code !== 'not_completed') {
    left = left.slice(0, left.length - denied[0].length)
    if (!isSubject(left, scope) || scopePlanned(left, scope)) return null
    return { code: 'not_completed', longTerm: false, start: clause + left.length, end }
  }
  // 已按要求, 如期: their words plan nothing
  if (scopePlanned(left.slice(0, marksBefore(left, 0, left.length)), scope)) return null
  let start = at
  if (code === 'not_completed' && /[尚仍还暂]$/.test(left)) {
    start -= 1
    left = left.slice(0, -1)
  } else {
    const time = adverbs.exec(left)![0]
    const bare = left.slice(0, left.length - time.length)
    const from = marksBefore(bare, 0, bare.length)
    const mark = from < bare.length
    if (mark) {
      left = bare.slice(0, from)
      start = clause + from
    } else if (time && /(?:前|内)$/.test(time)) {
      // 并于2月29日前完成整改: a fact in an answer
      left = bare
    }
    if (code === 'completed' && !mark && !time && weak) return null
  }
  if (whole && left.trim() === '') {
    const before = text.slice(Math.max(0, clause - 60), clause)
    if (counted.test(before) || (countedPeople.test(before) && /[处惩]/.test(text.slice(at, end))))
      return null
  }
  return isSubject(left, scope) ? { code, longTerm: false, start, end } : null
}

/** …发现问题105个, (均已整改到位): said of what was counted, not of the item. */
const counted = /\d[余多]?(?:万|亿)?(?:个|项|条|处|宗|件|户|家|起|座|栋|亩|台|套|次|份)[^,;。]{0,12},$/
/** People can be dealt with, not put right: 批评教育2名经办人员,(已整改). */
const countedPeople = /\d[余多]?(?:名|人)[^,;。]{0,12},$/

/** Without 已 these are deeds to be done; the others (整改到位, 得到有效解决) are facts. */
const weakWords = new Set(
  '整改 落实 解决 落实整改 整改落实 做好整改 清零 按要求整改 改正 纠正 了结 兑现 落实到位 整改落实到位 处理到位 处置到位 纠正到位'.split(
    ' ',
  ),
)

/**
 * What may stand before a phrase in its clause. whole: its subject and nothing else; part: any subject that is no part
 * of the matter (4宗…); any: anything; attribute: anything, and a plan is no plan (将对已完成的8个问题…).
 */
type Scope = 'whole' | 'part' | 'any' | 'attribute'

const scopePlanned = (left: string, scope: Scope): boolean => scope !== 'attribute' && isPlanned(left)

function isSubject(left: string, scope: Scope): boolean {
  if (scope === 'any' || scope === 'attribute') return true
  if (scope === 'part')
    return (
      !/\d(?:个|项|条|处|宗|件|户|家|名|人|起|座|栋|亩|台|套|次)[^,;。]{0,12}$/.test(left) &&
      !(left.includes('除') && left.includes('外'))
    )
  if (left.length > 60) return false
  return isSubjectText(left)
}

/** The long-term words behind a phrase, within its sentence. */
function withTail(text: string, reading: StatusReading, end: number): StatusReading {
  const tail = goesOn.exec(text.slice(reading.end, Math.min(end, reading.end + 30)))
  if (tail && tail[0].length > 0) {
    const close = tail[0].startsWith('(') && text[reading.end + tail[0].length] === ')' ? 1 : 0
    return { ...reading, longTerm: true, end: reading.end + tail[0].length + close }
  }
  const phrase = text.slice(reading.start, reading.end)
  const longTerm = phrase.includes('持续整改') || phrase.includes('长期')
  return { ...reading, longTerm: reading.longTerm || longTerm }
}

function clauseStart(text: string, at: number, floor: number): number {
  let from = at
  const least = Math.max(floor, at - 80)
  while (
    from > least &&
    clauseEnds[text.charCodeAt(from - 1)] === 0 &&
    !(text[from - 1] === ',' && at > from)
  )
    from--
  return from
}
