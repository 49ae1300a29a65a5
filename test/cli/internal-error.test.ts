/** A defect of ours: it costs that input alone, and says what is needed to report it, never the text. */
import { expect, test, vi } from 'vitest'
import { folderOf, noticeText, recordsOf, runHere } from './run.ts'

vi.mock('../../src/parse-notice.ts', async (original) => {
  const { parseBytes } = await original<typeof import('../../src/parse-notice.ts')>()
  return {
    parseBytes(bytes: Uint8Array, options: object) {
      if (bytes.length > 900) throw new TypeError('a defect')
      return parseBytes(bytes, options)
    },
  }
})

test('the others go on; the message has the digest and no stack', async () => {
  const folder = folderOf({ 'a.txt': noticeText(), 'b.txt': noticeText('乙', 9), 'c.txt': noticeText() })
  const { code, out, err } = await runHere([folder])
  expect(code).toBe(1)
  expect(recordsOf(out).map(({ type }) => type)).toEqual(['notice', 'failure', 'notice'])
  expect(err).toMatch(/b\.txt: error: Internal error: a defect \(input sha256 [0-9a-f]{64}\)\. \[NP0901\]/)
  expect(err).not.toContain('    at ')
  expect((await runHere([folder, '--debug'])).err).toContain('internal-error.test.ts')
})
