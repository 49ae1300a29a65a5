/** Reads one numbering marker of folded text (Simplified, half width): 一、 (一) 1. (1) ① 1.1 问题一: 第一章 … */
import type { Marker } from '../draft.ts'
import type { MarkerStyle } from '../schema/notice.ts'
import words from '../vocabulary/marker-words.json' with { type: 'json' }
import { charTable } from './char-table.ts'
import { hanziOrdinal, signOrdinal, stemOrdinal } from './ordinal.ts'

const phrases = (id: string): string =>
  words
    .find((row) => row.id === id)!
    .phrases.slice()
    .sort((a, b) => b.length - a.length)
    .join('|')

const hanzi = '[〇零一二两三四五六七八九十廿卅百]'
/** What follows a number that is a date, a decimal or a member of a plain list rather than a marker's. */
const year = '(?=(?:19|20)\\d\\d年)'
const monthDay = '(?=\\d{1,2}月(?:\\d|底|初|末|份|上|中|下|以))'

interface Row {
  style: MarkerStyle
  /** The characters with which it begins. */
  first: string
  pattern: RegExp
  /** The ordinal from the match, 0 for none. */
  ordinal(match: RegExpExecArray): number
}

const chinese = (match: RegExpExecArray): number => hanziOrdinal(match[1]) ?? 0
const arabic = (match: RegExpExecArray): number => Number(match[1])
const ofSign = (match: RegExpExecArray): number => signOrdinal(match[0].charCodeAt(0))
const either = (text: string): number => (/^\d/.test(text) ? Number(text) : (hanziOrdinal(text) ?? 0))

const numerals = '〇零一二两三四五六七八九十廿卅百'
const formal = '壹贰叁参肆伍陆柒捌玖拾'
const stems = '甲乙丙丁戊己庚辛壬癸'
const digits = '0123456789'
const circles = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿❶❷❸❹❺❻❼❽❾❿'

/** In this order; the first that matches at the place wins. */
const rows: Row[] = [
  {
    style: 'paren_hanzi',
    first: '(',
    pattern: new RegExp(`\\( ?(${hanzi}{1,5}) ?\\)[、.:]?`, 'y'),
    ordinal: chinese,
  },
  {
    style: 'paren_hanzi',
    first: numerals,
    pattern: new RegExp(`(${hanzi}{1,5})\\)[、.]?`, 'y'),
    ordinal: chinese,
  },
  // 一、二、三期工程 is a list of ordinals, no marker
  {
    style: 'hanzi_dun',
    first: numerals,
    pattern: new RegExp(`(${hanzi}{1,5}) ?[、.](?!${hanzi}{1,3}[、期楼号级届])`, 'y'),
    ordinal: chinese,
  },
  {
    style: 'formal_dun',
    first: formal,
    pattern: new RegExp(`([${formal}]{1,3}) ?[、.]`, 'y'),
    ordinal: chinese,
  },
  {
    style: 'stem_dun',
    first: stems,
    pattern: new RegExp(`([${stems}])[、.](?![${stems}])`, 'y'),
    ordinal: (match) => stemOrdinal(match[1]),
  },
  {
    style: 'stem_dun',
    first: '(',
    pattern: new RegExp(`\\(([${stems}])\\)`, 'y'),
    ordinal: (match) => stemOrdinal(match[1]),
  },
  { style: 'paren_arabic', first: '(', pattern: /\( ?(\d{1,3}) ?\)[、.]?/y, ordinal: arabic },
  // 1.1 and 1.1.2, not 1.1亿元; its last part is the ordinal
  {
    style: 'dotted',
    first: digits,
    pattern: new RegExp(
      `(\\d{1,2}(?:\\.\\d{1,2}){1,4})(?![\\d.])[、.]?(?= |[^\\d%‰~\\-—:,;)+*/])(?=${phrases('after_dotted')}|(?![万亿余多元亩公平米吨倍折版分度%‰年月日个]|千[克米瓦]| (?:[万亿]|元|亩|公里|平方|吨|米)))`,
      'y',
    ),
    ordinal: (match) => Number(match[1].slice(match[1].lastIndexOf('.') + 1)),
  },
  {
    style: 'arabic',
    first: digits,
    pattern: new RegExp(`(\\d{1,3}) ?(?:[.]${year}|[.]${monthDay}|[.](?!\\d)|、${year}|、(?!\\d))`, 'y'),
    ordinal: arabic,
  },
  { style: 'arabic_paren', first: digits, pattern: /(\d{1,3})\)[、.]?/y, ordinal: arabic },
  { style: 'circled', first: circles, pattern: /.[、.]?/y, ordinal: ofSign },
  { style: 'paren_arabic', first: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', pattern: /.[、.]?/y, ordinal: ofSign },
  { style: 'arabic', first: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛', pattern: /./y, ordinal: ofSign },
  { style: 'paren_hanzi', first: '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩', pattern: /.[、.]?/y, ordinal: ofSign },
]
/** The rows that can begin at a UTF-16 unit: `lists[listAt[unit]]`, 0 where none can. */
const lists: Row[][] = [[]]
const listAt = new Uint8Array(0x10000)
for (const row of rows) {
  for (const sign of row.first) {
    const code = sign.charCodeAt(0)
    if (listAt[code] === 0) listAt[code] = lists.push([]) - 1
    lists[listAt[code]].push(row)
  }
}

/** 问题一: 问题1. 问题(一) 序号:11 整改任务三 at a line's end; the sign after the number tells it from 问题一直. */
const label = new RegExp(
  `(${phrases('label')})(?: ?[:№] ?| )?(?:\\( ?(${hanzi}{1,5}|\\d{1,3}) ?\\)[:、.,]?|(${hanzi}{1,5}|\\d{1,3}) ?(?:[:、,)]|[.](?!\\d)|(?=[ \\t\\n\\r\\v\\f\u0085\u2028\u2029]|$)))`,
  'y',
)
const division = new RegExp(`第 ?(${hanzi}{1,5}|\\d{1,3}) ?(${phrases('division')})[:、,. ]?`, 'y')
/** The characters with which a marker other than 第一章 and 问题一 can begin. */
export const markerStarters = rows.map((row) => row.first).join('')

const labelFirst = charTable(
  words
    .find((row) => row.id === 'label')!
    .phrases.map((phrase) => phrase[0])
    .join(''),
)
const divisionFirst = '第'.charCodeAt(0)

/** The marker that stands at `at`, or null. Says nothing of whether the place can hold one. */
export function readMarker(text: string, at: number): Marker | null {
  if (at >= text.length) return null
  const code = text.charCodeAt(at)
  const list = listAt[code]
  if (list === 0) {
    if (code === divisionFirst) return readDivision(text, at)
    return labelFirst[code] === 1 ? readLabelled(text, at) : null
  }
  for (const { style, pattern, ordinal } of lists[list]) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) continue
    const number = ordinal(match)
    if (number === 0) continue
    const marker: Marker = { start: at, end: at + match[0].length, style, word: '', ordinal: number }
    if (style === 'dotted') marker.path = match[1].split('.').map(Number)
    return marker
  }
  return null
}

/** What tells one list from another: style and word. (1) and ⑴ are one key; 问题 and 任务 are two. */
export function markerKey(marker: Marker): string {
  if (marker.style === 'dotted') return `dotted${marker.path!.length}`
  return marker.word ? `${marker.style} ${marker.word}` : marker.style
}

function readDivision(text: string, at: number): Marker | null {
  division.lastIndex = at
  const match = division.exec(text)
  if (!match) return null
  const ordinal = either(match[1])
  const end = at + match[0].length
  return ordinal
    ? { start: at, end: trimmed(text, at, end), style: 'division', word: match[2], ordinal }
    : null
}

function readLabelled(text: string, at: number): Marker | null {
  label.lastIndex = at
  const match = label.exec(text)
  if (!match) return null
  const ordinal = either(match[2] ?? match[3])
  const end = at + match[0].length
  return ordinal ? { start: at, end: trimmed(text, at, end), style: 'label', word: match[1], ordinal } : null
}

function trimmed(text: string, start: number, end: number): number {
  while (end > start && text[end - 1] === ' ') end--
  return end
}
