/** What follows a month: its day, its part, or nothing. */
import type { MonthPart } from '../define.ts'
import { connector, gap, hanziNumber, matchAt, number, separator, small, sticky } from './words.ts'

const parts: Record<string, MonthPart> = {
  上旬: 'early',
  初: 'early',
  中旬: 'middle',
  中: 'middle',
  下旬: 'late',
  底: 'late',
  末: 'late',
  上中旬: 'early_middle',
  中上旬: 'early_middle',
  中下旬: 'middle_late',
  上半月: 'first_half',
  下半月: 'second_half',
}

/** 初步, 中心组, 底数, 末端 belong to the words after the month. */
const partPattern = sticky(
  `${gap}(?:([上中]、?[中上]旬|中、?下旬|[上中下]旬|[上下]半月)|月?(初(?![步级中审评次赛])|底(?![层数气板])|末(?![端位尾梢次])|中(?=[,。;)前后起完召开已]|$)))`,
)

/** 15日, 5号, 廿一日; 5号楼 and 5号文件 are names. */
const dayPattern = sticky(`${gap}(${number}|${hanziNumber})${gap}(?:日|号(?![楼线路院门文令井机车地码]))`)

/** The first of 21-25日 and 5、6、12日, which leave 日 to the last. */
const sharedDayPattern = sticky(
  `${gap}(${number})(?=(?:${connector}|(?:${separator}${number}){0,30}${separator})${number}${gap}[日号])`,
)

/** 9月10召开: the 日 is missing. Counts and amounts (6月10人) are told apart by what follows. */
const bareDayPattern = sticky(
  `${gap}(?:(${number})(?=召开|举行|举办|组织|开展|印发|下发|出台|上午|下午|以?前(?!\\d)|之前|以来|起(?![草诉步])|[,。;)\\n](?!\\d)|$)|(二?十[一二三四五六七八九]|二十|三十一?)(?=[,。;)\\n]|$))`,
)

export interface Rest {
  end: number
  day?: number
  part?: MonthPart
}

/** Reads on after 月 or 月份. */
export function withinMonth(text: string, at: number): Rest {
  const day =
    matchAt(dayPattern, text, at) ?? matchAt(sharedDayPattern, text, at) ?? matchAt(bareDayPattern, text, at)
  if (day) {
    const value = small(day[1] ?? day[2])
    if (value > 0) return { end: at + day[0].length, day: value }
  }
  return partOfMonth(text, at) ?? { end: at }
}

/** 上旬, 底, 中下旬 …; also the end of a range that began with a part (上旬至中旬). */
export function partOfMonth(text: string, at: number): { end: number; part: MonthPart } | null {
  const match = matchAt(partPattern, text, at)
  if (!match) return null
  return { end: at + match[0].length, part: parts[(match[1] ?? match[2]).replace('、', '')] }
}

/** 15日 alone, as the end of a range or a member of a list. */
export function dayAlone(text: string, at: number): { end: number; day: number } | null {
  const match = matchAt(dayPattern, text, at) ?? matchAt(sharedDayPattern, text, at)
  const day = match ? small(match[1]) : 0
  return match && day > 0 ? { end: at + match[0].length, day } : null
}
