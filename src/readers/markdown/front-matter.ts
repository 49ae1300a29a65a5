/** A block of `key: value` lines between `---` at the top of a page: the values of title, date and source are text. */
import type { Reading } from '../define.ts'

export interface FrontMatter {
  facts: Reading['facts']
  markup: [number, number][]
  /** Where the page begins. */
  end: number
}

const mostLines = 100
const keys: Record<string, keyof Reading['facts']> = {
  title: 'title',
  标题: 'title',
  date: 'published',
  published: 'published',
  pubdate: 'published',
  发布日期: 'published',
  发布时间: 'published',
  source: 'publisher',
  publisher: 'publisher',
  来源: 'publisher',
  发布机构: 'publisher',
}

export function readFrontMatter(text: string): FrontMatter {
  const none: FrontMatter = { facts: {}, markup: [], end: 0 }
  if (!/^\ufeff?---[ \t]{0,20}\r?\n/.test(text)) return none
  const found: FrontMatter = { facts: {}, markup: [], end: 0 }
  let at = 0
  for (let count = 0; count < mostLines && at < text.length; count++) {
    const feed = text.indexOf('\n', at)
    const end = feed === -1 ? text.length : feed
    const line = text.slice(at, Math.min(end, at + 2000)).trimEnd()
    if (count > 0 && (line === '---' || line === '...')) {
      found.markup.push([at, at + line.length])
      found.end = end
      return found
    }
    if (count > 0 && !/^(?:[\w\u4e00-\u9fff-]{1,40}:(?: |$)|[ \t]{1,20}\S|- |#|$)/.test(line)) return none
    keepLine(found, line, at)
    at = end + 1
  }
  return none
}

function keepLine(found: FrontMatter, line: string, at: number): void {
  const colon = line.indexOf(':')
  const fact = keys[line.slice(0, colon).toLowerCase()]
  let start = colon + 1
  while (start < line.length && /[ "']/.test(line[start])) start++
  let end = line.length
  while (end > start && /["']/.test(line[end - 1])) end--
  if (!fact || found.facts[fact] || start === end) {
    if (line.length > 0) found.markup.push([at, at + line.length])
    return
  }
  found.facts[fact] = [at + start, at + end]
  found.markup.push([at, at + start])
  if (end < line.length) found.markup.push([at + end, at + line.length])
}
