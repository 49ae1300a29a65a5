import { isHan } from '../../text/han.ts'
import { readSyllable, type Syllable } from '../../text/pinyin.ts'

/** A gloss as it stands in a damaged text: `?yōu)`, `�(yōu)`, `yōu)` with a byte lost before it, `(yōu)` whole. */
export interface Gloss {
  start: number
  end: number
  syllable: Syllable
  /** The sign of a lost byte stands before it, or its opening bracket was eaten. */
  lost: boolean
}

const letters = 'a-z\\u00e0-\\u01dcɡɑ'
const shape = `[?\\uFFFD]?[(（]?(?<![${letters}])([${letters}]{1,6})[)）]`
const sticky = new RegExp(shape, 'y')

/** All glosses of a text, in order. */
export function* findGlosses(text: string): Generator<Gloss> {
  for (const match of text.matchAll(new RegExp(shape, 'g'))) {
    const gloss = understand(match)
    if (gloss) yield gloss
  }
}

/** The gloss that begins at `at`, or null. */
export function glossAt(text: string, at: number): Gloss | null {
  if (isHan(text.charCodeAt(at))) return null
  sticky.lastIndex = at
  const match = sticky.exec(text)
  return match && understand(match)
}

function understand(match: RegExpExecArray | RegExpMatchArray): Gloss | null {
  const syllable = readSyllable(match[1])
  if (!syllable) return null
  const start = match.index!
  const first = match[0][0]
  const lost = first === '?' || first === '\uFFFD' || (first !== '(' && first !== '（')
  return { start, end: start + match[0].length, syllable, lost }
}
