/** How long: 3个月, 四个工作日, 近半年, 一年零两个月, 1-2年. */
import { sum } from '../text/decimal.ts'
import { type Numeral, readNumeral } from '../text/numeral.ts'
import { qualifierOf } from '../text/qualifier.ts'
import { quantityTriggers, readQuantity } from '../text/quantity.ts'
import type { Mention, Read, Recogniser } from './define.ts'
import { limitedDays, plainDays, type Unit, unitFollows, units } from './duration/units.ts'

type Duration = Extract<Mention, { type: 'duration' }>

export const duration: Recogniser<Duration> = {
  type: 'duration',
  triggers: `${quantityTriggers}半`,
  opens: (text, at) => (unitFollows(text, at) ? -1 : opensWords),
  patterns: [
    {
      id: 'duration',
      triggers: quantityTriggers,
      scan: readDuration,
      yes: [
        '集中攻坚⟨3个月⟩,连续⟨8个月⟩未开会。',
        '须在⟨四个工作日⟩内报送,⟨5个工作日⟩办结。',
        '工期展延⟨60日历天⟩。',
        '租期⟨20年⟩,缓缴⟨一年零两个月⟩,试行⟨2年6个月⟩。',
        '⟨三个多月⟩后销号,⟨10余天⟩完成,历时⟨两个多月⟩。',
        '需⟨1-2年⟩建成,⟨3至5个工作日⟩答复,⟨三五天⟩见效。',
        '⟨48小时⟩内处置,⟨30分钟⟩到场,⟨24小时⟩内答复,连续⟨24小时⟩作业。',
        '停课⟨2日⟩,由⟨96日⟩减至⟨41日⟩,缩短为⟨14日⟩。',
        '⟨5日⟩内整改,⟨十日⟩以内补报,限期⟨15日⟩。',
        '不少于⟨30日⟩公示,为期⟨10日⟩,整改期限⟨30日⟩。',
        '⟨两周⟩内完成,⟨三个星期⟩。',
        '拖欠⟨几个月⟩。',
        '⟨一个半月⟩,⟨一年半⟩,⟨两天半⟩,⟨一个半小时⟩。',
        '⟨三年⟩行动方案,⟨三年⟩来。',
        '⟨三个季度⟩未召开。',
      ],
      no: [
        '2021年3月5日、12日',
        '每3个月一次,三年一届,一天一报。',
        '第三年、第二个月、第3个工作日。',
        '上一年度、同一天、每一年、每一个月。',
        '三年级、八十年代、建党一百周年、一年四季。',
        '第十四个五年规划',
        '百年大计,千年古镇',
        '3天然气站、两天津籍职工',
        '一周一主题、一月一专题',
        '八小时之外',
        '实行24小时值守,365天无休。',
        '周一至周五、星期三',
        '3月份、12月底',
      ],
    },
    {
      id: 'several',
      triggers: '数',
      pattern:
        /(?<![人户次件多少半指参系倍岁字基分总台套个栋条张场课步票股天年月日时级届代号队复奇偶整正计点函变因位单双席额页笔处所亩吨无])数(?:年(?![级度龄轻均])|个?月(?![均度报])|[天日周]|个?(?:星期|小时))/y,
      read: (match) => ({
        start: match.index,
        end: match.index + match[0].length,
        iso: null,
        qualifier: null,
      }),
      yes: ['闲置⟨数年⟩,拖延⟨数月⟩,⟨数日⟩后补报,断电⟨数小时⟩。'],
      no: ['人数年均增长。', '总数月度通报。', '参数日志', '多数日常工作'],
    },
    {
      id: 'half-duration',
      triggers: '半',
      scan: readHalf,
      yes: [
        '近⟨半年⟩来轮岗12人,届满前⟨半年⟩提示。',
        '停工⟨半个月⟩。',
        '⟨半天⟩集中学习,⟨半小时⟩研讨,⟨半个多月⟩整治。',
      ],
      no: ['上半年', '下半年度', '每半年一次', '半年度考核', '半月板', '半年报', '前半年任务'],
    },
  ],
}

/** Those that begin with 数 and 半, by the order of the patterns. */
const opensWords = 0b110

interface Term {
  end: number
  unit: Unit
  number: Numeral
  half: boolean
  more: boolean
}

/** 第三年 is an ordinal, 每三年 recurs, 上一年 is a date, 多年 has no number. */
const ordinalOrRecurring = /(?:第|每隔?|逢)$/
const oneOf = /[上下同这那某头当前后整新有又隔今首]$/

/** 前几天, 这几年, 近几年: lately, not how long. */
const recently = /[前这那近头好]$/

function readDuration(text: string, at: number): Read<Duration> | null {
  const first = readTerm(text, readQuantity(text, at))
  if (!first || !isLength(text, at, first)) return null
  const terms = [first]
  let last = first
  while (terms.length < 4 && isExact(last)) {
    const next = readTerm(text, readNumeral(text, text[last.end] === '零' ? last.end + 1 : last.end))
    if (!next || !isExact(next) || rank(next.unit) <= rank(last.unit)) break
    terms.push(next)
    last = next
  }
  const vague = last.more ? 'over' : last.number.vague
  const place = { start: at, end: last.end }
  const qualifier = qualifierOf(text, { ...place, vague })
  const { value, max } = first.number
  if (value === null) return { ...place, iso: null, qualifier }
  const iso = isoOf(terms, (term) => term.number.value!)
  if (max === undefined) return { ...place, iso, qualifier }
  return { ...place, iso, max: isoOf(terms, (term) => term.number.max!), qualifier }
}

const allUnits = [...units, limitedDays, plainDays]

/** A number and its unit. */
function readTerm(text: string, number: Numeral | null): Term | null {
  if (!number || (number.bare && number.value !== null)) return null
  for (const unit of allUnits) {
    unit.pattern.lastIndex = number.end
    const match = unit.pattern.exec(text)
    if (!match) continue
    const { half, more } = match.groups ?? {}
    return {
      end: number.end + match[0].length,
      unit,
      number,
      half: half !== undefined,
      more: more !== undefined,
    }
  }
  return null
}

function isLength(text: string, at: number, { unit, number, end }: Term): boolean {
  const before = text.slice(Math.max(0, at - 2), at)
  if (number.value === null && recently.test(before)) return false
  if (ordinalOrRecurring.test(before)) return false
  if (number.value === '1' && number.form === 'hanzi' && oneOf.test(before)) return false
  if (isAllDay(text, at, end)) return false
  if (unit === limitedDays && /[月、至日\-—~]$/.test(before)) return false
  if (unit === plainDays && !isLimited(text, at, end)) return false
  // 2018年, 二〇一八年, 08年 and 几月 are dates.
  const printed = text.slice(at, number.end)
  const years =
    unit.iso === 'Y' && (number.form === 'digits' || /^0|^(?:1[89]|2[01])\d\d(?!\d)/.test(printed))
  return !years
}

/** 24小时值守 and 365天无休 say always. */
function isAllDay(text: string, at: number, end: number): boolean {
  if (!/^(?:24小时|365天|二十四小时)$/.test(text.slice(at, end))) return false
  return (
    !/^(?:[之以]?内|后|以上)/.test(text.slice(end, end + 2)) &&
    !/[续超满达于过期时]$/.test(text.slice(at - 1, at))
  )
}

const limit =
  /(?:为期|期限|工期|周期|限期|历时|[耗用]时|共计?|合计|满|达|[缩减延增降]短?长?[至为到]|公示期?|停[课工业产水电]|拘留|[请休]假|[超逾延]期|平均) ?$/

/** 日 counts days after 为期 and its like and after a bound (不少于30日). */
function isLimited(text: string, start: number, end: number): boolean {
  if (limit.test(text.slice(Math.max(0, start - 4), start))) return true
  if (/^ ?[减缩延增]/.test(text.slice(end, end + 2))) return true
  return text[start - 1] !== '月' && qualifierOf(text, { start, end }) !== null
}

function isExact({ number, more }: Term): boolean {
  return number.value !== null && number.max === undefined && number.vague === null && !more
}

const halves: readonly [RegExp, string][] = [
  [/半个?年(?![度报会检刊轻级限])/y, 'P6M'],
  [/半个(?<more>多)?月/y, 'P15D'],
  [/半天(?!然|空|边|下)/y, 'PT12H'],
  [/半个?(?:小时|钟头)/y, 'PT30M'],
]

/** 上半年 is a date, 一天半 is read with its number; 届满前半年 says how long before. */
const notHalf = /(?:[上下后每大小第一二两三四五六七八九十多0-9年天个隔]|(?:^|[^\u4e00-\u9fff]|年)前)$/

function readHalf(text: string, at: number): Read<Duration> | null {
  if (notHalf.test(text.slice(Math.max(0, at - 2), at))) return null
  for (const [pattern, iso] of halves) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) continue
    const place = { start: at, end: at + match[0].length }
    return {
      ...place,
      iso,
      qualifier: qualifierOf(text, { ...place, vague: match.groups?.more ? 'over' : null }),
    }
  }
  return null
}

const order: Unit['iso'][] = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS']

function rank(unit: Unit): number {
  return order.indexOf(unit.iso)
}

/** P1Y6M, P1M15D, PT1H30M; a quarter is three months. */
function isoOf(terms: readonly Term[], pick: (term: Term) => string): string {
  let days = ''
  let time = ''
  for (const term of terms) {
    const { iso, times, half } = term.unit
    const one = pick(term)
    const value = times === 3 ? sum(sum(one, one), one) : one
    if (iso.startsWith('T')) time += value + iso.slice(1)
    else days += value + iso
    if (term.half && half) {
      if (half.startsWith('T')) time += half.slice(1)
      else days += half
    }
  }
  return `P${days}${time ? `T${time}` : ''}`
}
