/** What the document itself tells: which characters its intact glosses stand by, and which characters stand side by side. */

import { isHan } from '../../text/han.ts'
import { readSyllable, readsAs, type Syllable } from '../../text/pinyin.ts'

/** Characters looked through at most: enough to know a document's words. */
const limit = 500_000
const stop = ','
const any = '\0'
const signs = new Set('，。、；：！？,.;:!?\n')
/** Characters that close a clause after a number, so that a full stop may follow where none was seen: 3名。 */
const measures = new Set('名人次項项宗件個个元年月日起份家處处期台套篇條条批戶户噸吨畝亩米')

export class Evidence {
  private readonly text: string
  private glosses: Map<string, Set<string>> | null = null
  private pairs: Map<number, number> | null = null

  constructor(text: string) {
    this.text = text.length > limit ? text.slice(0, limit) : text
  }

  /** How well a gloss fits a character: 0 not at all, 1 but for its tone, 2 wholly, 4 more if it is glossed so elsewhere. */
  fit(character: string, syllable: Syllable): number {
    this.glosses ??= learnGlosses(this.text)
    const seen = this.glosses.get(syllable.toned ?? syllable.bare)?.has(character)
    return readsAs(character, syllable) + (seen ? 4 : 0)
  }

  /** Do these two characters stand side by side elsewhere? */
  joins(left: string, right: string): boolean {
    return left !== '' && right !== '' && this.count(left, right) > 0
  }

  /** Can a full stop stand between these two, by how often they close and open clauses here? */
  parts(left: string, right: string): boolean {
    const closes = this.count(left, stop) * 4 >= this.count(left, any) && this.count(left, stop) > 1
    const opens = this.count(stop, right) * 10 >= this.count(any, right) && this.count(stop, right) > 0
    return opens && (closes || measures.has(left))
  }

  private count(left: string, right: string): number {
    this.pairs ??= learnPairs(this.text)
    return this.pairs.get(pair(left, right)) ?? 0
  }
}

function learnGlosses(text: string): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>()
  for (const match of text.matchAll(/(.)[(（]([a-z\u00e0-\u01dcɡɑ]{1,6})[)）]/g)) {
    const syllable = isHan(match[1].charCodeAt(0)) ? readSyllable(match[2]) : null
    if (!syllable) continue
    const key = syllable.toned ?? syllable.bare
    map.set(key, (map.get(key) ?? new Set()).add(match[1]))
  }
  return map
}

/** How often two characters stand side by side, and each before and after any. All clause signs and line ends are one. */
function learnPairs(text: string): Map<number, number> {
  const pairs = new Map<number, number>()
  const add = (key: number): void => void pairs.set(key, (pairs.get(key) ?? 0) + 1)
  for (let i = 0; i + 1 < text.length; i++) {
    add(pair(text[i], text[i + 1]))
    add(pair(text[i], any))
    add(pair(any, text[i + 1]))
  }
  return pairs
}

function pair(left: string, right: string): number {
  const one = (sign: string): number => (signs.has(sign) ? stop : sign).charCodeAt(0)
  return one(left) * 0x10000 + one(right)
}
