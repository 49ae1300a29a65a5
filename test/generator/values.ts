/** Figures with known values: counts, money, percentages, durations, ratios, documents. */

import { type Draft, entity } from './draft.ts'
import { formal, hanzi, hanziCount } from './numerals.ts'
import documents from './phrases/documents.json' with { type: 'json' }
import type { PlannedValue } from './plan.ts'
import type { Random } from './random.ts'

type Qualifier = NonNullable<PlannedValue['qualifier']>

const before: [string, Qualifier][] = [
  ['近', 'approx'],
  ['约', 'approx'],
  ['超过', 'over'],
  ['不少于', 'at_least'],
]

/** `{c:项}` and, for measure words that a vocabulary may not know, `{u:盏}`. */
export function putCount(draft: Draft, unit: string, novel = false): void {
  const { random, writer } = draft
  const form = random.weighted<() => Figure>([
    [70, () => plain(random.int(1, random.chance(0.3) ? 400 : 30))],
    [8, () => spelt(random.int(2, 12))],
    [7, () => over(random)],
    [7, () => qualified(random)],
    [2, () => tenThousands(random)],
    [2, () => range(random)],
  ])
  const figure = form()
  writer.put(figure.before ?? '')
  const values = { value: figure.value, max: figure.max, qualifier: figure.qualifier ?? null, unit, novel }
  entity(draft, draft.plan.counts, values, () => writer.put(figure.text + unit))
}

interface Figure {
  before?: string
  text: string
  value: number
  max?: number
  qualifier?: Qualifier
}

const plain = (value: number): Figure => ({ text: String(value), value })
const spelt = (value: number): Figure => ({ text: hanziCount(value), value })

function over(random: Random): Figure {
  const value = random.pick([10, 20, 50, 100, 120, 300, 1000, 1300])
  return { text: `${value}${random.pick(['余', '多'])}`, value, qualifier: 'over' }
}

function qualified(random: Random): Figure {
  const [word, qualifier] = random.pick(before)
  const value = random.int(2, 80) * 5
  return { before: word, text: String(value), value, qualifier }
}

function tenThousands(random: Random): Figure {
  const tenths = random.int(11, 99)
  return { text: `${tenths / 10}万`, value: tenths * 1000 }
}

function range(random: Random): Figure {
  const value = random.int(1, 8)
  return { text: `${value}${random.pick(['~', '-', '至'])}${value + 1}`, value, max: value + 1 }
}

/** `{amt}`: money, in yuan. */
export function putAmount(draft: Draft): void {
  const { random, writer } = draft
  const form = random.weighted<() => Figure & { unit: string }>([
    [45, () => scaled(random)],
    [20, () => ({ ...plain(random.int(120, 98_000)), unit: '元' })],
    [5, () => grouped(random)],
    [12, () => ({ ...roughly(random), unit: '万元' })],
    [8, () => ({ ...qualifiedMoney(random), unit: '万元' })],
    [4, () => formally(random)],
    [6, () => moneyRange(random)],
  ])
  const figure = form()
  writer.put(figure.before ?? '')
  const values = { value: figure.value, max: figure.max, qualifier: figure.qualifier ?? null }
  entity(draft, draft.plan.amounts, values, () => writer.put(figure.text + figure.unit))
}

function scaled(random: Random): Figure & { unit: string } {
  const hundredths = random.int(105, 98_000)
  if (random.chance(0.1))
    return { text: String(hundredths / 100), value: hundredths * 1_000_000, unit: '亿元' }
  return { text: String(hundredths / 100), value: hundredths * 100, unit: '万元' }
}

function formally(random: Random): Figure & { unit: string } {
  const value = random.int(1, 90)
  return { text: formal(value), value: value * 10_000, unit: '万元' }
}

function grouped(random: Random): Figure & { unit: string } {
  const thousands = random.int(1, 900)
  const rest = random.int(0, 999)
  return {
    text: `${thousands},${String(rest).padStart(3, '0')}`,
    value: thousands * 1000 + rest,
    unit: '元',
  }
}

function roughly(random: Random): Figure {
  const value = random.pick([10, 20, 30, 100, 600, 1200])
  return { text: `${value}${random.pick(['余', '多'])}`, value: value * 10_000, qualifier: 'over' }
}

function qualifiedMoney(random: Random): Figure {
  const [word, qualifier] = random.pick(before)
  const value = random.int(2, 80) * 5
  return { before: word, text: String(value), value: value * 10_000, qualifier }
}

function moneyRange(random: Random): Figure & { unit: string } {
  const low = random.int(2, 40)
  const high = low + random.int(1, 30)
  return {
    text: `${low}${random.pick(['至', '-'])}${high}`,
    value: low * 10_000,
    max: high * 10_000,
    unit: '万元',
  }
}

/** Money as totals name it: exact. */
export function putTotal(draft: Draft): number {
  const { random, writer } = draft
  const figure = random.chance(0.7) ? scaled(random) : { ...plain(random.int(120, 98_000)), unit: '元' }
  const values = { value: figure.value, qualifier: null }
  entity(draft, draft.plan.amounts, values, () => writer.put(figure.text + figure.unit))
  return figure.value
}

/** `{rate}`: money for each month or year. */
export function putRate(draft: Draft): void {
  const value = draft.random.int(5, 90) * 10
  const [word, per] = draft.random.pick([
    ['月', 'month'],
    ['年', 'year'],
  ])
  entity(draft, draft.plan.amounts, { value, qualifier: null, per }, () =>
    draft.writer.put(`${value}元/${word}`),
  )
}

/** `{pct}` */
export function putPercent(draft: Draft): void {
  const { random } = draft
  const tenths = random.int(11, 999)
  const whole = random.int(11, 98)
  const [text, value] = random.weighted<[string, number]>([
    [5, [`${whole}%`, whole]],
    [3, [`${tenths / 10}%`, tenths / 10]],
    [1, [`百分之${hanzi(whole)}`, whole]],
  ])
  entity(draft, draft.plan.percents, { value, qualifier: null }, () => draft.writer.put(text))
}

/** `{ratio}` */
export function putRatio(draft: Draft): void {
  const tenths = draft.random.int(11, 199)
  entity(draft, draft.plan.ratios, { terms: [1, tenths / 10] }, () => draft.writer.put(`1:${tenths / 10}`))
}

/** `{dur}` */
export function putDuration(draft: Draft): void {
  const { random } = draft
  const value = random.int(2, 12)
  const [text, iso] = random.weighted<[string, string]>([
    [3, [`${value}个月`, `P${value}M`]],
    [2, [`${value}个工作日`, `P${value}D`]],
    [1, [`${hanziCount(value)}个工作日`, `P${value}D`]],
    [2, [`${value}天`, `P${value}D`]],
    [1, ['半年', 'P6M']],
    [1, [`${hanziCount(value)}年`, `P${value}Y`]],
  ])
  entity(draft, draft.plan.durations, { iso }, () => draft.writer.put(text))
}

/** `{doc}` */
export function putDocument(draft: Draft): void {
  const { random, office, calendar } = draft
  const title = `《${random.chance(0.3) ? office.body : ''}${random.pick(documents)}》`
  const year = calendar.feedback.year
  const number = random.chance(0.25) ? `${office.code}发〔${year}〕${random.int(1, 90)}号` : null
  entity(draft, draft.plan.documents, { number }, () =>
    draft.writer.put(number ? `${title}(${number})` : title),
  )
}
