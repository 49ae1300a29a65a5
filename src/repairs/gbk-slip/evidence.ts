/** What the document itself tells: which characters its intact glosses stand by, and which characters stand side by side. */

import { charTable } from '../../text/char-table.ts'
import { isHan } from '../../text/han.ts'
import { PairCounts } from '../../text/pair-counts.ts'
import { readSyllable, readsAs, type Syllable } from '../../text/pinyin.ts'

/** Characters looked through for glosses at most. */
const limit = 500_000
const clauseSign = ','.charCodeAt(0)
/** Characters that close a clause after a number, so that a full stop may follow where none was seen: 3名。 */
const measures = charTable('名人次項项宗件個个元年月日起份家處处期台套篇條条批戶户噸吨畝亩米')

export class Evidence {
  private glosses: Map<string, Set<string>> | null = null
  private pairs: PairCounts | null = null

  constructor(private readonly text: string) {}

  /** How well a gloss fits a character: 0 not at all, 1 but for its tone, 2 wholly, 4 more if it is glossed so elsewhere. */
  fit(character: string, syllable: Syllable): number {
    this.glosses ??= learnGlosses(this.text.slice(0, limit))
    const seen = this.glosses.get(syllable.toned ?? syllable.bare)?.has(character)
    return readsAs(character, syllable) + (seen ? 4 : 0)
  }

  /** Do these two characters stand side by side elsewhere? */
  joins(left: string, right: string): boolean {
    return left !== '' && right !== '' && this.all().of(left.charCodeAt(0), right.charCodeAt(0)) > 0
  }

  /** Can a full stop stand between these two, by how often they close and open clauses here? */
  parts(left: string, right: string): boolean {
    const pairs = this.all()
    const [one, other] = [left.charCodeAt(0), right.charCodeAt(0)]
    const closing = pairs.of(one, clauseSign)
    const opening = pairs.of(clauseSign, other)
    const closes = closing * 4 >= pairs.before(one) && closing > 1
    const opens = opening * 10 >= pairs.behind(other) && opening > 0
    return opens && (closes || measures[one] === 1)
  }

  private all(): PairCounts {
    this.pairs ??= new PairCounts(this.text)
    return this.pairs
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
