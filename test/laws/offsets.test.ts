/** What always holds of one parse: places, cover, schema, determinism. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parseBytes, parseText } from '../../src/parse-notice.ts'
import { toSimplified } from '../../src/recognise.ts'
import { type Notice, noticeSchema, type Text } from '../../src/schema/notice.ts'
import { generateNotices } from '../generator/generate.ts'
import { sections } from './structure.ts'
import { lawTexts } from './texts.ts'

const dressed = generateNotices(Array.from({ length: 150 }, (_, i) => 9_000 + i))
const texts = [
  ...lawTexts(60),
  ...dressed.map(({ text, plan }) => ({ name: `dressed seed ${plan.seed}`, text })),
]
const parsed = texts.map(({ name, text }) => ({ name, text, notice: parseText(text) }))

describe('places', () => {
  it('lie in the source, in order', () => {
    for (const { name, text, notice } of parsed) {
      for (const { span } of everySpan(notice)) {
        expect(span[0], name).toBeGreaterThanOrEqual(0)
        expect(span[1], name).toBeGreaterThanOrEqual(span[0])
        expect(span[1], name).toBeLessThanOrEqual(text.length)
      }
      const starts = notice.entities.map(({ span }) => span[0])
      expect(starts, name).toEqual([...starts].sort((a, b) => a - b))
    }
  })

  it('hold the text, or its raw form where the text was cleaned', () => {
    for (const { name, text, notice } of parsed) {
      for (const { text: clean, raw, span } of titled(notice)) {
        const slice = text.slice(span[0], span[1])
        expect(raw ?? clean, name).toBe(slice)
        if (raw !== undefined) expect(raw, name).not.toBe(clean)
      }
    }
  })

  it('of parts hold the words of the part', () => {
    const lost: string[] = []
    for (const { name, text, notice } of parsed) {
      if (notice.repairs.some(({ kind }) => kind === 'gbk_slip')) continue
      for (const { text: clean, span } of parts(notice)) {
        const slice = bare(text.slice(span[0], span[1]))
        if (!slice.includes(bare(clean)) && !inOrder(bare(clean), slice))
          lost.push(`${name}: ${clean.slice(0, 40)}`)
      }
    }
    expect(lost).toEqual([])
  })

  it('of children lie inside their parents', () => {
    for (const { name, notice } of parsed) {
      for (const section of sections(notice)) {
        for (const child of [...section.children, ...section.blocks, section.title])
          inside(name, child.span, section.span)
      }
      for (const item of notice.items) {
        const { title, status, fields, measures, blocks } = item
        for (const part of [title, ...(status ? [status] : []), ...fields, ...measures, ...blocks]) {
          inside(name, part.span, item.span)
        }
      }
    }
  })

  it('of siblings come one after the other', () => {
    for (const { name, notice } of parsed) {
      for (const siblings of [notice.outline, ...sections(notice).map(({ children }) => children)]) {
        for (let i = 1; i < siblings.length; i++) {
          expect(siblings[i].span[0], name).toBeGreaterThanOrEqual(siblings[i - 1].span[1])
        }
      }
    }
  })
})

describe('references', () => {
  it('name what is there, once', () => {
    for (const { name, notice } of parsed) {
      const ids = sections(notice).map(({ id }) => id)
      expect(new Set(ids).size, name).toBe(ids.length)
      const items = notice.items.map(({ id }) => id)
      expect(new Set(items).size, name).toBe(items.length)
      const known = new Set([...ids, null])
      const knownItems = new Set([...items, null])
      for (const { section } of [...notice.items, ...notice.claims, ...notice.entities])
        expect(known, name).toContain(section)
      for (const { item } of [...notice.entities, ...sections(notice)])
        expect(knownItems, name).toContain(item)
      for (const check of notice.checks) {
        expect(notice.claims[check.claim].metric, name).toBe(check.metric)
        for (const id of check.items) expect(knownItems, name).toContain(id)
      }
    }
  })
})

describe('the tree', () => {
  it('covers every character of the source once, in order', async () => {
    for (const { name, text } of texts.slice(0, 120)) {
      const { tree } = await parseBytes(new TextEncoder().encode(text))
      const root = tree() as Node
      let at = 0
      for (const leaf of leaves(root)) {
        expect(leaf.position.start.offset, name).toBe(at)
        at = leaf.position.end.offset
      }
      expect(at, name).toBe(text.length)
    }
  })

  it('holds children inside their parents', async () => {
    for (const { name, text } of texts.slice(0, 120)) {
      const { tree } = await parseBytes(new TextEncoder().encode(text))
      const open = [tree() as Node]
      for (let node = open.pop(); node; node = open.pop()) {
        for (const child of node.children ?? []) {
          inside(name, spanOf(child), spanOf(node))
          open.push(child)
        }
      }
    }
  })
})

describe('the output', () => {
  const file = join(import.meta.dirname, '../../schemas/notice.schema.json')

  it('fits the schema', () => {
    for (const { name, notice } of parsed) {
      expect(noticeSchema.safeParse(JSON.parse(JSON.stringify(notice))).success, name).toBe(true)
    }
  })

  it.skipIf(!existsSync(file))('fits the published schema, by a validator that is not ours', () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(file, 'utf8')))
    for (const { name, notice } of parsed) {
      validate(JSON.parse(JSON.stringify(notice)))
      expect(validate.errors ?? [], name).toEqual([])
    }
  })

  it('is the same for the same text', () => {
    for (const { name, text, notice } of parsed.slice(0, 150)) expect(parseText(text), name).toEqual(notice)
  })
})

/** Statuses, fields, measures, blocks and claims carry no raw form. */
function parts({ items, claims, front, back, ...notice }: Notice): { text: string; span: Span }[] {
  const blocks = sections(notice as Notice).flatMap((section) => section.blocks)
  const inside = items.flatMap((item) => [...item.fields, ...item.measures, ...item.blocks])
  return [blocks, inside, items.flatMap(({ status }) => status ?? []), claims, front, back].flat()
}

/** Simplified, half width, without spaces: what the same words have in common however they are printed. */
const bare = (text: string): string => toSimplified(text).normalize('NFKC').replace(/\s+/g, '')

/** Every character of the clean text stands in the slice, in order: what was taken out is a gloss or the like. Other damage changes characters. */
function inOrder(clean: string, slice: string): boolean {
  let at = 0
  for (const character of clean) {
    at = slice.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

type Span = readonly [number, number] | readonly number[]

interface Node {
  type: string
  children?: Node[]
  position: { start: { offset: number }; end: { offset: number } }
}

const spanOf = ({ position }: Node): Span => [position.start.offset, position.end.offset]

function* leaves(root: Node): Generator<Node> {
  const open = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (!node.children) yield node
    else for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i])
  }
}

function inside(name: string, child: Span, parent: Span): void {
  expect(child[0], name).toBeGreaterThanOrEqual(parent[0])
  expect(child[1], name).toBeLessThanOrEqual(parent[1])
}

/** Everything that carries `raw` where it was cleaned. */
function titled(notice: Notice): Text[] {
  const { title, inspected, inspector, signatory, publisher } = notice.metadata
  const named = [title, inspected, inspector, signatory, publisher].filter((text) => text !== null)
  return [
    ...named,
    ...sections(notice).map((section) => section.title),
    ...notice.items.map((item) => item.title),
    ...notice.entities,
  ]
}

function everySpan(notice: Notice): { span: Span }[] {
  const { items, claims, entities, front, back, repairs, metadata } = notice
  const { inspection, feedback, published, signed } = metadata
  const days = [inspection, feedback, published, signed].filter((day) => day !== null)
  const heads = sections(notice).flatMap((section) => [section, ...section.blocks])
  const parts = items.flatMap((item) => [item, ...item.fields, ...item.measures, ...item.blocks])
  const statuses = items.flatMap(({ status }) => (status ? [status] : []))
  return [titled(notice), heads, parts, statuses, claims, entities, front, back, repairs, days].flat()
}
