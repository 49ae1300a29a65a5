/**
 * Links and images within a block: brackets and targets are signs, the text of a link stays; an image is all sign.
 *
 * Own scan: the tokenizer's time grows with the square of the links of a paragraph.
 *   yes: [附件1](http://x.cn/1.docx "题")   ![公章](a.png)   [附件][1] where [1] is defined
 *   no:  [2020]3号   [四个](意识)
 */

export interface Links {
  signs: [number, number][]
  /** Link targets and images, in which nothing else is to be sought. */
  hidden: [number, number][]
}

const longestTarget = 2_000
const longestName = 200

export function findLinks(
  text: string,
  start: number,
  end: number,
  names: ReadonlySet<string>,
  found: Links,
): void {
  const open: number[] = []
  for (let i = start; i < end; i++) {
    const sign = text[i]
    if (sign === '\\') i++
    else if (sign === '[') open.push(i)
    else if (sign === ']') {
      const from = open.pop()
      if (from === undefined) continue
      const close = targetEnd(text, i + 1, end, names)
      if (close === -1) continue
      keep(text, from, i, close, start, found)
      i = close - 1
    }
  }
}

/** Names a place: with a dot, a slash, a hash, a query or a scheme; or nothing at all. */
export function isTarget(text: string): boolean {
  return /[./#@?=]/.test(text) || text.trim() === ''
}

/** The name of a definition, `[1]: http://…`, else null. `[备注]: 已整改` is a line of the notice. */
export function definedName(definition: string): string | null {
  const close = definition.indexOf(']:')
  return close > 0 && isTarget(definition.slice(close + 2)) ? nameOf(definition.slice(1, close)) : null
}

function keep(text: string, from: number, label: number, close: number, start: number, found: Links): void {
  if (from > start && text[from - 1] === '!') {
    found.signs.push([from - 1, close])
    found.hidden.push([from - 1, close])
    return
  }
  found.signs.push([from, from + 1], [label, close])
  found.hidden.push([label, close])
}

/** Where `(target)` or `[name]` ends that follows a label, else -1. */
function targetEnd(text: string, at: number, end: number, names: ReadonlySet<string>): number {
  if (text[at] === '[' && names.size > 0) {
    const close = text.slice(at, Math.min(end, at + longestName)).indexOf(']')
    return close > 0 && names.has(nameOf(text.slice(at + 1, at + close))) ? at + close + 1 : -1
  }
  if (text[at] !== '(') return -1
  const last = Math.min(end, dataEnd(text, at + 1) + longestTarget)
  let depth = 0
  let title = ''
  for (let i = at; i < last; i++) {
    const sign = text[i]
    if (sign === '\n' && text[i + 1] === '\n') return -1
    if (sign === '\\') i++
    else if (title) title = sign === title ? '' : title
    else if ((sign === '"' || sign === "'") && /\s/.test(text[i - 1])) title = sign
    else if (sign === '(') depth++
    else if (sign === ')' && --depth === 0) return isTarget(text.slice(at + 1, i)) ? i + 1 : -1
  }
  return -1
}

/** Where the data of an image ends that stands in the target itself. */
function dataEnd(text: string, start: number): number {
  if (!text.startsWith('data:', start)) return start
  let at = start
  while (/[\w+/=;,:%.-]/.test(text[at] ?? '')) at++
  return at
}

function nameOf(text: string): string {
  return text.trim().toLowerCase()
}
