import rows from '../vocabulary/furniture.json' with { type: 'json' }

/** A row of the vocabulary: what its words take behind them, and where in a document they are furniture. */
export type FurnitureRow = (typeof rows)[number]

export interface ReadFurniture {
  rows: FurnitureRow[]
  /** The last word's value is missing: it may stand in the next line. */
  open: boolean
}

/** The words of furniture that account for the whole of a line, or null. */
export function readFurniture(line: string): ReadFurniture | null {
  return readWords(line) ?? (/\p{sc=Han} \p{sc=Han}/u.test(line) ? readWords(unspaced(line)) : null)
}

const longest = 240
const byFirst = new Map<string, { phrase: string; row: FurnitureRow }[]>()
for (const row of rows) {
  for (const phrase of row.phrases) {
    const list = byFirst.get(phrase[0]) ?? []
    byFirst.set(phrase[0], list)
    list.push({ phrase, row })
    list.sort((a, b) => b.phrase.length - a.phrase.length)
  }
}
const between = /[\s|·•◆■★【】[\]()<>《》»›→/\\,、。;:…\-—_*#=~^&+"“”!]{0,40}/y
/** A day on its own is a page's stamp only with a clock time, in the sites' own writing, or beside other words. */
const day = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: {1,2}\d{1,2}:\d{2}(?::\d{2})?)?/y
const moment = rows.find((row) => row.id === 'moment')!
const boundary = /$|[\s|·•【】[\]()<>»›→/\\,、。;:\-—_"“”]/y

function readWords(line: string): ReadFurniture | null {
  if (line.length > longest) return null
  const found: FurnitureRow[] = []
  let at = skip(between, line, 0)
  let open = false
  while (at < line.length) {
    const date = skip(day, line, at)
    if (date > at) {
      found.push(moment)
      at = skip(between, line, date)
      continue
    }
    const word = wordAt(line, at)
    if (!word) return null
    const behind = at + word.phrase.length
    const end = takers[word.row.takes](line, behind)
    if (end < 0) return null
    found.push(word.row)
    at = skip(between, line, end)
    open = skip(between, line, behind) >= line.length
  }
  const bare = found.every((row) => row === moment) && !/\d[-/]\d|\d:\d/.test(line)
  return found.length > 0 && !bare ? { rows: found, open } : null
}

function wordAt(line: string, at: number): { phrase: string; row: FurnitureRow } | undefined {
  const begins = ({ phrase }: { phrase: string }): boolean =>
    line.startsWith(phrase, at) && (phrase.length > 1 || boundaryAt(line, at + 1))
  const word = byFirst.get(line[at])?.find(begins)
  if (word || !/^(?:ICP|公网)/.test(line.slice(at + 1, at + 4))) return word
  const record = wordAt(line, at + 1)
  return record && { phrase: line[at] + record.phrase, row: record.row }
}

const invited = /^[^,。;]{0,20}(?:打开|分享|关注|浏览|查看|访问|当前页|本页|网页|公众号|客户端|小程序|手机)/

/** Where what a word takes ends; -1 if it can't be that word. */
const takers: Record<string, (line: string, at: number) => number> = {
  nothing: (line, at) => (boundaryAt(line, at) || wordAt(line, at) ? at : -1),
  number: (line, at) => {
    const end = skip(
      / ?[:(]? ?(?:\d[\d,]{0,11})? ?[次人]?(?:数|(?:数据)?(?:加载|统计|读取)中|loading)?\.{0,6}/y,
      line,
      at,
    )
    return boundaryAt(line, end) || wordAt(line, end) ? end : -1
  },
  date: (line, at) => {
    const end = skip(/ ?[:\] ] ?\d{4}[\d年月日/.:\- ]{4,18}/y, line, at)
    return end > at ? end : -1
  },
  path: (line, at) => (/^ {0,2}[>»›→/-]/.test(line.slice(at, at + 4)) && !stops(line, at) ? line.length : -1),
  rest: (line, at) =>
    /^$|^[\s:|>»©(\]】A-Za-z\d]/.test(line.slice(at, at + 1)) && !stops(line, at) ? line.length : -1,
  invitation: (line, at) => (line.length - at <= 40 && invited.test(line.slice(at)) ? line.length : -1),
  value: (line, at) => valueEnd(line, at, 80),
  name: (line, at) => valueEnd(line, at, 20),
}

/** A value stands behind a colon, bracket or space and goes to a wide gap or to the next word. */
function valueEnd(line: string, at: number, limit: number): number {
  if (!boundaryAt(line, at)) return -1
  const start = skip(/[\s:\]】|]{0,6}/y, line, at)
  let end = start
  while (end < line.length) {
    const gap = /[\t|【[]| {2}/.test(line.slice(end, end + 2)) && !/[^\t|【[ ]/.test(line[end])
    if (gap && end > start) break
    const word = wordAt(line, end)
    if (word && (/[ )]/.test(line[end - 1]) || /[:(]/.test(line[end + word.phrase.length] ?? ''))) break
    end++
  }
  return end - start > limit || stops(line.slice(0, end), start) ? -1 : end
}

function stops(line: string, at: number): boolean {
  return /[。;!?]./.test(line.slice(at))
}

function boundaryAt(line: string, at: number): boolean {
  boundary.lastIndex = at
  return boundary.test(line)
}

function skip(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at
  return at + (pattern.exec(line)?.[0].length ?? 0)
}

/** 索 引 号:A → 索引号:A; wider gaps stay. */
function unspaced(line: string): string {
  return line.replace(/(\p{sc=Han}) (?=\p{sc=Han}(?: \p{sc=Han}|:|$))/gu, '$1')
}
