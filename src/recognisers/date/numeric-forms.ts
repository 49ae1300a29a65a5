/** Points in digits and signs: 2021-04-15, 2021/4/15, 2021.4.15 10:01, 2021.04, 112/07/05. */
import { begins } from './beginning.ts'
import type { Form, Point } from './form.ts'
import { gap, sticky } from './words.ts'

/** Not within a longer number or code; a hyphen before is fine where a date in signs ends before it. */
const notWithin = '(?<![\\dA-Za-z./]|(?<![./\\-]\\d{1,2})-)'
/** 2021-01-1910:00: the space before the time is lost. */
const glued = '[0-2]\\d:[0-5]\\d(?::[0-5]\\d)?'
const time = '(?:[ T]{1,2}(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?)?'

export const numericForms: readonly Form[] = [
  {
    id: 'numeric-day',
    begins: begins.digitsSign,
    pattern: sticky(
      `${notWithin}((?:19|20)\\d\\d)([-./])([01]?\\d)\\2(?:([0-3]?\\d)(?!\\d|\\2\\d)日?${time}|([0-3]\\d)(?=\\d\\d:)${glued})`,
    ),
    read: (match) => day(match, Number(match[1])),
    yes: [
      '发布日期:⟨2021-01-19 10:00:00⟩',
      '⟨2022-03-29 10:01⟩',
      '⟨2022-03-2910:01:30⟩',
      '更新于⟨2021/4/15⟩。',
      '建档日期⟨2021.4.15⟩,复核⟨2021.04.28日⟩。',
      '⟨2021.4.15-2021.5.21⟩巡察,⟨2021.4.15-5.21⟩驻点,⟨2021/6/1-8⟩整理。',
    ],
    no: ['版本12021.4.15.', 'IP为2021.4.15.8。', 'https://a.gov.cn/2021/04/15/x', '批号B2021-04-15。'],
  },
  {
    id: 'numeric-month',
    begins: begins.digitsSign,
    pattern: sticky(`${notWithin}((?:19|20)\\d\\d)([-./])(0[1-9]|1[0-2]|[1-9])(?!\\d)`),
    read: readMonth,
    yes: [
      '任职时间(⟨2021.04⟩)',
      '账期:⟨2021-04⟩',
      '⟨2021.03-2021.05⟩结存,⟨2020.03-05⟩结余。',
      '⟨2021.4月⟩补录,⟨2021.4月15日⟩复核。',
    ],
    no: ['投入2021.04万元。', '面积2021.5平方米。', '共计2020.12。元', '1:2021.05米'],
  },
  {
    id: 'minguo-slash',
    begins: begins.digitsSign,
    pattern: sticky(
      `${notWithin}(1[01]\\d)(?:(/)([01]?\\d)/([0-3]?\\d)|([.-])([01]\\d)\\5([0-3]\\d))(?![\\d./-])`,
    ),
    read: readMinguo,
    yes: ['審議日期⟨112/07/05⟩', '⟨111.09.30⟩前函復', '发布日期:⟨113-04-16⟩'],
    no: ['112/99/05', 'IP 112.07.05.1', '112/13/05', '比分112/7', '电话110-1231', '112-99-05'],
  },
  {
    id: 'compact-day',
    begins: begins.digitsOnly,
    pattern: sticky(
      '(?<=(?:日期|时间|发布于|更新于)[::]? ?)((?:19|20)\\d\\d)(0[1-9]|1[0-2])([0-2]\\d|3[01])(?!\\d)',
    ),
    read: (match) => ({
      end: match.index + 8,
      parts: { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) },
    }),
    yes: ['发布日期:⟨20210415⟩', '更新时间⟨20211231⟩'],
    no: ['编号:20210415', '统一编码20210415。', '日期:2021041512'],
  },
]

function day(match: RegExpExecArray, year: number): Omit<Point, 'start'> {
  const parts = { year, month: Number(match[3]), day: Number(match[4] ?? match[5]) }
  return { end: match.index + match[0].length, parts, sign: match[2] }
}

const monthTail = sticky(`${gap}月份?(?:${gap}(\\d{1,2})${gap}[日号])?`)

/** 2021.04 may be any number: it is a month in a range, in brackets, after a colon, or before 月. */
function readMonth(match: RegExpExecArray, text: string): Omit<Point, 'start'> | null {
  const end = match.index + match[0].length
  const parts = { year: Number(match[1]), month: Number(match[3]) }
  monthTail.lastIndex = end
  const tail = monthTail.exec(text)
  if (tail) {
    return { end: end + tail[0].length, parts: tail[1] ? { ...parts, day: Number(tail[1]) } : parts }
  }
  const after = text.slice(end, end + 8)
  const before = text[match.index - 1] ?? '\n'
  const range =
    match[2] !== '-' ? /^ ?[-—~至到] ?(?:20\d\d[./])?[01]?\d(?!\d)/ : /^ ?[—~至到] ?20\d\d-[01]?\d(?!\d)/
  if (range.test(after) || /[-—~至到]/.test(before)) return { end, parts, sign: match[2] }
  const closed = /[(:\s|,]/.test(before) && /^(?:[)\s|]|[,;。、](?!\d)|$)/.test(after)
  return closed && match[3].length === 2 ? { end, parts, sign: match[2] } : null
}

/** A year of the Republic in digits (112/07/05): told from a fraction by a month and a day that exist. */
function readMinguo(match: RegExpExecArray): Omit<Point, 'start'> | null {
  const month = Number(match[3] ?? match[6])
  const day = Number(match[4] ?? match[7])
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const parts = { year: 1911 + Number(match[1]), month, day }
  return { end: match.index + match[0].length, parts, sign: match[2] ?? match[5] }
}
