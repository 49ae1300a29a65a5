/** Points whose year stands elsewhere: months, quarters, halves, the end of the year, members of lists. */
import { begins } from './beginning.ts'
import type { Form, Point } from './form.ts'
import { dayAlone, partOfMonth, withinMonth } from './within-month.ts'
import { firstPeriodAt, monthAt, periodAt } from './within-year.ts'
import {
  clauseBefore,
  connector,
  gap,
  hanziMonth,
  monthNumber,
  number,
  separator,
  small,
  sticky,
} from './words.ts'

export const looseForms: readonly Form[] = [
  {
    id: 'month',
    begins: begins.digitsMonth,
    pattern: sticky(`(?<!\\d|第|[每逢]|为期|历时|长达|\\d{4}[./-])(?=${number}${gap}月)`),
    read: (match, text) => (isFraction(text, match.index) ? null : monthAt(text, match.index, {})),
    yes: [
      '⟨6月29日⟩反馈。',
      '1.⟨3月份⟩启动。',
      '⟨2月份⟩移交,⟨3月中旬⟩办结,⟨5月底⟩前销号。',
      '⟨9月10⟩召开专题会。',
      '⟨1月10日⟩、⟨1月12日⟩分别开会。',
      '⟨3月⟩以来已开展8次。',
      '于⟨7月⟩内完成自查。',
      '⟨5月3号⟩上门核实。',
      '⟨4月15日⟩(星期四)上午现场交办。',
      '⟨13月5日⟩开会。',
    ],
    no: [
      '3月龄幼畜。',
      '每3月一评。',
      '为期3月。',
      '(150元/月)',
      '历时6月建成。',
      '第3月起计。',
      '3个月内办结。',
    ],
  },
  {
    id: 'hanzi-month',
    begins: begins.hanziMonth,
    pattern: sticky(`(?<![〇零一二三四五六七八九十百第每逢几数两])(${hanziMonth})月`),
    read: readHanziMonth,
    yes: [
      '定于⟨七月底⟩撤销。',
      '⟨十二月一日⟩正式施行。',
      '⟨三月份⟩植树。',
      '⟨十一月⟩迎检。',
      '自⟨三月⟩起轮训。',
      '⟨元月⟩完成盘点。',
      '⟨三月至五月⟩轮训。',
    ],
    no: [
      '坚持一月一专题学习。',
      '开展一月三问。',
      '一月一次。',
      '三月有余。',
      '十月革命以来。',
      '两月一评比。',
      '每五月一审。',
      '五月一主题。',
    ],
  },
  {
    id: 'shared-month',
    begins: begins.digitsJoined,
    pattern: sticky(
      `(?<!\\d)(${monthNumber})(?:(?=${connector}${monthNumber}${gap}月)|(?<=(?:[于在年自从的至到为,]|\\d[、和及与])\\d{1,2})(?=(?:${separator}${monthNumber}){1,11}${gap}月))`,
    ),
    read: (match, text) => monthAt(text, match.index, {}),
    yes: ['⟨1-9月份⟩水质达标。', '⟨3至5月⟩集中攻坚。', '分别于⟨3⟩、⟨5⟩、⟨8月⟩开展培训。'],
    no: ['1、建立台账。', '第1-9项。', '3-5个月内办结。', '13-15个月。'],
  },
  {
    id: 'shared-hanzi-month',
    begins: begins.hanziWord,
    pattern: sticky(`(?<![〇零一二三四五六七八九十])(${hanziMonth})(?=${connector}${hanziMonth}月)`),
    read: (match) => ({ end: match.index + match[0].length, parts: { month: small(match[1]) } }),
    yes: ['⟨一至六月⟩累计办结。', '⟨三到五月⟩轮训。'],
    no: ['一至六组。', '三至五个月。', '一到月底。'],
  },
  {
    id: 'relative-month',
    begins: begins.word,
    pattern: sticky(
      '(?:(?<![基成资样脚文])本|(?<![以晚之])上个?|(?<![以之底])下个?|当|同)月份?(?![均报度刊票嫂经])',
    ),
    read: readRelativeMonth,
    yes: ['⟨本月15日⟩约谈。', '⟨上月底⟩已销号。', '⟨下个月⟩验收。', '⟨同月20日⟩退还。', '⟨当月下旬⟩补发。'],
    no: ['当月办结。', '同月完成。', '基本月均。', '以上月份。'],
  },
  {
    id: 'quarter',
    begins: begins.digitsWord | begins.hanziWord | begins.word,
    pattern: sticky(
      `(?<![每各个0-9一二两三四])(?=(?:第?[一二三四1-4]|首)季度(?!一(?:次|通报|评|考|督|检|报|点评|调度)))`,
    ),
    read: (match, text) => (recurs(text, match.index) ? null : periodAt(text, match.index, {})),
    yes: [
      '⟨第一季度⟩排查15处。',
      '⟨三季度末⟩前完成。',
      '⟨一季度⟩至⟨二季度⟩'.replace('⟩至⟨', '至'),
      '⟨4季度⟩复查。',
    ],
    no: ['每季度一次。', '四个季度。', '每一季度通报。', '第一季稻。', '一季度一通报。'],
  },
  {
    id: 'shared-quarter',
    begins: begins.digitsJoined | begins.hanziWord | begins.word,
    pattern: sticky('(?<![每各个0-9一二三四])(?=第?[一二三1-3](?:至|到|-|—|~)第?[二三四2-4]季度)'),
    read: (match, text) => periodAt(text, match.index, {}),
    yes: ['⟨一至三季度⟩均达标。', '⟨1-3季度⟩增长。'],
    no: ['一至三组。', '第一到第三名。'],
  },
  {
    id: 'first-periods',
    begins: begins.word,
    pattern: sticky('(?=前[二两三23]个?季度)'),
    read: (match, text) => firstPeriodAt(text, match.index, {}),
    yes: ['⟨前三季度⟩收缴率提高。'],
    no: ['前三名。', '前两个月。', '前三季歌唱比赛。'],
  },
  {
    id: 'half',
    begins: begins.word,
    pattern: sticky('(?<![每近这那])(?=[上下]半年)'),
    read: (match, text) => (recurs(text, match.index) ? null : periodAt(text, match.index, {})),
    yes: ['⟨上半年⟩完成清查,⟨下半年⟩验收。', '⟨上半年度⟩考核。'],
    no: ['每半年一次。', '近半年来。', '每年上半年、下半年各一次。', '上半场。'],
  },
  {
    id: 'year-edge',
    begins: begins.word,
    pattern: sticky(
      '(?<![年每0-9一二三四五六七八九十近多去今明前后当同本上次翌])年(底|末|初|中)(?![步级中审层数央])',
    ),
    read: readYearEdge,
    yes: [
      '预计⟨年底⟩完成。',
      '⟨年底⟩前全部退还。',
      '截至⟨年末⟩,余额为零。',
      '自⟨年初⟩以来。',
      '存货较⟨年初⟩下降。',
      '力争⟨年底⟩前投用。',
    ],
    no: [
      '纳入年底考核。',
      '年初制定计划。',
      '每年年底前报送。',
      '青年中层干部。',
      '老年初级班。',
      '近年底数不清。',
    ],
  },
  {
    id: 'list-day',
    begins: begins.digitsDay | begins.digitsJoined,
    pattern: sticky(`(?<=[、和及与,] ?)(?=${number})`),
    read: readListDay,
    yes: [
      '⟨1月10日⟩、⟨12日⟩分别开会。',
      '⟨3月5⟩、⟨6⟩、⟨12日⟩连续督办。',
      '⟨9月21日⟩和⟨25日⟩抽查。',
      '⟨3月2日⟩,⟨9日⟩,⟨16日⟩开会。',
    ],
    no: [
      '培训5日、10日各一期。',
      '5、10日内办结。',
      '见表1、12日报。',
      '10日内、5日内办结。',
      '自收到之日起,5日内答复。',
    ],
  },
  {
    id: 'list-part',
    begins: begins.word,
    pattern: sticky('(?<=[、和及与] ?)(?=[上中下]旬)'),
    read: readListPart,
    yes: ['⟨3月上旬⟩、⟨下旬⟩各督查一次。', '⟨5月中旬⟩和⟨下旬⟩'],
    no: ['每月、中旬。', '会议、下旬。'],
  },
]

/** 0.5月 is a number; 1.3月份 may be an item that begins with a date. */
function isFraction(text: string, at: number): boolean {
  if (text[at - 1] !== '.' || !/\d/.test(text[at - 2] ?? ' ')) return false
  return !/(?:^|[\n。;:, ])[1-9]\d?\.$/.test(text.slice(Math.max(0, at - 4), at))
}

/** 一月一专题 and 五月花 are no dates: a bare month in Chinese numerals needs a day, a part, 份 or a word that asks for a date. */
function readHanziMonth(match: RegExpExecArray, text: string): Omit<Point, 'start'> | null {
  const point = monthAt(text, match.index, {})
  if (!point) return null
  const bare = point.end === match.index + match[0].length
  if (!bare) return point
  const after = text.slice(point.end, point.end + 2)
  if (/^(?:[一二两三四五六七八九十几0-9]|有?余|多|之|内|革命|怀胎|花|天)/.test(after)) return null
  if (
    /^ ?(?:至|到|-|—|~) ?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月/.test(text.slice(point.end, point.end + 6))
  )
    return point
  const plain = '元四五六七八九十'.includes(match[1][0])
  const asked = /[于自从至到年在截]$/.test(text.slice(Math.max(0, match.index - 1), match.index))
  return plain || asked || /^(?:起|以来|以?前|以?后|之[前后])/.test(after) ? point : null
}

const relativeMonths: Record<string, number | 'same'> = { 本: 0, 上: -1, 下: 1, 当: 'same', 同: 'same' }

/** 当月 and 同月 alone are optional in any reading, and mostly mean every month. */
function readRelativeMonth(match: RegExpExecArray, text: string): Omit<Point, 'start'> | null {
  const word = match[0][0]
  const from = match.index + match[0].length
  const { end, ...rest } = withinMonth(text, from)
  if (end === from && '当同'.includes(word)) return null
  if (recurs(text, match.index)) return null
  return { end, parts: { relativeMonth: relativeMonths[word], ...rest } }
}

/** 年底 is this year's where something is due or counted then; 年底考核 and 年初制定计划 come every year. */
function readYearEdge(match: RegExpExecArray, text: string): Omit<Point, 'start'> | null {
  const end = match.index + match[0].length
  const before = clauseBefore(text, match.index, 12)
  const after = text.slice(end, end + 3)
  const asked = /(?:截[至止]到?|[至到于自从在较比与]|预计|计划|力争|争取|确保|拟|将|今冬)$/.test(before)
  if (recurs(text, match.index) || !(asked || /^(?:以?前(?![期往])|之前|起|以来)/.test(after))) return null
  const part = match[1] === '初' ? 'year_start' : match[1] === '中' ? 'year_middle' : 'year_end'
  return { end, parts: { part } }
}

/** 12日 after 1月10日、: its month is that of the member before. */
function readListDay(match: RegExpExecArray, text: string): Omit<Point, 'start'> | null {
  const day = dayAlone(text, match.index)
  if (!day || /^(?:之|以)?内/.test(text.slice(day.end, day.end + 2))) return null
  return listed.test(text.slice(Math.max(0, match.index - 64), match.index))
    ? { end: day.end, parts: { day: day.day } }
    : null
}

function readListPart(match: RegExpExecArray, text: string): Omit<Point, 'start'> | null {
  const part = partOfMonth(text, match.index)
  if (
    !part ||
    !/[\d一二三四五六七八九十]月[上中下]旬[、和及与] ?$/.test(
      text.slice(Math.max(0, match.index - 8), match.index),
    )
  )
    return null
  return { end: part.end, parts: { part: part.part } }
}

/** A month with days after it, up to the separator. */
const listed = /月(?:\d{1,2}[日号]?(?: ?[、和及与至到—~-] ?)?|\d{1,2}[日号],){1,20}$/

/** 每年12月底, 历年3月: no date of any one year. */
export function recurs(text: string, at: number): boolean {
  return /每年|每逢|历年|往年|逐年|年年|每(?:个)?[月季周]/.test(clauseBefore(text, at, 12))
}
