import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parseText } from '../src/index.ts'
import { jsonSchemas } from '../src/schema/json-schemas.ts'
import { recordSchema } from '../src/schema/notice.ts'

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
