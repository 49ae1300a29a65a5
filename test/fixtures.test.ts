/** What was written down about each fixture, by hand and without a look at the parser, must hold. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { halfWidth } from '../src/fold/half-width.ts'
import { simplify } from '../src/fold/simplify.ts'
import { type Entity, type Notice, parseNotice, type Section } from '../src/index.ts'

const folder = new URL('../fixtures/', import.meta.url)
const json = (path: string): Record<string, Record<string, unknown>> =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const facts = json('fixture-facts.json')
const index = Object.keys(json('../fixtures/index.json'))

/** Marker signs and widths are compared folded: （一） is (一), 貳、 is 贰、. */
const fold = (value: unknown): unknown =>
  typeof value === 'string' ? halfWidth(simplify(value).text) : Array.isArray(value) ? value.map(fold) : value

const entities = <T extends Entity['type']>(notice: Notice, type: T): Extract<Entity, { type: T }>[] =>
  notice.entities.filter((entity): entity is Extract<Entity, { type: T }> => entity.type === type)

function markers(sections: readonly Section[]): string[] {
  return sections.flatMap((section) => [
    `${section.depth}:${section.marker.text}`,
    ...markers(section.children),
  ])
}

const readings: Record<string, (notice: Notice) => unknown> = {
  items: (notice) => notice.items.length,
  outline: (notice) => markers(notice.outline),
  statuses: (notice) =>
    notice.items.map(({ status }) => status && status.code + (status.longTerm ? '+' : '')),
  titles: (notice) => notice.items.map((item) => item.title.text),
  numbers: (notice) => notice.items.map((item) => item.number),
  labels: (notice) => notice.items.map((item) => item.fields.map((field) => field.label)),
  roles: (notice) => notice.items.map((item) => item.fields.map((field) => field.role)),
  measures: (notice) => notice.items.map((item) => item.measures.length),
  claims: (notice) => notice.claims.map((claim) => [claim.metric, claim.value]),
  scopes: (notice) => notice.claims.map((claim) => claim.scope),
  checks: (notice) =>
    notice.checks.map((check) => [check.metric, check.claimed, check.counted, check.verdict]),
  dates: (notice) => entities(notice, 'date').map((date) => [date.start, date.end]),
  bounds: (notice) => entities(notice, 'date').map((date) => date.bound),
  amounts: (notice) => entities(notice, 'amount').map((amount) => amount.value),
  amountQualifiers: (notice) => entities(notice, 'amount').map((amount) => amount.qualifier),
  counts: (notice) => entities(notice, 'count').map((count) => count.value),
  countQualifiers: (notice) => entities(notice, 'count').map((count) => count.qualifier),
  units: (notice) => entities(notice, 'count').map((count) => count.unit),
  percents: (notice) => entities(notice, 'percent').map((percent) => percent.value),
  ratios: (notice) => entities(notice, 'ratio').map((ratio) => ratio.terms),
  durations: (notice) => entities(notice, 'duration').map((duration) => duration.iso),
  documents: (notice) => entities(notice, 'document').map((document) => [document.title, document.number]),
  contacts: (notice) => entities(notice, 'contact').map((contact) => [contact.kind, contact.value]),
  script: (notice) => notice.source.script,
}

function metadataOf(notice: Notice, name: string): unknown {
  const value = notice.metadata[name as keyof Notice['metadata']]
  if (value === null || typeof value === 'string') return value
  return 'start' in value ? [value.start, value.end] : value.text
}

describe('fixtures', () => {
  it('each is listed with what it shows, and has its facts', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.(?:txt|md)$/.test(path))
    expect(index.toSorted()).toEqual(files.toSorted())
    expect(Object.keys(facts).toSorted()).toEqual(files.toSorted())
  })

  it.each(Object.keys(facts))('%s', async (path) => {
    const notice = await parseNotice(readFileSync(new URL(path, folder)), { path })
    for (const [key, expected] of Object.entries(facts[path])) {
      const read = readings[key]
      if (read) expect(fold(read(notice)), key).toEqual(fold(expected))
      else if (key === 'metadata') {
        for (const [name, value] of Object.entries(expected as object))
          expect(fold(metadataOf(notice, name)), name).toEqual(fold(value))
      } else if (key === 'repairs') {
        for (const [kind, count] of Object.entries(expected as object)) {
          expect(notice.repairs.filter((repair) => repair.kind === kind).length, kind).toBe(count)
        }
      } else if (key === 'repairKinds') {
        const kinds = notice.repairs.map((repair) => repair.kind)
        expect(kinds).toEqual(expect.arrayContaining(expected as string[]))
      } else if (key === 'contains') {
        const printed = fold(JSON.stringify(notice)) as string
        for (const words of expected as string[]) expect(printed, words).toContain(fold(words))
      } else if (key === 'messages') {
        const codes = notice.messages.map((message) => message.code)
        for (const code of expected as string[])
          expect(
            codes.some((one) => one.startsWith(code)),
            code,
          ).toBe(true)
      } else throw new Error(`no reading for the fact ${key}`)
    }
  })
})
