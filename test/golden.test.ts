/** The golden file beside each fixture; `node bin/notice-parse.js --update fixtures` writes them anew. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseNotice } from '../src/index.ts'

const root = new URL('../', import.meta.url)
const index = JSON.parse(readFileSync(new URL('fixtures/index.json', root), 'utf8')) as Record<string, string>

describe('golden files', () => {
  it.each(Object.keys(index))('%s', async (name) => {
    const path = `fixtures/${name}`
    const file = new URL(`${path}.expected.json`, root)
    expect(existsSync(file), `${path}.expected.json is missing`).toBe(true)
    const { tool: _was, ...expected } = JSON.parse(readFileSync(file, 'utf8'))
    const { tool: _is, ...notice } = await parseNotice(readFileSync(new URL(path, root)), { path })
    expect(JSON.parse(JSON.stringify(notice))).toEqual(expected)
  })
})
