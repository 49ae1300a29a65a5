import { isHan } from '../text/han.ts'
import { isCommon, readSyllable, readsAs } from '../text/pinyin.ts'
import type { Edit } from '../text/working-text.ts'
import type { Repair, Suspect } from './define.ts'

/**
 * Takes out the pinyin that mirrored pages put behind characters: 執(zhí)法 → 執法. The edit covers the character and
 * its gloss. A gloss with a tone mark is always one; letters without a tone could be anything, so they must read the
 * character before them, and short ones must not stand alone in the text.
 */
export const pinyinGloss: Repair = {
  kind: 'pinyin_gloss',
  stage: 'raw',
  find(text) {
    const glosses = [...findGlosses(text)]
    const toneless = glosses.filter((gloss) => gloss.evidence === 'read').length
    const edits: Edit[] = []
    const suspects: Suspect[] = []
    for (const { start, end, letters, evidence } of glosses) {
      const last = edits.at(-1)
      const taken =
        evidence === 'tone' ||
        (evidence === 'read' && (letters >= 3 || toneless > 1)) ||
        (evidence === 'unknown' && toneless > 1)
      if (evidence === 'leftover') {
        suspects.push({ code: 'NP0203', start, end, data: { text: text.slice(start, end) } })
      } else if (taken && last?.end === start) last.end = end
      else if (taken) edits.push({ start: start - 1, end, after: text[start - 1] })
    }
    return { edits, suspects }
  },
}

interface Gloss {
  /** Place of the gloss with its brackets. */
  start: number
  end: number
  letters: number
  /**
   * tone: marked; read: fits the character; unknown: without tone, and fits a word (微信(weixin) may be a name) or a
   * character whose reading is not known; leftover: half a gloss.
   */
  evidence: 'tone' | 'read' | 'unknown' | 'leftover'
}

const letter = 'a-zA-Z\\u00e0-\\u00fc\\u0100-\\u0233\\u1e3f\\u0300-\\u030cɡɑ'
const bracketed = new RegExp(
  `[(（] ?([${letter}][${letter}:' ]{0,27}[1-4]?) ?([)）]?)|(?<![${letter}(（ ])([${letter}]{1,7})[)）]`,
  'g',
)

function* findGlosses(text: string): Generator<Gloss> {
  let after = -1
  let character = ''
  for (const match of text.matchAll(bracketed)) {
    const start = match.index
    const end = start + match[0].length
    // 執(zhí)(zhí): the second stands by the same character
    if (start !== after) character = isHan(text.charCodeAt(start - 1)) ? text[start - 1] : ''
    const words = match[1] ?? match[3]
    const evidence = character && !isUpper(words) ? judge(words, character, text, start) : null
    if (!evidence) continue
    const whole = match[1] !== undefined && match[2] !== ''
    if (!whole && evidence !== 'tone') continue
    // half a gloss is taken out where it reads its character
    const known = whole || read(words, character) === 2
    yield { start, end, letters: words.length, evidence: known ? evidence : 'leftover' }
    if (known) after = end
  }
}

function judge(words: string, character: string, text: string, start: number): Gloss['evidence'] | null {
  const syllable = readSyllable(words)
  if (!syllable) {
    if (!readsAll(words, text, start)) return null
    return /^[a-zü' ]*$/.test(words) ? 'unknown' : 'tone'
  }
  if (readsAs(character, syllable) > 0) return syllable.toned && !/\d/.test(words) ? 'tone' : 'read'
  if (syllable.toned) return /\d/.test(words) ? null : 'tone'
  return isCommon(character) ? null : 'unknown'
}

function read(words: string, character: string): 0 | 1 | 2 {
  const syllable = readSyllable(words)
  return syllable ? readsAs(character, syllable) : 0
}

/** 規劃(guī huà), 規劃(guīhuà): two to four syllables that read as many characters before them, one each. */
function readsAll(words: string, text: string, start: number): boolean {
  let rest = words.replace(/[ ']/g, '')
  for (let count = 1; count <= 4 && start - count >= 0; count++) {
    const length = fittingTail(rest, text[start - count])
    if (length === 0) return false
    rest = rest.slice(0, -length)
    if (rest === '') return count > 1
  }
  return false
}

/** How many letters at the end of a word read this character: the longest syllable that does. */
function fittingTail(word: string, character: string): number {
  for (let length = Math.min(6, word.length); length > 0; length--) {
    if (read(word.slice(-length), character) > 0) return length
  }
  return 0
}

function isUpper(words: string): boolean {
  return /^[A-Z]/.test(words) && !/[\u00e0-\u01dc]/.test(words)
}
