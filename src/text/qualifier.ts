/** The words around a number that say how exact it is: 近 约 超过 不少于 … before it, 以上 以内 左右 … after it. */
import type { Qualifier } from '../schema/notice.ts'
import rows from '../vocabulary/qualifiers.json' with { type: 'json' }
import { Lexicon } from './lexicon.ts'

/** `vague` is what the number says of itself (余, 来); `bare` that it has no digit before its first unit (百名). */
export function qualifierOf(
  text: string,
  place: { start: number; end: number; vague?: Qualifier; bare?: boolean },
): Qualifier {
  const said = qualifierBefore(text, place.start, place.bare ?? false)
  if (said === 'at_least' || said === 'at_most' || said === 'under') return said
  const end = text[place.end] === ' ' ? place.end + 1 : place.end
  return after.at(text, end)?.value ?? said ?? place.vague ?? null
}

/** What stands right before a number, with or without a filler (约有30人). */
export function qualifierBefore(text: string, start: number, bare: boolean): Qualifier {
  const end = text[start - 1] === ' ' ? start - 1 : start
  const said = endingAt(text, end, bare)
  if (said) return said
  const filler = fillers.endingAt(text, end)
  return filler && endingAt(text, end - filler.word.length, bare)
}

/** Rows by the part of their id after the dot: where the word stands. */
function wordsOf(...where: string[]): Lexicon<Qualifier> {
  const chosen = rows.filter(({ id }) => where.includes(id.split('.')[1]))
  return new Lexicon(
    chosen.flatMap(({ id, phrases }) =>
      phrases.map((phrase) => [phrase, id.split('.')[0] as Qualifier] as const),
    ),
  )
}

const before = wordsOf('before')
const beforeBare = wordsOf('before', 'bare')
const after = wordsOf('after')
const fillers = new Lexicon(phrases('filler').map((phrase) => [phrase, null]))
const bound = new Set(phrases('bound'))

function endingAt(text: string, end: number, bare: boolean): Qualifier {
  const found = (bare ? beforeBare : before).endingAt(text, end)
  if (!found) return null
  const start = end - found.word.length
  if (bound.has(text.slice(start - 1, end))) return null
  // 以上百家 is no 上百家
  return bare && text[start - 1] === '以' ? null : found.value
}

function phrases(id: string): string[] {
  return rows.find((row) => row.id === id)!.phrases
}
