import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codes } from '../../src/messages/codes.ts'
import { repairs } from '../../src/repairs/index.ts'
import { repairKinds } from '../../src/schema/notice.ts'
import { type Edit, WorkingText } from '../../src/text/working-text.ts'
import { generateNotice } from '../generator/generate.ts'
import { cut } from './wraps.ts'

const folder = join(import.meta.dirname, '../../src/repairs')

it('lists each file of the folder', () => {
  const list = readFileSync(join(folder, 'index.ts'), 'utf8')
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.ts') && !['index.ts', 'define.ts'].includes(name),
  )
  for (const name of files) expect(list).toContain(`'./${name}'`)
  for (const repair of repairs) expect(repairKinds).toContain(repair.kind)
})

/** Pieces of text that mean something to one repair or another. */
const parts = [
  '執(zhí)', '變?yōu)橥苿游揖謩?chuàng)', '3名?,F正', '�', '?', '(an)', '一、', '(一)', '1.', '整改情况:', '。', ',', '\n', '\r', '\r\n', '\u2028',
  ' ', '\t', '\u3000\u3000', '2021年3月2日', '某某县水务局党组', '《', '》', '“', '”', '当前位置: 首页 > ', '打印', '已完成整改。', '的', 'WiFi', '12', '万元', '\ud800',
] // biome-ignore format: a row of parts

const texts = fc.oneof(
  fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .integer({ min: 0, max: 400 })
    .map((seed) => cut(generateNotice(seed, { plain: true }).text, 25 + (seed % 30))),
)

describe.each(repairs.map((repair) => [`${repair.kind}, ${repair.stage}`, repair] as const))(
  '%s',
  (_, repair) => {
    const made = (text: string, edits: readonly Edit[]): string => WorkingText.of(text).edit(edits).text

    it('gives sorted, disjoint edits and finds nothing in what it has repaired', () => {
      fc.assert(
        fc.property(texts, (text) => {
          const { edits, suspects } = repair.find(text)
          let last = 0
          for (const { start, end } of edits) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            last = end
          }
          for (const { code, start, end } of suspects) {
            expect(codes.has(code)).toBe(true)
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
          }
          expect(repair.find(made(text, edits)).edits).toEqual([])
        }),
        { numRuns: 80, seed: 1 },
      )
    })

    it('takes linear time', () => {
      for (const part of [...parts, '一、\n', '整改 ', '“《', '?yōu)', 'zhí(']) {
        const time = (count: number): number => {
          const text = part.repeat(count)
          const start = performance.now()
          repair.find(text)
          return performance.now() - start
        }
        time(1000)
        const small = Math.max(8, time(2000))
        expect(time(16_000), JSON.stringify(part)).toBeLessThan(small * 32)
      }
    })
  },
)
