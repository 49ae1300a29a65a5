/** The list of renderers is the folder, and what the list says of each is what it says of itself. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { emptySummary } from '../../src/cli/work/facts.ts'
import { renderers } from '../../src/renderers/index.ts'
import { chineseLook as look, sampleOutcome } from './sample.ts'

const folder = fileURLToPath(new URL('../../src/renderers', import.meta.url))

test('the list is the folder', () => {
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.ts') && !/^(define|index)\.ts$/.test(name),
  )
  expect(renderers.map(({ format }) => `${format}.ts`).sort()).toEqual(files.sort())
})

test('no two take the same extension', () => {
  const all = renderers.flatMap(({ extensions }) => extensions)
  expect(new Set(all).size).toBe(all.length)
})

test.each(renderers.map((row) => [row.format, row] as const))('%s', async (format, row) => {
  const renderer = await row.load()
  expect([renderer.format, renderer.extensions]).toEqual([format, row.extensions])
  const stream = renderer.stream(look)
  const part = structuredClone(renderer.render(sampleOutcome(), look))
  const chunks = [stream.begin(), part === null ? '' : stream.add(part), await stream.end(emptySummary())]
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  expect(bytes).toBeGreaterThan(20)
})
