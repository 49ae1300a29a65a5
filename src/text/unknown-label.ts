/**
 * Labels that the vocabulary does not know: a word in 【】 at a line's start, or words before a colon that open a line
 * again and again in this notice. What they hold is told by their last word (交账日期 is a day, 承办股室 an office).
 */
import type { FieldRole } from '../schema/notice.ts'
import type { Label } from './label.ts'

const word = /([一-鿿]{2,8}):/y
const endings: [FieldRole, RegExp][] = [
  ['progress', /(?:进度|进展|状态|程度|结果|结论)$/],
  ['response', /(?:措施|举措|办法|做法|经过|成效|效果|工作|行动|整改情况|落实情况)$/],
  ['responsible', /(?:单位|部门|科室|股室|处室|领导|责任人|负责人|主体)$/],
  ['deadline', /(?:时限|期限|时间|时点|日期|节点)$/],
  ['target', /(?:目标|预期效果|要求|标准)$/],
  ['finding', /(?:问题|表现|症结|画像|细项|事实|症结所在)$/],
]

function roleByEnding(label: string): FieldRole {
  return endings.find(([, pattern]) => pattern.test(label))?.[0] ?? 'other'
}

/** The words that open two lines or more of the text before a colon. `starts`: where lines begin behind their markers. */
export function recurringLabels(text: string, starts: Iterable<number>): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const at of starts) {
    word.lastIndex = at
    const match = word.exec(text)
    if (match) counts.set(match[1], (counts.get(match[1]) ?? 0) + 1)
  }
  const recurring = new Set<string>()
  for (const [label, count] of counts) if (count >= recurs && !notLabel.test(label)) recurring.add(label)
  return recurring
}

/** A label of `recurring`, or any word in 【】, that stands at `at`; null for anything else. */
export function readUnknownLabel(text: string, at: number, recurring: ReadonlySet<string>): Label | null {
  const pattern = text[at] === '【' ? bracketed : recurring.size > 0 ? word : null
  if (!pattern) return null
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (!match || (pattern === word && !recurring.has(match[1]))) return null
  return { start: at, end: at + match[0].length, label: match[1], role: roleByEnding(match[1]), signed: true }
}

const bracketed = /【([一-鿿]{2,10})】:?/y
const recurs = 2
/** What ends a sentence with a colon is no label: 会议指出: 一是加强领导: */
const notLabel =
  /^(?:一是|二是|三是|其中|同时|联系|电话|邮|地址|网址|传真|来源|作者)|(?:指出|强调|要求|认为|表示|如下|包括|例如|比如|即|是|为)$/
