/** The unit that follows a number: a measure word, a unit of measurement, or the counted noun itself. */
import limitRows from '../vocabulary/measure-limits.json' with { type: 'json' }
import rows from '../vocabulary/measure-words.json' with { type: 'json' }
import { charTable } from './char-table.ts'
import { isLetterAt } from './characters.ts'
import { Lexicon } from './lexicon.ts'
import { isArabic } from './numeral/signs.ts'

/**
 * any: after every number. plural: with 一 an article (一批). arabic: after Arabic digits only, as it is part of other words
 * after Chinese ones (一把手). order: names a place in an order as well (监察二处). noun: the counted noun itself (3方面).
 * place: a counted place that also ends names (3县2区).
 */
export type MeasureClass = 'any' | 'plural' | 'arabic' | 'order' | 'metric' | 'noun' | 'place'

export interface Unit {
  end: number
  /** Without a second measure in brackets: 处 of 处(次). */
  unit: string
  class: MeasureClass
}

/** The unit that begins at `at`, or null. */
export function readUnit(text: string, at: number): Unit | null {
  const from = text[at] === ' ' ? at + 1 : at
  const found = measures.at(text, from)
  if (!found) return null
  const { word, value } = found
  const end = from + word.length
  if (isOtherWord(text, word, end)) return null
  if (isLetterAt(word, word.length - 1) && (isLetterAt(text, end) || isArabic(text, end))) return null
  return withSecond(text, { end, unit: word, class: value })
}

/** The noun counted after 大 (5大方面), or null. */
export function readLargeNoun(text: string, at: number): Unit | null {
  if (text[at] !== '大') return null
  const found = largeNouns.at(text, at + 1)
  return found && { end: at + 1 + found.word.length, unit: found.word, class: 'noun' }
}

const counted = rows.filter(({ id }) => id !== 'noun.large')
const measures = new Lexicon(
  counted.flatMap(({ id, phrases }) =>
    phrases.map((word) => [word, id.split('.')[0] as MeasureClass] as const),
  ),
)
const largeNouns = new Lexicon(
  rows.find(({ id }) => id === 'noun.large')!.phrases.map((word) => [word, null] as const),
)
/** What a unit begins with, or the space before it. */
export const unitFirsts = charTable(`${measures.firsts} `)
/** Measure words of the user's own, counted after every number. */
export function addMeasureWords(words: readonly string[]): void {
  for (const word of words) {
    measures.add(word, 'any')
    unitFirsts[word.charCodeAt(0)] = 1
  }
}

const limits = new Map(limitRows.map(({ id, phrases }) => [id, phrases]))

/** 支部, 起草: a measure word and what follows begin another word; 三支队伍 are three all the same. */
function isOtherWord(text: string, word: string, end: number): boolean {
  const follows = (phrase: string): boolean => text.startsWith(phrase, end)
  return (limits.get(word)?.some(follows) ?? false) && !limits.get(`${word}.except`)?.some(follows)
}

/** 人次, 家次: how often; 处(次), 台(套): one or the other. */
function withSecond(text: string, unit: Unit): Unit {
  const { end } = unit
  if (unit.unit.endsWith('次') || unit.class === 'noun') return unit
  if (text[end] === '次' && !text.startsWith('日返', end + 1))
    return { ...unit, end: end + 1, unit: `${unit.unit}次` }
  if ((text[end] === '/' || text[end] === '·') && text[end + 1] === '次')
    return { ...unit, end: end + 2, unit: `${unit.unit}次` }
  if (text[end] !== '(') return unit
  const second = measures.at(text, end + 1)
  const close = end + 1 + (second?.word.length ?? 0)
  return second && second.word.length <= 2 && text[close] === ')' ? { ...unit, end: close + 1 } : unit
}
