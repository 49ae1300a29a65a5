/** Any text and any bytes are a notice, however empty: parsing never throws on a text, and on bytes only what it says it throws. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseNotice, parseText } from '../../src/parse-notice.ts'
import { ReaderError } from '../../src/readers/define.ts'
import { noticeSchema } from '../../src/schema/notice.ts'
import { tokens } from '../fuzz/dictionary.ts'

const runs = { numRuns: 1_500 }
const sound = (text: string): void => {
  const notice = parseText(text)
  expect(notice.source.length).toBe(text.length)
  expect(noticeSchema.safeParse(notice).success).toBe(true)
}

it('reads any string', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), sound), runs)
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), sound), runs)
})

it('reads strings with half characters', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  fc.assert(
    fc.property(units, (codes) => void parseText(String.fromCharCode(...codes))),
    runs,
  )
})

it('reads any row of what notices are made of', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...tokens), { maxLength: 60 }).map((row) => row.join('')),
      sound,
    ),
    runs,
  )
})

it('reads any bytes, or says why not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      try {
        await parseNotice(bytes)
      } catch (error) {
        expect(error).toBeInstanceOf(ReaderError)
      }
    }),
    runs,
  )
})
