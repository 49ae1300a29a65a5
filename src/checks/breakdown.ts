/** Totals beside their parts: 25人,其中10人…5人…9人 that makes 24; 23个问题 of which 22 and 2 are told. A lead, no verdict. */
import type { Mention } from '../recognisers/define.ts'
import { sum } from '../text/decimal.ts'

type Count = Extract<Mention, { type: 'count' }> & { value: string }

export interface Breakdown {
  start: number
  end: number
  total: string
  sum: string
}

const reach = 200

/** Counts followed by 其中 and parts with the same unit in the same sentence that do not add up to them. */
export function unbalanced(text: string, mentions: readonly Mention[]): Breakdown[] {
  const counts = mentions.filter(
    (mention): mention is Count =>
      mention.type === 'count' &&
      mention.value !== null &&
      mention.qualifier === null &&
      mention.max === undefined,
  )
  const found: Breakdown[] = []
  for (let i = 0; i < counts.length; i++) {
    const total = counts[i]
    const after = text.slice(total.end, total.end + 12)
    const opening = /^[^,。;\d]{0,6}[,:(]?其中[,:]?/.exec(after)
    if (!opening) continue
    const end = sentenceEnd(text, total.end)
    const parts = partsOf(text, counts, i + 1, total.unit, end)
    if (parts.length < 2) continue
    // a part may be broken down itself: 23处,其中15处…,另外8处,1处…,7处…
    const sums = parts.map(
      (
        (running) => (part: Count) =>
          (running = sum(running, part.value))
      )('0'),
    )
    if (!sums.some((one) => Number(one) === Number(total.value))) {
      found.push({
        start: total.start,
        end: parts[parts.length - 1].end,
        total: total.value,
        sum: sums[sums.length - 1],
      })
    }
  }
  return found
}

/** The parts of a list: each with the unit of the total, none of them broken down itself. */
function partsOf(text: string, counts: readonly Count[], from: number, unit: string, end: number): Count[] {
  const parts: Count[] = []
  for (let i = from; i < counts.length && counts[i].end <= end; i++) {
    if (counts[i].unit !== unit || text.slice(counts[i].end, counts[i].end + 4).includes('其中')) return []
    parts.push(counts[i])
  }
  return parts
}

function sentenceEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + reach)
  while (at < limit && !'。;!?\n'.includes(text[at])) at++
  return at
}
