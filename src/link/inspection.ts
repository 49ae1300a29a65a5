/** The sentence that says who inspected whom and when, and the day on which the opinion was handed over. */
import type { Line } from '../draft.ts'
import type { DateMention } from '../recognisers/define.ts'
import { sentenceEnds } from '../text/clause.ts'

export interface Inspection {
  inspector: [number, number] | null
  inspected: [number, number] | null
  /** The notice calls the inspected body by 我单位 and its like. */
  self: boolean
  period: DateMention | null
  feedback: DateMention | null
}

const deed = deedOf('巡察|巡视|审计|督察|督查|体检')
/** Where nothing is called an inspection. */
const otherDeed = deedOf('检查|核查|审查|审核|调查|视察|评估|督导|督办')
const passive =
  /([^,。;:]{2,50}?)接受了?([^,。;:]{3,40}?)(?:的)?(?:常规|专项|提级|交叉|机动|政治)?(?:巡察|巡视|审计|督察)/g
/** The opinion was handed over; 对照反馈意见 and its like are no deed. */
const handed = [
  /(?:反馈|通报|移交|下发|出具|送达|交换|印发)了[^,。;]{0,40}?(?:意见|情况|报告|问题|结果|决定)/,
  /向[^,。;]{2,40}?(?:反馈|通报|移交|下达|送达|印发|交换|提交|提出)[^,。;]{0,30}?(?:意见|情况|报告|问题|结果|决定)/,
  /(?:巡察|巡视|审计|督察)[^,。;]{0,16}(?:意见|情况|报告|问题)[^,。;]{0,24}?(?:反馈|通报|移交)/,
  /(?:函送|提交|送交|出具|送达|下达|下发|发出)[^,。;]{0,30}?(?:报告书?|案文|意见|决定)/,
  /(?:进行|作|作出|开展)了?(?:集中|现场|正式|专题|统一)?反馈|(?:召开|举行)[^,。;]{0,24}反馈(?:大会|会议|会)|反馈(?:巡察|巡视|审计|督察|督查|督导|检查)(?:意见|情况|问题|报告)|(?:书面|当面|集中|正式)反馈/,
]
const us =
  /^(?:我|本)(?:单位|局|校|院|委|镇|乡|街道|县|区|市|办|处|厅|部门|公司|党组|党委|中心|集团|会|馆|台|社|所|站|部)/
const inspectorName =
  /(?:组|局|厅|署|办|委员会|委|公司|事务所|党委|党组|部门|中心|院|特派办|办公室|督查室|督察室|专班|大队|支队|总队)$/
const headLength = 6000
/** What is read of a sentence: keeps the patterns above in linear time. */
const longest = 600

export function readInspection(
  text: string,
  lines: readonly Line[],
  days: readonly DateMention[],
  foot: number,
): Inspection {
  const found: Inspection = { inspector: null, inspected: null, self: false, period: null, feedback: null }
  for (const pattern of [deed, otherDeed]) {
    for (const line of lines) {
      if (line.start > headLength || line.start >= foot) break
      if (line.kind !== 'text') continue
      for (const [start, end] of sentences(text, line.start, line.end)) {
        if (!found.inspector) readDeed(text, start, end, days, pattern, found)
        if (found.inspector) found.feedback ??= handedOver(text, start, end, days, found.period)
        if (found.inspector && found.feedback) return found
      }
    }
    if (found.inspector) break
  }
  return found
}

/** 对某局党组进行了为期两个月的巡察 */
function deedOf(nouns: string): RegExp {
  return new RegExp(
    `对([^,。;:]{2,60}?)(?:\\(以?下[^)]{2,20}\\))?(?:进行了?|开展了?|实施了?|组织了?|作了|作出|作(?=专项|经济))(?:为期[^,。;]{2,10}的?)?[^,。;对]{0,30}?(?:${nouns})`,
    'g',
  )
}

function readDeed(
  text: string,
  start: number,
  end: number,
  days: readonly DateMention[],
  deed: RegExp,
  found: Inspection,
): void {
  const sentence = text.slice(start, end)
  deed.lastIndex = 0
  for (let match = deed.exec(sentence); match; match = deed.exec(sentence)) {
    const at = start + match.index
    const inspector = nameBefore(text, start, at, days)
    if (!inspector) {
      deed.lastIndex = match.index + 1
      continue
    }
    const inspected = bodyOf(text, at + 1, at + 1 + match[1].length)
    set(text, found, inspector, inspected, periodOf(text, start, end, at, days))
    return
  }
  passive.lastIndex = 0
  const match = passive.exec(sentence)
  if (!match) return
  const from = start + match.index + match[0].indexOf('接受') + (match[0].includes('接受了') ? 3 : 2)
  const inspector: [number, number] = [from, from + match[2].length]
  if (!inspectorName.test(text.slice(...inspector))) return
  const subject = dateFree(start + match.index, start + match.index + match[1].length, days)
  set(text, found, inspector, subject, periodOf(text, start, end, inspector[0] + 40, days))
}

function set(
  text: string,
  found: Inspection,
  inspector: [number, number],
  inspected: [number, number],
  period: DateMention | null,
): void {
  found.inspector = inspector
  found.inspected = inspected[0] < inspected[1] ? inspected : null
  found.self = us.test(text.slice(...inspected))
  found.period = period
}

/** 区文化局2021年度预算执行情况 → 区文化局: the body without what of it was looked at. */
function bodyOf(text: string, start: number, end: number): [number, number] {
  const cut =
    /(?:\d{2,4}(?:年|-)|[〇零一二三四五六七八九]{4}年|(?:原)?(?:主要负责人|党[组委]书记|局长|院长|校长|主任|镇长|书记)|的(?:[^,。]{2,20}(?:工作|情况|管理))|的?(?:预算|决算|财政收支|经济责任|领导干部)|(?:以来|期间|履行))/.exec(
      text.slice(start + 2, end),
    )
  if (/^\d/.test(text[start])) return [start, start]
  return [start, cut ? start + 2 + cut.index : end]
}

/** 某市审计局|派出审计组 */
const sends = /^(.{3,40}?)(?:派出|委派|选派|抽调|成立|组成|组织)/

/** The name that ends at `at`: back to the clause's start, without dates and without 由, 经, 于. */
function nameBefore(
  text: string,
  floor: number,
  at: number,
  days: readonly DateMention[],
): [number, number] | null {
  const sent = /([^,。;:、]{2,40}?)(?:派出|组成|成立|组织|委派|抽调)[^,。;]{2,30},$/.exec(
    text.slice(Math.max(floor, at - 80), at),
  )
  if (sent && inspectorName.test(sent[1])) {
    const from = Math.max(floor, at - 80) + sent.index
    return dateFree(from, from + sent[1].length, days)
  }
  let end = at
  for (let guard = 0; guard < 3; guard++) {
    const day = days.find(
      (one) =>
        one.end <= end &&
        end - one.end <= 3 &&
        one.start >= floor &&
        /^(?:期间,?|,|止|)$/.test(text.slice(one.end, end)),
    )
    if (!day) break
    end = day.start
    while (end > floor && '于自从在,( '.includes(text[end - 1])) end--
  }
  if (text[end - 1] === ')') {
    const open = text.lastIndexOf('(', end)
    if (open > floor && end - open < 30) end = open
  }
  let start = end
  while (start > floor && !',。;:、 \n'.includes(text[start - 1])) start--
  for (const day of days) if (day.start >= start && day.end <= end) start = day.end
  const lead = /^(?:期间|至今|止|,|由|经|在|根据|按照)+/.exec(text.slice(start, end))
  if (lead) start += lead[0].length
  const sender = sends.exec(text.slice(start, end))
  if (sender && inspectorName.test(sender[1])) end = start + sender[1].length
  const name = text.slice(start, end)
  return name.length >= 3 && name.length <= 40 && inspectorName.test(name) ? [start, end] : null
}

/** The period in the sentence: a range before `at` (对) if there is one, else the nearest date before, else behind. */
function periodOf(
  text: string,
  start: number,
  end: number,
  at: number,
  days: readonly DateMention[],
): DateMention | null {
  const inside = days.filter(
    (day) =>
      day.start >= start &&
      day.end <= end &&
      day.from.month !== undefined &&
      !/《/.test(text.slice(start, day.start).slice(-12)),
  )
  const before = inside.filter((day) => day.start < at)
  return (
    before.filter((day) => day.to).at(-1) ??
    inside.find((day) => day.to) ??
    before.at(-1) ??
    inside[0] ??
    null
  )
}

function handedOver(
  text: string,
  start: number,
  end: number,
  days: readonly DateMention[],
  period: DateMention | null,
): DateMention | null {
  const sentence = text.slice(start, end)
  const match = handed.map((pattern) => pattern.exec(sentence)).find((one) => one !== null)
  if (!match) return null
  const at = start + match.index
  const before = days.filter(
    (day) =>
      day !== period &&
      day.start >= start &&
      day.end <= at + match[0].length &&
      day.from.month !== undefined &&
      day.to === undefined,
  )
  return before.at(-1) ?? null
}

function dateFree(start: number, end: number, days: readonly DateMention[]): [number, number] {
  for (const day of days) if (day.start >= start && day.end < end) start = day.end
  return [start, end]
}

function* sentences(text: string, start: number, end: number): Generator<[number, number]> {
  let from = start
  for (let at = start; at < end && at < headLength * 2; at++) {
    if (sentenceEnds[text.charCodeAt(at)] === 0) continue
    yield [from, Math.min(at, from + longest)]
    from = at + 1
  }
  if (from < end) yield [from, Math.min(end, from + longest)]
}
