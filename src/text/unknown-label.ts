/**
 * Labels that the vocabulary does not know: a word in 【】 at a line's start, or words before a colon that open a line
 * again and again in this notice. What they hold is told by their last word (交账日期 is a day, 承办股室 an office).
 */
import type { FieldRole } from '../schema/notice.ts'
import type { Label } from './label.ts'

const word = /([一-鿿]{2,8}):/y
const endings: [FieldRole, RegExp][] = [
  ['progress', /(?:进度|进展|状态|程度|结果|结论)$/],
  ['response', /(?:措施|举措|办法|做法|经过|成效|工作|整改情况|落实情况|情形|行动)$/],
  ['responsible', /(?:单位|部门|科室|股室|处室|领导|责任人|负责人|主体)$/],
  ['deadline', /(?:时限|期限|时间|时点|日期|节点)$/],
  ['target', /(?:目标|预期效果|要求|标准)$/],
  ['finding', /(?:问题|表现|症结|画像|细项|事实|症结所在)$/],
]

function roleByEnding(label: string): FieldRole {
  return endings.find(([, pattern]) => pattern.test(label))?.[0] ?? 'other'
}

/**
 * The unknown labels of a text. `starts`: where lines begin behind their markers. Words before a colon count when they
 * open two lines or when their ending tells what they hold; words alone on a line need both.
 */
export function unknownLabels(text: string, starts: Iterable<number>): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const at of starts) {
    const match = matchAt(word, text, at) ?? matchAt(alone, text, at)
    if (match && !notLabel.test(match[1])) counts.set(match[0], (counts.get(match[0]) ?? 0) + 1)
  }
  for (const [, label] of text.matchAll(inner)) {
    if (!notLabel.test(label) && roleByEnding(label) !== 'other')
      counts.set(`${label}:`, (counts.get(`${label}:`) ?? 0) + 1)
  }
  const known = new Set<string>()
  for (const [printed, count] of counts) {
    const signed = printed.endsWith(':')
    const role = roleByEnding(signed ? printed.slice(0, -1) : printed)
    if (signed ? count >= 2 || telling.has(role) : count >= 2 && role !== 'other') known.add(printed)
  }
  return known
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** One of the text's unknown labels, or any word in 【】, that stands at `at`; null for anything else. */
export function readUnknownLabel(text: string, at: number, known: ReadonlySet<string>): Label | null {
  const bracket = text[at] === '【' ? matchAt(bracketed, text, at) : null
  const match = bracket ?? (known.size > 0 ? (matchAt(word, text, at) ?? matchAt(alone, text, at)) : null)
  if (!match || (!bracket && !known.has(match[0]))) return null
  const signed = bracket !== null || match[0].endsWith(':')
  return { start: at, end: at + match[0].length, label: match[1], role: roleByEnding(match[1]), signed }
}

const bracketed = /【([一-鿿]{2,10})】:?/y
/** Words before a colon within a line, where a sentence ends. */
const inner = /[。;】: ]([一-鿿]{3,8}):/g
/** A word alone on its line. */
const alone = /([一-鿿]{4,8})(?= {0,3}(?:[\n\r\v\f\u0085\u2028\u2029]|$))/y
const telling = new Set<FieldRole>(['progress', 'response', 'responsible', 'deadline'])
/** What ends a sentence with a colon is no label: 会议指出: 一是加强领导: */
const notLabel =
  /^(?:一是|二是|三是|其中|同时|联系|电话|邮|地址|网址|传真|来源|作者)|(?:指出|强调|要求|认为|表示|如下|包括|例如|比如|即|是|为)$/
