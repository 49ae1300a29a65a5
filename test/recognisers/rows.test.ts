/** Every rule's own examples: what is marked ⟨⟩ is found, nothing else of its kind is. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { recognisers } from '../../src/recognisers/index.ts'
import { findAll } from '../../src/recognisers/run.ts'

const helpers = ['define.ts', 'index.ts', 'run.ts']

test('the list names every file of the folder', () => {
  const folder = new URL('../../src/recognisers/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !helpers.includes(name))
  expect(recognisers.map(({ type }) => (type === 'none' ? 'refusal.ts' : `${type}.ts`)).sort()).toEqual(
    files.sort(),
  )
})

test('rule ids are unique', () => {
  const ids = recognisers.flatMap(({ patterns }) => patterns.map(({ id }) => id))
  expect(ids).toEqual([...new Set(ids)])
})

for (const { type, triggers, patterns } of recognisers) {
  describe(type, () => {
    for (const rule of patterns) {
      test.each(rule.yes)(`${rule.id} finds %s`, (marked) => {
        const text = marked.replace(/[⟨⟩]/g, '')
        const found = findAll(text).filter((mention) => mention.type === type)
        expect(mark(text, found)).toBe(marked)
        expect(found.map((mention) => mention.rule)).toContain(rule.id)
      })
      test.each(rule.no)(`${rule.id} finds nothing in %s`, (text) => {
        const found = findAll(text).filter((mention) => mention.type === type)
        expect(mark(text, found)).toBe(text)
      })
      test(`${rule.id} has examples`, () => {
        expect(rule.yes.length).toBeGreaterThan(0)
        expect(rule.no.length).toBeGreaterThan(0)
      })
    }
    test('triggers are single UTF-16 units', () => {
      expect([...triggers].every((trigger) => trigger.length === 1)).toBe(true)
    })
  })
}

function mark(text: string, places: { start: number; end: number }[]): string {
  let marked = ''
  let at = 0
  for (const { start, end } of places) {
    marked += `${text.slice(at, start)}⟨${text.slice(start, end)}⟩`
    at = end
  }
  return marked + text.slice(at)
}
