/** Damage leads to a message or to fewer items: never to more items in silence. */
import { expect, it } from 'vitest'
import { parseText } from '../../src/parse-notice.ts'
import type { Notice } from '../../src/schema/notice.ts'
import { Random } from '../generator/random.ts'
import { expectOnlyKnown } from './known.ts'
import { lawTexts } from './texts.ts'

type Damage = (text: string, random: Random) => string

const damages: Record<string, Damage> = {
  'cut off': (text, random) => text.slice(0, random.int(1, text.length)),
  'beginning lost': (text, random) => text.slice(random.int(0, text.length - 1)),
  'passage lost': (text, random) => {
    const at = random.int(0, text.length)
    return text.slice(0, at) + text.slice(at + random.int(1, 400))
  },
  'characters replaced': (text, random) => text.replace(/[\s\S]/g, (c) => (random.chance(0.01) ? '?' : c)),
  'figures lost': (text, random) => text.replace(/\d/g, (c) => (random.chance(0.1) ? '' : c)),
  'signs lost': (text, random) => text.replace(/[,:.。、()]/g, (c) => (random.chance(0.1) ? '' : c)),
  'line ends lost': (text, random) => text.replace(/\n/g, (c) => (random.chance(0.2) ? '' : c)),
}
const texts = lawTexts(55).map((row) => ({ ...row, notice: parseText(row.text) }))
const draws = [1, 2, 3].flatMap((k) => texts.map((row) => ({ ...row, draw: `${row.name} ${k}` })))
const warnings = ({ messages }: Notice): number => messages.filter(({ level }) => level !== 'info').length

for (const [kind, damage] of Object.entries(damages)) {
  it(`adds no item in silence: ${kind}`, () => {
    const silent = draws.flatMap(({ name, text, notice, items, draw }) => {
      const damaged = parseText(damage(text, Random.of(draw)))
      const more = damaged.items.length - Math.max(items ?? 0, notice.items.length)
      return more > 0 && warnings(damaged) <= warnings(notice) ? [`${name}: ${more} more (${draw})`] : []
    })
    expectOnlyKnown(kind, silent)
  })
}

it('says so when the items declared are not found', () => {
  const text = '针对反馈的12个问题,已完成整改10个,正在整改2个。欢迎监督。'
  const { items, messages } = parseText(text)
  expect(items).toEqual([])
  expect(messages.filter(({ level }) => level === 'error')).toHaveLength(1)
})
