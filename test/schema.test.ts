import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { compiledChecks } from '../src/build/compile-checks.ts'
import { parseText } from '../src/index.ts'
import { checks } from '../src/notice/checks.ts'
import { validated } from '../src/notice/validated.ts'
import { jsonSchemas } from '../src/schema/json-schemas.ts'
import { recordSchema } from '../src/schema/notice.ts'
import { parts } from '../src/schema/parts.ts'

const sample = `某市林业局党组关于巡察整改情况的通报

2023年3月1日至4月10日,市委第二巡察组对市林业局党组进行了巡察。现将整改情况公布如下。

一、整改落实情况

(一)关于“学习不深入”的问题。

整改情况:已完成整改。一是组织学习12次。二是追回资金3.5万元。

某市林业局党组
2023年9月1日
`

describe('schemas', () => {
  it.each(Object.entries(jsonSchemas()))('schemas/%s.schema.json is what zod says', (name, schema) => {
    const file = readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), 'utf8')
    expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(schema)))
  })

  it('an independent validator accepts a notice and refuses a broken one', () => {
    const validate = new Ajv2020({ strict: false }).compile(jsonSchemas().notice as object)
    const notice = parseText(sample)
    expect(validate(notice), JSON.stringify(validate.errors)).toBe(true)
    expect(recordSchema.safeParse(notice).success).toBe(true)
    expect(validate({ ...notice, surplus: 1 })).toBe(false)
    expect(validate({ ...notice, items: [{ ...notice.items[0], status: 'done' }] })).toBe(false)
  })
})

describe('the checks that every notice passes', () => {
  const file = new URL('../src/notice/checks.ts', import.meta.url)

  it('src/notice/checks.ts is what zod makes of the schema', () => {
    expect(readFileSync(file, 'utf8') === compiledChecks()).toBe(true)
  })

  it('say of each part, whole or broken in one place, what zod says of it', () => {
    const { outline, items, entities, ...rest } = parseText(sample)
    const { children, ...shell } = outline[0]
    expect(children.length).toBeGreaterThan(0)
    const values = { header: [rest], item: items, entity: entities, section: [shell] }
    let broken = 0
    for (const [part, list] of Object.entries(values) as [keyof typeof parts, object[]][])
      for (const value of list)
        for (const each of [value, ...brokenForms(value)]) {
          const { success } = parts[part].safeParse(each)
          expect(checks[part](each), `${part} ${JSON.stringify(each)}`).toBe(success)
          if (!success) broken++
        }
    expect(broken).toBeGreaterThan(100)
  })

  it('refuse a notice that has a broken part, and name the part', () => {
    const notice = parseText(sample)
    expect(() => validated({ ...notice, claims: [{} as never] })).toThrow(/schema.*header/)
    expect(() => validated({ ...notice, entities: [{ ...notice.entities[0], span: [1] } as never] })).toThrow(
      /schema.*entity/,
    )
    const inner = { ...notice.outline[0].children[0], depth: 0 }
    expect(() => validated({ ...notice, outline: [{ ...notice.outline[0], children: [inner] }] })).toThrow(
      /schema.*section/,
    )
  })
})

/** A value with one thing in it left out, added or of another kind. */
function brokenForms(value: unknown): unknown[] {
  if (Array.isArray(value))
    return [
      {},
      [...value, null],
      ...value.flatMap((each, at) => brokenForms(each).map((form) => value.with(at, form))),
    ]
  if (typeof value !== 'object' || value === null) return [Symbol(), -1, 0.5, 'x', null, undefined]
  return [
    { ...value, surplus: 1 },
    ...Object.entries(value).flatMap(([key, inner]) => [
      Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)),
      ...brokenForms(inner).map((form) => ({ ...value, [key]: form })),
    ]),
  ]
}
