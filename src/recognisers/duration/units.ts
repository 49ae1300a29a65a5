/** Units of time, with what tells them from words that begin like them. */

export interface Unit {
  /** What ISO 8601 calls it; hours, minutes and seconds stand after T. */
  readonly iso: 'Y' | 'M' | 'W' | 'D' | 'TH' | 'TM' | 'TS'
  /** How many of these it is: a quarter is three months. */
  readonly times?: 3
  /** What 半 is of it: 半年 is 6M. */
  readonly half?: string
  /** Sticky, after the number; `more` is 多 or 余 within (三个多月), `half` is 半 (一个半月, 一年半). */
  readonly pattern: RegExp
}

/** 三年一次 and 两天一报 say how often, not how long. */
const notRecurring =
  '(?!一(?:次|度|届|换|评|轮|审|检|查|报|调|通|碰|会|主|专|督|考|总|小|大)|[两二三四五0-9]{1,2}次)'
const piece = ' ?个?(?<more>[多余])?'

export const units: readonly Unit[] = [
  row('D', `${piece}(?:工作日|自然日|日历[日天]|交易日)`),
  { ...row('M', ` ?个(?<more>[多余])?(?<half>半)?月(?![龄租报度均])`), half: '15D' },
  { ...row('M', ` ?个(?<more>[多余])?季度`), times: 3 },
  {
    ...row(
      'Y',
      ' ?年(?![级度代龄轻届限检产均报会薪审货味终底初末中月纪幼]|四季|到头|之计|(?:发展|工作|改革)?(?:规划|计划))(?<half>半(?!载))?(?<more>多)?',
    ),
    half: '6M',
  },
  row('W', `${piece}(?:星期(?![一二三四五六日天几])|周(?![年岁边报会期末转密全围刊一二三四五六日]))`),
  {
    ...row('D', ' ?天(?![然津河府台桥水网柱山地空气下花使窗线井沟平价文]|打鱼|两头|到晚)(?<half>半)?'),
    half: 'T12H',
  },
  { ...row('TH', `${piece}(?<half>半)?(?:小时(?![候工])|钟头)(?!(?:之|以)?外)`), half: 'T30M' },
  row('TM', ' ?分钟'),
  row('TS', ' ?秒(?:钟|(?![杀表级懂速批]))'),
]

/** 5日内, 十日以上: 日 counts days where a limit follows; elsewhere it is a day of the month. */
export const limitedDays: Unit = { iso: 'D', pattern: /(?<more>余)? ?日(?=(?:之|以)?内|以上)/y }
/** 为期10日, 不少于30日. */
export const plainDays: Unit = { iso: 'D', pattern: / ?日/y }

const within = 1
const unit = 2
const signs = new Uint8Array(0x10000)
for (const sign of '0123456789,.〇零○一二两三四五六七八九十百千万亿廿卅几数点余多来个半 至到-–—―~〜') {
  signs[sign.charCodeAt(0)] = within
}
for (const sign of '年月周星季天日工自交小钟分秒') signs[sign.charCodeAt(0)] = unit

/**
 * May a unit of time follow the numeral signs that begin at `at`? Most numbers count something else or belong to dates:
 * four digits before 年, 月 without 个, 日 after 月.
 */
export function unitFollows(text: string, at: number): boolean {
  for (let i = at; i < text.length && i - at < 24; i++) {
    const sign = signs[text.charCodeAt(i)]
    if (sign === within) continue
    if (sign !== unit) return false
    if (text[i] === '月') return '个多余半'.includes(text[i - 1])
    if (text[i] === '年') return i - at !== 4 || text[at] > '9'
    return text[i] !== '日' || text[at - 1] !== '月'
  }
  return false
}

function row(iso: Unit['iso'], source: string): Unit {
  return { iso, pattern: new RegExp(source + notRecurring, 'y') }
}
