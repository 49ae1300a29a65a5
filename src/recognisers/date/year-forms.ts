/** Points that begin with a year. */
import { hanziOrdinal } from '../../text/ordinal.ts'
import type { DateParts } from '../define.ts'
import { begins } from './beginning.ts'
import type { Form, Point } from './form.ts'
import { withinYear } from './within-year.ts'
import { connector, gap, hanziYear, positional, separator, sticky, year } from './words.ts'

export const yearForms: readonly Form[] = [
  {
    id: 'year',
    begins: begins.digitsYear,
    pattern: sticky(`(?<![\\d.])(${year})${gap}年度?`),
    read: (match, text) => within(match, text, { year: Number(match[1]) }),
    yes: [
      '⟨2021年4月15日⟩召开动员会。',
      '⟨2021 年 4 月 15 日⟩召开动员会。',
      '由县水务局于⟨2020年9月份⟩牵头办理。',
      '⟨2019年度⟩财务账目已补记。',
      '自⟨2022年3月⟩以来未再发生。',
      '⟨2021年第三季度⟩补发。⟨2021年四季度末⟩清零。',
      '⟨2020年上半年⟩、⟨2020年下半年⟩各清查一次。',
      '⟨2021年前三季度⟩完成投资,⟨2021年前10个月⟩完成拨付。',
      '⟨2021年底⟩前建成,⟨2022年年初⟩投用,⟨2022年年中⟩,再评估。',
      '⟨2021年3月中下旬⟩起,⟨2021年5月上旬⟩止。',
      '⟨2021年5月⟩初步建立台账。',
      '⟨2021年5月⟩中心组学习纪要已归档。',
      '⟨2021年⟩初步核查,⟨2021年⟩中央环保督察移交。',
    ],
    no: ['总面积2021.5亩。', '编号12021年报表。', '投入2021元整。', '共清理2021处。'],
  },
  {
    id: 'hanzi-year',
    begins: begins.hanziYear,
    pattern: sticky(`(?<![〇零○◯一二三四五六七八九十百])(${hanziYear})${gap}年度?`),
    read: (match, text) => within(match, text, { year: positional(match[1]) }),
    yes: [
      '⟨二〇二一年十二月一日⟩',
      '⟨二零二一年八月二十三日⟩',
      '⟨二○二○年六月⟩起,⟨一九九八年⟩建成。',
      '⟨二〇二二年元月廿一日⟩',
    ],
    no: ['第二三四五年级合班。', '一二三四五六年级。'],
  },
  {
    id: 'minguo',
    begins: begins.word,
    pattern: sticky(`(?:中华)?民国${gap}(元|\\d{1,3}|[一二三四五六七八九十百〇零○]{1,6})${gap}年度?`),
    read: (match, text) => within(match, text, { year: 1911 + minguo(match[1]) }),
    yes: ['⟨民国110年12月1日⟩核定。', '⟨中华民国一百一十年⟩编列。', '⟨民国一一〇年七月⟩起施行。'],
    no: ['民国时期建筑。', '一座民国老宅。'],
  },
  {
    id: 'minguo-bare',
    begins: begins.digitsYear,
    pattern: sticky(`(?<![\\d.第])(1[01]\\d)${gap}年度?`),
    read: readBareMinguo,
    yes: [
      '自⟨109年⟩间屡经陈情,⟨108年⟩起改善。',
      '⟨109年至111年⟩预算。',
      '⟨110年12月1日⟩核定。',
      '⟨108年度⟩决算。',
      '⟨112年第1季⟩辦理。',
    ],
    no: ['建校110年来。', '已有100年历史。', '古树树龄105年。'],
  },
  {
    id: 'relative-year',
    begins: begins.word,
    pattern: sticky(
      '(?:(?<!如)今|(?<![过失])去|(?<![说表证声注透文])明|(?<![基成资样版根文书脚])本|(?<![以之晚网线])上一?|(?<![目以之从当大提空])前|(?<![今最以之此先然])后|(?<!担)当|(?<![共不相如连合周])同|(?<![0-9一二两三四五六七八九十每多几首])次|翌)年度?(?![检会龄纪限薪轻青级货味假画鉴报])',
    ),
    read: readRelative,
    yes: [
      '⟨今年1月24日⟩完成调整。',
      '于⟨去年10月⟩印发。',
      '⟨今年年底⟩前完成。',
      '截至⟨今年七月底⟩,已全部撤销。',
      '⟨今年一季度⟩同比下降。⟨去年上半年⟩已核减。',
      '⟨本年度6月⟩开展检查。',
      '⟨同年9月⟩补签合同。',
      '力争⟨明年3月份⟩开工。',
      '⟨今年⟩以来未再发生,较⟨去年⟩同期减少。',
      '⟨上一年度⟩考核结果,较⟨上年⟩下降。',
    ],
    no: [
      '上年结转资金。',
      '如今年轻干部成长较快。',
      '不同年级分班。',
      '说明年度安排。',
      '成本年均下降。',
      '当年完成。',
      '以上年龄人员。',
      '每年年初报送计划。',
    ],
  },
  {
    id: 'short-year',
    begins: begins.digitsYear | begins.word,
    pattern: sticky(`(?<![\\d.,第])['’‘]?(\\d\\d)${gap}年度?(?![代级期])`),
    read: readShort,
    yes: ['⟨98年⟩建成。', "⟨'98年⟩抗洪。", '⟨21年4月15日⟩核查。', '⟨08年⟩起租。', '⟨19年底⟩前退还。'],
    no: [
      '租期20年。',
      '为期15年。',
      '上世纪80年代建成。',
      '工龄近30年。',
      '判处有期徒刑10年6个月。',
      '第20年。',
      '15年以上工龄。',
    ],
  },
  {
    id: 'hanzi-short-year',
    begins: begins.hanziYear,
    pattern: sticky(
      `(?<![〇零○一二三四五六七八九十百])([〇零八九][〇零一二三四五六七八九])${gap}年(?![代级])`,
    ),
    read: (match, text) => {
      const value = positional(match[1])
      return within(match, text, { year: value < 50 ? 2000 + value : 1900 + value })
    },
    yes: ['⟨九八年⟩修建的水渠。', '⟨零八年⟩起租。'],
    no: ['九八年代。', '一九年级。'],
  },
  {
    id: 'bare-year',
    begins: begins.digitsWord | begins.digitsJoined | begins.digitsSign,
    pattern: sticky(
      `(?<![\\dA-Za-z.\\-/〔\\[第])(${year})(?:(?= ?(?:以来|至今|迄今|上半年|下半年|第?[一二三四1-4]季度|Q[1-4]))|(?=${connector}(?:${year}|\\d\\d)${gap}(?:学?年|(?<=\\d)[一二两三四五六七八九十]{1,2}年))|(?=/${year}学?年)|(?=(?:${separator}${year}){1,9}${gap}年))`,
    ),
    read: (match, text) => within(match, text, { year: Number(match[1]) }),
    yes: [
      '⟨2012至今⟩未发现。',
      '自⟨2016⟩以来共提拔5人。',
      '⟨2019 至 2022 年⟩批出,⟨2016-2020年度⟩图斑,⟨2014至2016年⟩项目,⟨2018-20年⟩账目。',
      '超过⟨2019⟩和⟨2020年⟩同期。',
      '⟨2018⟩、⟨2019⟩、⟨2020年⟩结余。',
      '⟨2021—2023⟩三年行动。',
      '⟨2020—2021学年⟩第二学期。',
      '⟨2020上半年⟩、⟨2021Q3⟩进度。',
    ],
    no: ['第2012至今。', 'A2016以来。', '共2019和2020号。', '长2012至2016米。'],
  },
  {
    id: 'year-span',
    begins: begins.digitsJoined,
    pattern: sticky(`(?:(?<=\\()(?=.{5,9}\\))|(?<=[从自]))(${year})(?=${connector}${year}(?![\\d年]))`),
    read: (match) => ({ end: match.index + 4, parts: { year: Number(match[1]) } }),
    yes: ['城区供水规划(⟨2019-2035⟩)已批复。', '专项规划(⟨2021—2025⟩)已报批。'],
    no: ['电话(2019-3035)。', '见(2019-2035号)。'],
  },
]

function within(match: RegExpExecArray, text: string, parts: DateParts): Omit<Point, 'start'> {
  return withinYear(text, match.index + match[0].length, parts)
}

/** Only a year that is said more exactly than by its number. */
function exact(match: RegExpExecArray, point: Omit<Point, 'start'>): Omit<Point, 'start'> | null {
  const more = point.end > match.index + match[0].length || match[0].endsWith('度')
  return more ? point : null
}

const relatives: Record<string, number | 'same' | 'next'> = {
  今: 0,
  本: 0,
  去: -1,
  上: -1,
  明: 1,
  前: -2,
  后: 2,
  当: 'same',
  同: 'same',
  次: 'next',
  翌: 'next',
}

/** 当年, 同年 and 次年 alone, 本年, and 上年 of 上年结转 name no year that a reader would look for. */
function readRelative(match: RegExpExecArray, text: string): Omit<Point, 'start'> | null {
  const word = match[0][0]
  const point = within(match, text, { relative: relatives[word] })
  if (match[0] === '上年' && /[较比与于自超]$/.test(text.slice(Math.max(0, match.index - 1), match.index)))
    return point
  return '当同次翌'.includes(word) || match[0] === '本年' || match[0] === '上年' ? exact(match, point) : point
}

/** Two digits are a year where nothing else can be meant: 98年, '21年, 08年, 21年4月. */
function readShort(match: RegExpExecArray, text: string): Omit<Point, 'start'> | null {
  const value = Number(match[1])
  const point = within(match, text, { year: value < 50 ? 2000 + value : 1900 + value })
  const marked = match[0][0] !== match[1][0] || match[1][0] === '0' || value >= 80
  if (!marked && point.parts.month === undefined && point.parts.part === undefined) return null
  const before = text.slice(Math.max(0, match.index - 3), match.index)
  return /[近约达满超共长逾余刑期历第]$/.test(before.trimEnd()) ? null : point
}

/** 110年 alone is as often a stretch of years: a month, a part, 度, or words of time around it make it one of the Republic. */
function readBareMinguo(match: RegExpExecArray, text: string): Omit<Point, 'start'> | null {
  const point = within(match, text, { year: 1911 + Number(match[1]) })
  const after = text.slice(point.end, point.end + 6)
  const timed = /^(?:间|起|以来|至今|[至到-]1[01]\d年)/.test(after)
  return timed || /[自从]$/.test(text.slice(Math.max(0, match.index - 1), match.index))
    ? point
    : exact(match, point)
}

function minguo(printed: string): number {
  if (printed === '元') return 1
  if (/^\d/.test(printed)) return Number(printed)
  return /[十百]/.test(printed) ? (hanziOrdinal(printed) ?? 0) : positional(printed)
}
