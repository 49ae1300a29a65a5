/** Taking out, doubling or swapping one item touches that item and the totals, and no other. */
import { expect, it } from 'vitest'
import { parseText } from '../../src/parse-notice.ts'
import type { Item, Notice } from '../../src/schema/notice.ts'
import { generateNotices } from '../generator/generate.ts'
import { Random } from '../generator/random.ts'
import { agreement } from './structure.ts'

interface Subject {
  seed: number
  text: string
  notice: Notice
  /** Two neighbours under one section, that are sections themselves. */
  pair: [Item, Item]
}

const subjects: Subject[] = generateNotices(
  Array.from({ length: 400 }, (_, i) => 20_000 + i),
  { plain: true },
).flatMap(({ text, plan }) => {
  const notice = parseText(text)
  const random = new Random(plan.seed)
  const pairs = notice.items
    .slice(1)
    .map((item, i): [Item, Item] => [notice.items[i], item])
    .filter(([a, b]) => a.number && b.number && a.path.join() === b.path.join() && a.span[1] <= b.span[0])
    .filter(([a, b]) => /^\s*$/.test(text.slice(a.span[1], b.span[0])) && a.section === a.id)
  return pairs.length > 0 ? [{ seed: plan.seed, text, notice, pair: random.pick(pairs) }] : []
})

const summary = ({ title, status, measures }: Item): string =>
  `${title.text} | ${status?.code} ${status?.longTerm} | ${measures.length}`

function rate(change: (subject: Subject) => { text: string; expected: Item[] }): [number, string[]] {
  const sum = { agreeing: 0, all: 0 }
  const lost: string[] = []
  for (const subject of subjects) {
    const { text, expected } = change(subject)
    const { agreeing, all } = agreement(expected.map(summary), parseText(text).items.map(summary))
    sum.agreeing += agreeing
    sum.all += all
    if (agreeing < all) lost.push(`seed ${subject.seed}: ${agreeing}/${all}`)
  }
  return [sum.agreeing / sum.all, lost]
}

/** The item with the space after it. */
function whole({ text, pair: [a, b] }: Subject): string {
  return text.slice(a.span[0], b.span[0])
}

it('has subjects', () => expect(subjects.length).toBeGreaterThan(100))

/** Where the first of a list is taken out, a lone (2) is left that may not be known for a heading any more. */
it('loses the item that is taken out, and no other', () => {
  const [share, lost] = rate(({ text, notice, pair: [a, b] }) => ({
    text: text.slice(0, a.span[0]) + text.slice(b.span[0]),
    expected: notice.items.filter((item) => item !== a),
  }))
  expect(share, lost.join('\n')).toBeGreaterThanOrEqual(0.97)
})

it('finds a doubled item twice', () => {
  const [share, lost] = rate((subject) => ({
    text:
      subject.text.slice(0, subject.pair[0].span[0]) +
      whole(subject) +
      subject.text.slice(subject.pair[0].span[0]),
    expected: [...subject.notice.items, subject.pair[0]],
  }))
  expect(share, lost.join('\n')).toBeGreaterThanOrEqual(0.99)
})

it('finds two items whose texts are swapped as they were', () => {
  const [share, lost] = rate(({ text, notice, pair: [a, b] }) => {
    const [first, second] = [a, b].map((item) =>
      text.slice(item.span[0] + (item.number ?? '').length, item.span[1]),
    )
    const gap = text.slice(a.span[1], b.span[0])
    return {
      text: text.slice(0, a.span[0]) + a.number + second + gap + b.number + first + text.slice(b.span[1]),
      expected: notice.items,
    }
  })
  expect(share, lost.join('\n')).toBeGreaterThanOrEqual(0.99)
})

/** With their numbers: 2, 1. */
it('finds most of what is out of its order', () => {
  const [share, lost] = rate((subject) => {
    const { text, notice, pair } = subject
    const [a, b] = pair
    const second = text.slice(b.span[0], b.span[1])
    const gap = text.slice(a.span[1], b.span[0])
    const swapped = second + gap + text.slice(a.span[0], a.span[1])
    return { text: text.slice(0, a.span[0]) + swapped + text.slice(b.span[1]), expected: notice.items }
  })
  expect(share, lost.join('\n')).toBeGreaterThanOrEqual(0.97)
})
