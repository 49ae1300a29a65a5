/** What the page says of itself: 发布日期: … 来源: … 发布机构: …, or a bare date and time under the title. */
import type { Line } from '../draft.ts'
import type { DateMention } from '../recognisers/define.ts'

const dayLabel =
  /(?:发布|公布|发文|成文|更新|信息公开|公开|生成|发表|上传|录入|时)(?:日期|时间|间)[:\] ]{1,3}|^日期[:\] ]{1,3}|^时间[:\] ]{1,3}/g
const sourceLabel =
  /(?:信息来源|文章来源|稿件来源|来源|出处|发布机构|发布单位|公开机构|发布机关|供稿单位|供稿|发文机关|发布部门|作者)[:\] ]{1,3}/g
const bareTime = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: \d{1,2}:\d{2}(?::\d{2})?)?$/

export function isPageFact(words: string): boolean {
  return (
    words.length <= 160 &&
    (words.search(dayLabel) >= 0 ||
      words.search(sourceLabel) === 0 ||
      / (?:来源|出处)[: ]/.test(words) ||
      bareTime.test(words))
  )
}

export interface PageFacts {
  published: DateMention | null
  publisher: [number, number] | null
}

/** Looked for in the head, and in the last lines where some sites put them. */
export function pageFacts(
  text: string,
  lines: readonly Line[],
  days: readonly DateMention[],
  front: number,
): PageFacts {
  const facts: PageFacts = { published: null, publisher: null }
  const head = lines.filter((line) => line.start < front).slice(0, 30)
  const tail = lines.slice(-8).filter((line) => line.start >= front)
  let body = false
  for (const line of [...head, ...tail]) {
    const words = text.slice(line.start, Math.min(line.end, line.start + 200))
    body ||= line.kind === 'text' && /。/.test(words)
    // a bare day behind the body is the signature's
    if (/[。;]/.test(words) || !isPageFact(words) || ((body || line.start >= front) && bareTime.test(words)))
      continue
    facts.published ??= publishedIn(text, words, line, days)
    facts.publisher ??= publisherIn(words, line.start)
  }
  return facts
}

function publishedIn(
  text: string,
  words: string,
  line: Line,
  days: readonly DateMention[],
): DateMention | null {
  const on = (offset: number, reach: number): DateMention | null =>
    days.find((day) => day.start >= offset && day.start <= offset + reach && day.start < line.end) ?? null
  if (bareTime.test(words)) return on(line.start, 0)
  dayLabel.lastIndex = 0
  for (let match = dayLabel.exec(words); match; match = dayLabel.exec(words)) {
    const found = on(line.start + match.index + match[0].length, 3)
    if (found) return found
  }
  // 来源: 某某局 2021-03-02
  if (words.search(sourceLabel) >= 0)
    return (
      days.find(
        (day) =>
          day.start >= line.start &&
          day.end <= line.end &&
          /\d{4}[-/.]\d/.test(text.slice(day.start, day.end)),
      ) ?? null
    )
  return null
}

function publisherIn(words: string, at: number): [number, number] | null {
  sourceLabel.lastIndex = 0
  for (let match = sourceLabel.exec(words); match; match = sourceLabel.exec(words)) {
    const from = match.index + match[0].length
    let start = from
    while (words[start] === ' ') start++
    const rest = words.slice(start)
    const value = /^[^ |:,;\t[\]【】]{2,40}/.exec(rest)?.[0]
    if (value && !/^\d|日期$|时间$|次数$|字号|浏览|阅读|点击|打印/.test(value) && rest[value.length] !== ':')
      return [at + start, at + start + value.length]
  }
  return null
}
