/** The words around a date that say how it is meant: a bound, a plan, a deadline. */
import type { DateMention } from '../define.ts'
import { clauseBefore, gap, matchAt, sentenceStops, sticky, weekday } from './words.ts'

type Bound = DateMention['bound']

const clock =
  '(?:(?:上午|下午|晚上?|中午|凌晨)?(?:(?:[01]?\\d|2[0-4])(?:时|点|:[0-5]\\d)(?:[0-5]?\\d分|整)?)?)'

/** Each word of bound with what it must not begin: 前往, 后续, 起草 and their like are words of their own. */
const boundPattern = sticky(
  `${weekday}${clock}${gap}(?:(以来|来(?=[,、])|起(?![草诉步到始源立重底用点])|开始)|(之前|以前|前(?![往期列端身后沿夕置述言任来台一二三四五六七八九十两几\\d]))|(之后|以后|后(?![续期勤备半方台面任继天]))|(止|为止))`,
)
const bounds: readonly Bound[] = ['since', 'before', 'after', 'until']

/** The bound that is said of the date in `[start, end)`. */
export function boundOf(text: string, start: number, end: number, range: boolean): Bound {
  const match = matchAt(boundPattern, text, end)
  const bound = match && bounds[match.slice(1).findIndex((word) => word !== undefined)]
  // 3月1日起至5月31日止 says no more than the range does.
  if (bound) return range && bound === 'until' ? null : bound
  const before = text.slice(Math.max(0, start - 4), start)
  if (/截[至止](?:到|于)? ?$/.test(before)) return 'until'
  return !range && /自从? ?$/.test(before) && !/各自$/.test(before) ? 'since' : null
}

/** 预计, 拟, 计划 … 按计划 is said of what was done, 拟定 and 虚拟 are other words. */
const planBefore =
  /预[计期]|(?<!按|按照)计划|(?<![草虚模比])拟(?![定写稿制办人])|力争|争取|确保|将[于在]|打算|有望|可望|目标|下一步|下步/
const planAfter =
  /^(?:以?前|之前|底前|起|开始)?(?:,)?(?:将(?=[于在会全继完开组对召进按由正陆适再逐])|拟(?![定写稿制办人])|可(?!见|谓|疑)|有望|预计|计划|力争|争取|确保)/
const dueBefore = /(?:时限|期限|时间|要求|限于?|务必|必须|应当?|须)[于在]?[::]? ?$/
const done = /已|业经|完毕|了/

/** planned: the words speak of what lies ahead; due: a day by which something is to be done, which may lie ahead. */
export function outlookOf(
  text: string,
  start: number,
  end: number,
  bound: Bound,
): Pick<DateMention, 'planned' | 'due'> {
  const before = clauseBefore(text, start, 24)
  const after = text.slice(end, end + 12)
  const planned = planBefore.test(before) || planAfter.test(after)
  const label = clauseBefore(text, start, 24, sentenceStops)
  const due = !planned && (dueBefore.test(label) || (bound === 'before' && !done.test(before + after)))
  return due ? { planned, due } : { planned }
}
