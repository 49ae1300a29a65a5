import compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs'
import hongKong from 'opencc-js/dict/HKVariantsRev'
import characters from 'opencc-js/dict/TSCharacters'
import words from 'opencc-js/dict/TSPhrases'
import taiwan from 'opencc-js/dict/TWVariantsRev'
import zhu from '../vocabulary/zhu.json' with { type: 'json' }
import { halfWidthUnit } from './half-width.ts'

/** From, to: of as many code points. */
export type Phrase = readonly [string, string]

/** What can happen at a UTF-16 unit besides being looked up in `plain`. */
export const sign = { plain: 0, phrase: 1, long: 2, zhe: 4 } as const

export interface Table {
  /** By UTF-16 unit: its Simplified form, itself if there is none. */
  plain: Uint16Array
  /** By UTF-16 unit: `sign` bits. */
  signs: Uint8Array
  /** By the first two UTF-16 units: the phrases, longest first. */
  phrases: Map<number, Phrase[]>
  /** Code points that are, or become, two UTF-16 units. */
  long: Map<string, string>
}

/**
 * OpenCC's Traditional to Simplified characters and phrases, and on top of them the letter forms of Hong Kong and
 * Taiwan. Its regional phrase dictionaries are left out: they reword.
 */
export function buildTable(): Table {
  const table: Table = {
    plain: identity(),
    signs: new Uint8Array(0x10000),
    phrases: new Map(),
    long: new Map(),
  }
  table.signs.fill(sign.long, 0xd800, 0xe000)
  for (const [from, to] of entries(characters)) addCharacter(table, from, to)
  for (const [from, to] of variants(table)) addCharacter(table, from, to)
  for (const [from, to] of entries(compatibility)) addCharacter(table, from, plainly(to, table))
  for (let unit = 0x2e80; unit < 0x2fd6; unit++) table.plain[unit] = table.plain[halfWidthUnit(unit)]
  table.signs['著'.charCodeAt(0)] |= sign.zhe
  for (const phrase of phrases(table)) addPhrase(table, phrase)
  for (const group of table.phrases.values()) group.sort((a, b) => b[0].length - a[0].length)
  return table
}

/** Left out: in these words 坏 is 坯; in a text of mixed script it is the Simplified 壞 far more often. */
const leftOut = '坏'

/** `from to|from to|…` */
function entries(dictionary: string): Phrase[] {
  const found: Phrase[] = []
  for (let at = 0; at < dictionary.length; ) {
    const between = dictionary.indexOf(' ', at)
    const bar = dictionary.indexOf('|', between)
    const end = bar < 0 ? dictionary.length : bar
    found.push([dictionary.slice(at, between), dictionary.slice(between + 1, end)])
    at = end + 1
  }
  return found
}

/** Letter forms that OpenCC's standard lacks (衞 粧 衹), but for those that are Simplified characters as well (么). */
function variants(table: Table): Phrase[] {
  return [...entries(hongKong), ...entries(taiwan)]
    .filter(([variant]) => variant !== '著' && plainly(variant, table) === variant)
    .filter(([variant]) => !characters.includes(` ${variant}|`))
    .map(([variant, standard]) => [variant, plainly(standard, table)])
}

/** OpenCC's phrases, their regional spellings, the words of 著, and Simplified results that must stay as they are. */
function phrases(table: Table): Map<string, string> {
  const all = new Map(entries(words).filter(([from]) => !from.includes(leftOut)))
  const add = (from: string, to: string): void => {
    if (!all.has(from)) all.set(from, to)
  }
  const spellings = [hongKong, taiwan].map(
    (region) => new Map(entries(region).map(([variant, plain]) => [plain, variant])),
  )
  for (const [from, to] of [...all]) {
    for (const spelling of spellings) add(replaced(from, spelling), to)
    if (plainly(to, table) !== to) add(to, to)
  }
  for (const word of zhuWords) {
    add(word, plainly(word, table))
    if (word.endsWith('著'))
      for (const { 1: next } of zheWords.filter((one) => one.startsWith('著')))
        add(word + next, zhe(plainly(word + next, table)))
  }
  for (const word of zheWords) add(word, zhe(plainly(word, table)))
  return all
}

const [{ phrases: zhuWords }, { phrases: zheWords }] = zhu

function zhe(word: string): string {
  return word.replace('著', '着')
}

function replaced(word: string, characters: Map<string, string>): string {
  let made = ''
  for (const character of word) made += characters.get(character) ?? character
  return made
}

/** The word converted character by character. */
function plainly(word: string, { plain, long }: Table): string {
  let made = ''
  for (const character of word) {
    const one = character.length > 1 ? character : String.fromCharCode(plain[character.charCodeAt(0)])
    made += long.get(character) ?? one
  }
  return made
}

function identity(): Uint16Array {
  const units = new Uint16Array(0x10000)
  for (let unit = 0; unit < units.length; unit++) units[unit] = unit
  return units
}

function addCharacter(table: Table, from: string, to: string): void {
  if (from.length === 1 && to.length === 1) {
    table.plain[from.charCodeAt(0)] = to.charCodeAt(0)
    return
  }
  table.long.set(from, to)
  table.signs[from.charCodeAt(0)] |= sign.long
}

function addPhrase(table: Table, phrase: Phrase): void {
  const [from] = phrase
  const key = (from.charCodeAt(0) << 16) | from.charCodeAt(1)
  const group = table.phrases.get(key)
  if (group) group.push(phrase)
  else table.phrases.set(key, [phrase])
  table.signs[from.charCodeAt(0)] |= sign.phrase
}
