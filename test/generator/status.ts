/** How far an item is, in words that a vocabulary knows and in words that it may not know. */
import type { Draft } from './draft.ts'
import wordings from './phrases/wordings.json' with { type: 'json' }
import type { PlannedItem } from './plan.ts'
import type { Random } from './random.ts'

type Code = NonNullable<PlannedItem['status']>['code']

export interface StatusWords {
  code: Code
  longTerm: boolean
  text: string
  novel: boolean
}

const codes: [number, Code][] = [
  [50, 'completed'],
  [8, 'basically_completed'],
  [14, 'phased'],
  [14, 'in_progress'],
  [7, 'not_completed'],
]

export function drawStatus(random: Random): StatusWords {
  if (random.chance(0.04)) return { code: 'in_progress', longTerm: true, text: '持续整改', novel: false }
  const code = random.weighted(codes)
  const novel = random.chance(1 / 3)
  const phrase = random.pick((novel ? wordings.novelStatuses : wordings.statuses)[code])
  const longTerm = (code === 'completed' || code === 'phased') && random.chance(0.25)
  if (!longTerm) return { code, longTerm, text: phrase, novel }
  const newSuffix = random.chance(1 / 3)
  const suffix = random.pick(newSuffix ? wordings.novelLongTerm : wordings.longTerm)
  return { code, longTerm, text: phrase + suffix, novel: novel || newSuffix }
}

type Frame = [before: string, after: string]
const heads: Frame[] = [
  ['目前该问题', '。'],
  ['目前,该问题', '。'],
  ['该问题', '。'],
  ['', '。'],
]
const promptHeads: Frame[] = [
  ['立行立改,', '。'],
  ['即知即改,', '。'],
]
const ends: Frame[] = [
  ['目前,该问题', '。'],
  ['截至目前,该问题', '。'],
  ['该问题', '。'],
  ['目前', '。'],
  ['该项整改任务', '。'],
]
const bare: Frame[] = [
  ['', '。'],
  ['', ''],
  ['该问题', '。'],
]

/** Puts the sentence that says it, and gives the place of the phrase itself. */
export function putStatus(
  draft: Draft,
  words: StatusWords,
  where: 'head' | 'end' | 'progress',
): PlannedItem['status'] {
  const { random, writer, layout } = draft
  const closed = layout.runIn ? bare.filter(([, after]) => after !== '') : bare
  const frames = where === 'end' ? ends : where === 'progress' ? closed : heads
  const prompt =
    where === 'head' && words.code === 'completed' && words.text.startsWith('已') && random.chance(0.3)
  const [before, after] = random.pick(prompt ? promptHeads : frames)
  writer.put(before)
  const place = writer.mark(() => writer.put(words.text))
  writer.put(after)
  return { code: words.code, longTerm: words.longTerm, place, novel: words.novel }
}

/** The phrase alone, as the cell of a table holds it. */
export function putPhrase({ writer }: Draft, words: StatusWords, novel: boolean): PlannedItem['status'] {
  const place = writer.mark(() => writer.put(words.text))
  return { code: words.code, longTerm: words.longTerm, place, novel: words.novel || novel }
}
