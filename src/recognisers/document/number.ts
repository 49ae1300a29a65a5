/** Numbers of official documents: 荷办〔2019〕28号, 国办发[2020]3号, 国务院令第28号, 第28号令. */
import stops from '../../vocabulary/number-stops.json' with { type: 'json' }

export interface NumberPlace {
  start: number
  end: number
}

/** 〔2019〕28号; old numbers have a year of two digits. Round brackets need the name of an office before them. */
const yearPattern =
  /(?:〔 ?(?:(?:19|20)\d\d|\d\d) ?年?〕|[[【] ?(?:19|20)\d\d ?年?[\]】]|\( ?(?:19|20)\d\d ?年?\)) ?(?:第 ?)?\d{1,5}(?:[-—、]\d{1,5}){0,2} ?号(?![线楼])/y
const orderPattern =
  /令(?: ?[([〔](?:19|20)\d\d[)\]〕])? ?第? ?(?:\d{1,4}|[〇零一二三四五六七八九十百]{1,5}) ?号/y
const orderBefore = /第 ?(?:\d{1,4}|[〇零一二三四五六七八九十百]{1,5}) ?号$/
const prefixLength = 16

/** The number whose year stands in brackets at `at`. */
export function yearNumberAt(text: string, at: number): NumberPlace | null {
  yearPattern.lastIndex = at
  const match = yearPattern.exec(text)
  if (!match) return null
  const start = prefixStart(text, at)
  return text[at] === '(' && at - start < 2 ? null : { start, end: at + match[0].length }
}

const serialPattern = /字第 ?\d{3,12} ?号/y

/** 院台财字第1122230067号, of which 字 stands at `at`. */
export function serialAt(text: string, at: number): NumberPlace | null {
  serialPattern.lastIndex = at
  const match = serialPattern.exec(text)
  const start = prefixStart(text, at)
  return match && at - start >= 2 ? { start, end: at + match[0].length } : null
}

/** 令第28号 or 第28号令, of which 令 stands at `at`, with the office that gave the order. */
export function orderAt(text: string, at: number): NumberPlace | null {
  if ('责指命法限禁勒传口军司县夏时'.includes(text[at - 1] ?? ' ')) return null
  orderPattern.lastIndex = at
  const match = orderPattern.exec(text)
  if (match) return { start: officeStart(text, at), end: at + match[0].length }
  const before = orderBefore.exec(text.slice(Math.max(0, at - 10), at))
  return before && { start: officeStart(text, at - before[0].length), end: at + 1 }
}

/** The number that begins at `at`, behind a title; in brackets the office's name may stand before its sign. */
export function numberFrom(text: string, at: number, bracketed: boolean): NumberPlace | null {
  for (let i = at; i <= at + prefixLength && i < text.length; i++) {
    const sign = text[i]
    const place = '〔[【('.includes(sign) ? yearNumberAt(text, i) : sign === '令' ? orderAt(text, i) : null
    if (place) return bracketed || place.start === at ? place : null
    if (!isNameSign(text, i) && !/[第\d]/.test(sign)) return null
  }
  return null
}

/** Where the office's own sign begins: back over the name, no further than the last word that introduces a number. */
function prefixStart(text: string, at: number): number {
  const name = nameBefore(text, at)
  let from = Math.max(...stops.map(({ phrases }) => lastEnd(name, phrases)))
  const joined = from > 0 || /[》)\]〕]/.test(text[at - name.length - 1] ?? ' ')
  if (joined && name[from] === '和') from++
  const office = /^.{0,14}(?:政府|办公室|委员会|街道|公司|[局厅])(?=.{2})/.exec(name.slice(from))
  if (office && !/^[发函办]/.test(name.slice(from + office[0].length))) from += office[0].length
  if (/^经(?![信发贸济开科促商合])/.test(name.slice(from))) from++
  const length = name.length - from
  // A name as long as this is a sentence: what the office calls itself is short.
  return at - (length > 10 ? 6 : length)
}

/** 国务院 before 令: only a name that ends as offices do. */
function officeStart(text: string, at: number): number {
  const name = nameBefore(text, at)
  if (!/[院部府局委席会署厅]$/.test(name)) return at
  return at - (name.length - Math.max(...stops.map(({ phrases }) => lastEnd(name, phrases))))
}

function nameBefore(text: string, at: number): string {
  let from = at
  while (from > 0 && at - from < prefixLength && isNameSign(text, from - 1)) from--
  return text.slice(from, at)
}

function isNameSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

function lastEnd(name: string, phrases: readonly string[]): number {
  let end = 0
  for (const phrase of phrases) {
    const at = name.lastIndexOf(phrase)
    if (at >= 0) end = Math.max(end, at + phrase.length)
  }
  return end
}
