/** Outputs that refuse what they can't hold, with a code that says what to do instead. */
import { expect, test, vi } from 'vitest'
import { renderers } from '../../src/renderers/index.ts'
import { openDatabase } from '../../src/renderers/text/database.ts'
import { chineseLook as look, sampleOutcome } from './sample.ts'

vi.mock('sql.js/dist/sql-wasm-inline.js', () => {
  throw new Error('not installed')
})

test('NP0518: more text than one report holds', async () => {
  const html = await renderers.find(({ format }) => format === 'html')!.load()
  const stream = html.stream(look)
  const part = html.render(sampleOutcome(), look) as { bytes: number }
  stream.add(part)
  expect(() => stream.add({ ...part, bytes: 21 * 2 ** 20 })).toThrow(
    expect.objectContaining({ code: 'NP0518' }),
  )
})

test('NP0519: no SQLite to write with', async () => {
  const { DatabaseSync } = await import('node:sqlite' as string).catch(() => ({ DatabaseSync: null }))
  if (DatabaseSync?.prototype.serialize) return
  await expect(openDatabase()).rejects.toMatchObject({ code: 'NP0519' })
})
