/** HTML within Markdown: tags and comments are signs, what stands between them is text. */
import type { HtmlTables } from './html-table.ts'
import type { Signs } from './signs.ts'

export function readTags(text: string, start: number, end: number, signs: Signs, tables?: HtmlTables): void {
  const find = finder(text.slice(start, end), start)
  let open = find('<', start)
  while (open !== -1) {
    const close = tagEnd(text, open, find)
    if (close !== -1) {
      if (lineBreak.test(text.slice(open, Math.min(close, open + 9)))) signs.replace(open, close, '\n')
      else signs.mark(open, close)
      tables?.tag(open, close)
    }
    open = find('<', close === -1 ? open + 1 : close)
  }
  tables?.finish(end)
}

type Find = (sign: string, from: number) => number

const lineBreak = /^<br ?\/?>/i
const rawElements = ['script', 'style']

/** The end of the tag, comment or raw element that opens at `<`, else -1. */
function tagEnd(text: string, open: number, find: Find): number {
  const after = (sign: string, from: number): number => {
    const at = find(sign, from)
    return at === -1 ? -1 : at + sign.length
  }
  if (text.startsWith('<!--', open)) return after('-->', open + 4)
  if (!/[a-z/!?]/i.test(text[open + 1] ?? '')) return -1
  const close = after('>', open + 1)
  const name = text.slice(open + 1, open + 7).toLowerCase()
  const raw = rawElements.find((element) => name.startsWith(element))
  return raw && close !== -1 ? Math.max(close, after(`</${raw}>`, close)) : close
}

/** Finds signs in a part of the text; one that was missed once is not sought again, so that the whole stays linear. */
function finder(part: string, start: number): Find {
  const missing = new Set<string>()
  return (sign, from) => {
    if (missing.has(sign)) return -1
    const at = part.indexOf(sign, from - start)
    if (at === -1) missing.add(sign)
    return at === -1 ? -1 : at + start
  }
}
