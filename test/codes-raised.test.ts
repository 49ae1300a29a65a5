/** Each code is raised by a test or shown by a fixture: what nobody has seen raised may not exist. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import codes from '../src/messages/codes.json' with { type: 'json' }

const root = fileURLToPath(new URL('..', import.meta.url))

function textsOf(folder: string, ending: RegExp): string[] {
  return readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !name.endsWith('codes-raised.test.ts'))
    .map((name) => readFileSync(`${root}${folder}/${name}`, 'utf8'))
}

const seen = [...textsOf('test', /\.(ts|json)$/), ...textsOf('fixtures', /\.json$/)].join('\n')

test.each(codes.map(({ code }) => code))('%s', (code) => {
  expect(seen.includes(code)).toBe(true)
})
