/** The instrument itself: what it says must be so, or it proves nothing. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generateNotice, generateNotices } from './generate.ts'
import type { Place, Plan } from './plan.ts'
import { change } from './writer.ts'

const folder = import.meta.dirname
const seeds = Array.from({ length: 300 }, (_, seed) => seed)
const notices = generateNotices(seeds)

/** Half width, without glosses, breaks and spaces: what a dressed-up place must still read. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('，', ',')
    .replace(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǘǚǜ]+\)/g, '')
    .replace(/\s+/g, '')

describe('the generator', () => {
  it('draws the same notice from the same seed, alone or among others', () => {
    for (const seed of [0, 7, 41, 299]) expect(generateNotice(seed)).toEqual(notices[seed])
  })

  it('knows where each marker, status and figure stands', () => {
    for (const { text, plan } of notices) {
      const read = ({ start, end }: Place): string => bare(text.slice(start, end))
      if (!plan.dress.some((name) => name.startsWith('script'))) {
        for (const contact of plan.contacts) expect(read(contact)).toBe(contact.value)
        for (const { marker, ...place } of plan.outline) {
          expect([bare(marker), bare(marker).replace('.', '、')]).toContain(read(place))
        }
      }
      for (const { status } of plan.items)
        if (status) expect(read(status.place)).toMatch(/^[\u4e00-\u9fff,]+$/)
      for (const amount of plan.amounts) expect(read(amount)).toMatch(/元(\/[月年])?$/)
      for (const count of plan.counts) expect(read(count)).toMatch(/^(\d|[一二三四五六七八九十两兩])/)
      for (const document of plan.documents) expect(read(document)).toMatch(/^《.*(》|[号號]\))$/)
    }
  })

  it('starts each item at its number', () => {
    for (const { text, plan } of notices) {
      for (const { start, number } of plan.items) {
        const at = text.slice(start, start + 12)
        if (number === null) expect(bare(at)).toMatch(/^[针針]/)
        else expect(bare(at).slice(0, 1)).toMatch(/[^\s,。]/)
      }
    }
  })

  it('says no more than what stands in the notice', () => {
    for (const { text, plan } of notices) {
      for (const place of everyPlace(plan)) {
        expect(place.start).toBeLessThan(place.end)
        expect(place.end).toBeLessThanOrEqual(text.length)
      }
    }
  })

  it('draws every shape and every marker style', () => {
    const shapes = new Set(notices.map(({ plan }) => plan.layout.shape))
    const styles = new Set(notices.flatMap(({ plan }) => plan.outline.map(({ style }) => style)))
    expect([...shapes].sort()).toEqual([
      'blocks',
      'labelled',
      'paragraph',
      'run_in',
      'table',
      'task',
      'yishi',
    ])
    expect(styles.size).toBe(11)
    expect(Math.max(...notices.flatMap(({ plan }) => plan.outline.map(({ depth }) => depth)))).toBe(6)
  })

  it('draws about a third of its words from those that a vocabulary may not know', () => {
    const statuses = notices.flatMap(({ plan }) =>
      plan.items.flatMap(({ status }) => (status ? [status] : [])),
    )
    const share = statuses.filter(({ novel }) => novel).length / statuses.length
    expect(share).toBeGreaterThan(0.25)
    expect(share).toBeLessThan(0.6)
  })

  it('imports nothing that it tests but the names of the contract', () => {
    for (const name of readdirSync(folder)) {
      if (!name.endsWith('.ts') || /^(recover|compare)|\.test\.ts$/.test(name)) continue
      const imports = readFileSync(join(folder, name), 'utf8').matchAll(/from '(\.\.\/[^']+)'/g)
      for (const [, path] of imports) expect(path).toBe('../../src/schema/notice.ts')
    }
  })

  it('moves places with the text', () => {
    const place = { start: 2, end: 4 }
    const text = change(
      'abcdef',
      [place],
      [
        { start: 2, end: 2, after: '__' },
        { start: 3, end: 4, after: 'DD' },
        { start: 4, end: 4, after: '!' },
      ],
    )
    expect(text).toBe('ab__cDD!ef')
    expect(text.slice(place.start, place.end)).toBe('cDD')
  })
})

describe('the phrases', () => {
  const texts = readdirSync(join(folder, 'phrases'))
    .filter((name) => !/pinyin|wordings|offices/.test(name))
    .flatMap((name) => strings(JSON.parse(readFileSync(join(folder, 'phrases', name), 'utf8'))))

  it('are many', () => {
    expect(new Set(texts).size).toBeGreaterThanOrEqual(250)
  })

  it('hold no figure that the plan does not know of', () => {
    const set =
      /三会一课|三重一大|一岗双责|第一议题|第一时间|第一种形态|四不两直|十四五|12·5|十九届六中|2\.0版|三资|12345|进一步|逐一|一次性|一线|一级抓一级|上一轮|统一|举一反三|一体|同一|第三方|下一步|一是|二是/g
    for (const text of texts) {
      const rest = text.replace(/\{[^}]*\}/g, '').replace(set, '')
      expect(rest, text).not.toMatch(/[0-9一二三四五六七八九十百千两几]/)
    }
  })
})

function everyPlace(plan: Plan): Place[] {
  const { outline, items, claims, dates, amounts, counts, percents, ratios, durations, documents, contacts } =
    plan
  return [
    outline,
    items,
    claims,
    dates,
    amounts,
    counts,
    percents,
    ratios,
    durations,
    documents,
    contacts,
  ].flat()
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Object.values(value as object).flatMap(strings)
}
