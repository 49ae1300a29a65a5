/** Enumerations within running text: 一是…二是…, (1)…(2)…, 首先…其次…, 一方面…另一方面…. The outermost run counts. */
import type { DraftMeasure } from '../draft.ts'
import { charTable } from '../text/char-table.ts'
import { markerKey, markerStarters, readMarker } from '../text/marker.ts'
import { hanziOrdinal } from '../text/ordinal.ts'

interface Sign {
  key: string
  /** A number stands right behind it (3.2名干部): a marker only where exactly this ordinal is due. */
  doubtful?: boolean
  ordinal: number
  start: number
  end: number
}

const counting = /([一二三四五六七八九十]{1,3})(是|要|则)/y
const others: { key: string; pattern: RegExp; ordinals: Record<string, number> }[] = [
  { key: 'qi', pattern: /其[一二三四五六七八九十](?=[,:是、])/y, ordinals: {} },
  {
    key: 'first',
    pattern: /首先|其次|再次|再者|最后/y,
    ordinals: { 首先: 1, 其次: 2, 再次: 3, 再者: 3, 最后: 4 },
  },
  { key: 'aspect', pattern: /(?:另)?一方面/y, ordinals: { 一方面: 1, 另一方面: 2 } },
  { key: 'ordinal', pattern: /第[一二三四五六七八九十](?=[,:、])/y, ordinals: {} },
]
const boundary = charTable('。;,.:、!? \n\t”)】》】')
/** The characters with which a sign can begin. */
const starters = charTable(`其首再最另第一二三四五六七八九十${markerStarters}`)
/** 统一是, 唯一是, 之一是 … are words, no markers. */
const word = '统唯第之万单专同划如归合逐均纯其惟二三四五六七八九十百千两每某另'
const inline = new Set(['paren_arabic', 'arabic', 'arabic_paren', 'circled', 'paren_hanzi'])

const inlineKeys = new Set<string>(inline)

/** The units of the outermost enumeration in `[start, end)` of folded text, in order; [] where there is none. */
export function enumeration(text: string, start: number, end: number): DraftMeasure[] {
  const signs = signsOf(text, start, end)
  const first = signs.findIndex((sign, i) => sign.ordinal === 1 && !sign.doubtful && continued(signs, i))
  if (first < 0) return []
  const { key } = signs[first]
  const run: Sign[] = []
  for (let i = first; i < signs.length; i++) {
    const sign = signs[i]
    if (sign.key !== key || (sign.doubtful && sign.ordinal !== (run.at(-1)?.ordinal ?? 0) + 1)) continue
    const last = run.at(-1)?.ordinal ?? 0
    const follows = sign.ordinal >= last && sign.ordinal <= last + 2 && last > 0
    if (
      run.length === 0 ||
      follows ||
      (sign.ordinal === 1 && last > 1 && continued(signs, i)) ||
      key === 'aspect'
    )
      run.push(sign)
  }
  return run.map((sign, i) => {
    let to = run[i + 1]?.start ?? end
    while (to > sign.end && ' \n\r\t'.includes(text[to - 1])) to--
    return { marker: text.slice(sign.start, sign.end), ordinal: sign.ordinal, start: sign.start, end: to }
  })
}

/** 一是, 其一, 首先 … at a line's start; null for anything else, markers included. */
export function readEnumerator(
  text: string,
  at: number,
): { start: number; end: number; ordinal: number } | null {
  const sign = readSign(text, at, true)
  return sign && !inlineKeys.has(sign.key) ? sign : null
}

/** Is there a second behind this first? */
function continued(signs: readonly Sign[], index: number): boolean {
  const { key } = signs[index]
  for (let i = index + 1; i < signs.length; i++) {
    if (signs[i].key !== key) continue
    if (key === 'aspect') return true
    return signs[i].ordinal === 2 || signs[i].ordinal === 3 || (key === 'first' && signs[i].ordinal === 4)
  }
  return false
}

function signsOf(text: string, start: number, end: number): Sign[] {
  const signs: Sign[] = []
  for (let at = start; at < end; at++) {
    if (starters[text.charCodeAt(at)] === 0) continue
    const free = at === start || boundary[text.charCodeAt(at - 1)] === 1
    const sign = readSign(text, at, free)
    if (!sign || sign.end > end) continue
    signs.push(sign)
    at = sign.end - 1
  }
  return signs
}

function readSign(text: string, at: number, free: boolean): Sign | null {
  counting.lastIndex = at
  const match = counting.exec(text)
  if (match) {
    const ordinal = hanziOrdinal(match[1])
    if (!ordinal) return null
    // 针对该问题,我局一是…: only the first may follow a word directly
    if (!free && (ordinal !== 1 || word.includes(text[at - 1]))) return null
    return { key: match[2], ordinal, start: at, end: at + match[0].length }
  }
  if (!free && text[at] !== '另' && text[at] !== '一') return null
  for (const { key, pattern, ordinals } of others) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (!found) continue
    if (!free && key !== 'aspect') return null
    const ordinal = ordinals[found[0]] ?? hanziOrdinal(found[0].slice(1))
    return ordinal ? { key, ordinal, start: at, end: at + found[0].length } : null
  }
  if (!free) return null
  const marker = readMarker(text, at)
  if (!marker) return readDoubtful(text, at)
  if (!inline.has(marker.style)) return null
  return { key: markerKey(marker), ordinal: marker.ordinal, start: at, end: marker.end }
}

const numberBehind = /(\d{1,2})[.、](?=\d)/y

function readDoubtful(text: string, at: number): Sign | null {
  numberBehind.lastIndex = at
  const match = numberBehind.exec(text)
  return (
    match && {
      key: 'arabic',
      ordinal: Number(match[1]),
      start: at,
      end: at + match[0].length,
      doubtful: true,
    }
  )
}
