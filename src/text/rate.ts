/** What an amount is paid per: 元/月, 元/人·次 behind it, 每人…, 人均… before it. */
import rows from '../vocabulary/rates.json' with { type: 'json' }
import { Lexicon } from './lexicon.ts'

/** Units with the English name that `per` gives. */
const units = new Lexicon(rows.flatMap(({ id, phrases }) => phrases.map((phrase) => [phrase, id] as const)))

/** The rate that follows at `at`, with its end: `/月`, `/(人·天)`, `每人每月`. Several are joined by `/`. */
export function rateAfter(text: string, at: number): { end: number; per: string } | null {
  const names: string[] = []
  let end = at
  while (names.length < 4) {
    const sign = text[end]
    if (sign !== '/' && sign !== '每' && !(names.length > 0 && '·•.'.includes(sign ?? ' '))) break
    const open = text[end + 1] === '(' ? 1 : 0
    const from = end + 1 + open
    const unit = units.at(text, from)
    if (!unit) break
    names.push(unit.value)
    end = from + unit.word.length
    if (text[end] === ')') end++
  }
  return names.length > 0 ? { end, per: names.join('/') } : null
}

const reach = 12
const stops = ',。;、:!?\n()0123456789'

/** The rate said before an amount, no further back than a clause: 每人补助, 每月发放, 人均. The nearest one counts. */
export function rateBefore(text: string, start: number): string | null {
  for (let at = start - 1; at >= start - reach && at > 0; at--) {
    const sign = text[at]
    if (stops.includes(sign)) return null
    if (sign === '每') return units.at(text, at + 1)?.value ?? null
    if (sign === '均') {
      const unit = units.at(text, at - 1)
      if (unit?.word.length === 1) return unit.value
    }
  }
  return null
}
