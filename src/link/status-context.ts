/** The words around a status phrase: marks of what is done, plans, subjects. Words are in src/vocabulary/status-context.json. */
import { Lexicon } from '../text/lexicon.ts'
import rows from '../vocabulary/status-context.json' with { type: 'json' }

const words = (id: string): string[] => rows.find((row) => row.id === id)!.phrases
const lexicon = (...ids: string[]): Lexicon<string> =>
  new Lexicon(ids.flatMap((id) => words(id).map((word) => [word, id] as const)))

const marks = lexicon('mark', 'beside_mark')
const subjects = lexicon('subject')
const ways = lexicon('way')
const verbs = lexicon('going')
const plans = words('plan')
const conditions = words('condition')

/** Where the words begin that end at `end` and make a verb a thing done (现已全部|完成); `end` itself where there are none. */
export function marksBefore(text: string, floor: number, end: number): number {
  let at = end
  let marked = false
  for (;;) {
    const found = marks.endingAt(text, at)
    if (!found || at - found.word.length < floor) break
    at -= found.word.length
    marked ||= found.value === 'mark'
  }
  return marked ? at : end
}

/** A clause that plans, commands or speaks of something else: 预计, 督促 … anywhere in it, 对, 如 … at its start. */
export function isPlanned(left: string): boolean {
  const near = left.slice(-40)
  return plans.some((word) => near.includes(word)) || conditions.some((word) => left.startsWith(word))
}

const dated =
  /(?:截[至止])?(?:于)?(?:(?:\d{2,4}年)?\d{1,2}月(?:\d{1,2}日)?|\d{4}年)(?:底|初|末|上旬|中旬|下旬)?(?:之?前)?/y

/** Is a text nothing but the subject of a status (截至5月底,该项整改任务)? */
export function isSubjectText(text: string): boolean {
  for (let at = 0; at < text.length; ) {
    const found = subjects.at(text, at)
    dated.lastIndex = at
    const length = found ? found.word.length : (dated.exec(text)?.[0].length ?? 0)
    if (length === 0) return false
    at += length
  }
  return true
}

const still = /(?:仍|还|尚)(?:正)?在|正在?/y

/** The end of 正在按时序推进, 仍在积极协调解决中 … that begins at `at`; -1 where none does. */
export function underWayEnd(text: string, at: number): number {
  still.lastIndex = at
  const opening = still.exec(text)
  if (!opening) return -1
  let end = at + opening[0].length
  for (let i = 0; i < 4; i++) {
    const verb = verbs.at(text, end)
    if (verb) {
      end += verb.word.length
      return text[end] === '中' ? end + 1 : end
    }
    const way = ways.at(text, end)
    if (!way) return -1
    end += way.word.length
  }
  return -1
}
