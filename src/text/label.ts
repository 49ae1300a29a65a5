/** Reads one field label of folded text: 整改情况: 【整改措施】 整改措施及成效: 责任单位: … or a label alone on its line. */
import type { FieldRole } from '../schema/notice.ts'
import rows from '../vocabulary/labels.json' with { type: 'json' }
import { charTable } from './char-table.ts'
import { Lexicon } from './lexicon.ts'

export interface Label {
  start: number
  /** After the colon or bracket. */
  end: number
  /** The words alone. */
  label: string
  role: FieldRole
  /** It ends with a colon or stands in brackets: good within a line too. */
  signed: boolean
}

const words = new Lexicon(
  rows.flatMap(({ id, phrases }) => phrases.map((phrase) => [phrase, id as FieldRole] as const)),
)

/** Labels of the user's own: they stand before those of the vocabulary. */
export function addLabels(role: FieldRole, phrases: readonly string[]): void {
  for (const phrase of phrases) words.add(phrase, role)
}

/** The role that a label or a table's column head has by its words, or null. */
export function labelRole(words: string): FieldRole | null {
  const bare = words.replace(/[\s:]/g, '')
  const read = readWords(bare, 0)
  return read && read.end === bare.length ? read.role : null
}

const before: Record<string, string> = { '【': '】', '[': ']', '〔': '〕', '(': ')', '“': '”', '<': '>' }
const opening = charTable(Object.keys(before).join(''))
const prefixes = /(?:目前|当前|现阶段|具体|主要|总体|阶段性|其中|\d{4}年)/y
const prefixStarts = charTable('目当现具主总阶其0123456789')
const joins = '及和与、/并'
const tails = /(?:如下|情况|说明|为|是)?/y

/** The label that stands at `at`, or null. `lineEnd` is the end of its line. */
export function readLabel(text: string, at: number, lineEnd: number): Label | null {
  const close = opening[text.charCodeAt(at)] === 1 ? before[text[at]] : null
  const read = readWords(text, close ? at + 1 : at)
  if (!read) return null
  let end = spaces(text, read.end)
  const label = text.slice(read.start, read.end)
  if (close) {
    if (text[end] !== close) return null
    end = spaces(text, end + 1)
    const quoted = close === '”' || close === ')' || close === '>'
    if (text[end] === ':') end++
    else if (quoted) return null
    return { start: at, end, label, role: read.role, signed: true }
  }
  tails.lastIndex = end
  const tail = end + tails.exec(text)![0].length
  if (text[tail] === ':') return { start: at, end: tail + 1, label, role: read.role, signed: true }
  if (end >= lineEnd)
    return read.end - read.start >= 4
      ? { start: at, end: read.end, label, role: read.role, signed: false }
      : null
  if (read.end - read.start < 4) return null
  // 整改情况 一是…, 整改情况。一是…, 整改情况一是…
  if (
    end > read.end ||
    text[end] === '。' ||
    text[end] === '—' ||
    text.startsWith('一是', end) ||
    text.startsWith('(1)', end) ||
    text.startsWith('1.', end)
  ) {
    const stop = text[end] === '。' || text[end] === '—' ? end + 1 : read.end
    return { start: at, end: stop, label, role: read.role, signed: false }
  }
  return null
}

/** 整改措施, 整改措施及成效, 目前整改进展情况: words of the vocabulary, joined. The first tells the role, an answer rules. */
function readWords(text: string, at: number): { start: number; end: number; role: FieldRole } | null {
  const start = at
  let word = readWord(text, at)
  if (!word && prefixStarts[text.charCodeAt(at)] === 1) {
    prefixes.lastIndex = at
    const prefix = prefixes.exec(text)
    if (prefix) word = readWord(text, at + prefix[0].length)
  }
  if (!word) return null
  let { end, role } = word
  for (let i = 0; i < 3; i++) {
    const joined = joins.includes(text[end])
    const next = readWord(text, joined ? end + 1 : end)
    if (!next) break
    end = next.end
    if (next.role === 'response' && role === 'progress') role = 'response'
  }
  return { start, end, role }
}

function readWord(text: string, at: number): { end: number; role: FieldRole } | null {
  const found = words.at(text, at)
  return found && { end: at + found.word.length, role: found.value }
}

function spaces(text: string, at: number): number {
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}
