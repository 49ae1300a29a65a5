/** What a report is made of, without a browser. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OutputRefused } from '../../src/renderers/define.ts'
import { html } from '../../src/renderers/html.ts'
import { withoutSlices, withSlices } from '../../src/report/compact.ts'
import { coverage, uncovered } from '../../src/report/coverage.ts'
import type { Mark } from '../../src/report/marks.ts'
import { marksOf } from '../../src/report/marks.ts'
import { pack, unpack } from '../../src/report/pack.ts'
import { Folder } from '../../src/report/page/fold.ts'
import { slicesOf } from '../../src/report/page/slices.ts'
import { noticeRow } from '../../src/report/rows.ts'
import { jsonForScript } from '../../src/report/script-json.ts'
import { hashOf, stateOf } from '../../src/report/state.ts'
import type { Notice } from '../../src/schema/notice.ts'
import { generateNotices } from '../generator/generate.ts'
import { hardOutcomes } from '../renderers/rendered.ts'
import { sampleOutcome } from '../renderers/sample.ts'
import { look, outcomeOf, reportOf } from './made.ts'

const texts = generateNotices([3, 14, 15, 92, 65, 35]).map(({ text }) => text)
const outcomes = await Promise.all(texts.map((text, at) => outcomeOf(text, `通报/${at}.txt`)))

describe('records travel whole', () => {
  it('without the texts that are slices, packed, as JSON, and back', () => {
    for (const { record, text } of [...outcomes, ...hardOutcomes().slice(0, 2)]) {
      const notice = record as Notice
      const sent = jsonForScript(pack(withoutSlices(notice, text!)))
      expect(withSlices(unpack(JSON.parse(sent)) as Notice, text!)).toEqual(notice)
    }
  })

  it('any JSON is packed and unpacked, keys of any name', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const sent = JSON.parse(JSON.stringify(pack(value)))
        expect(JSON.stringify(unpack(sent))).toBe(JSON.stringify(value))
      }),
    )
    const hostile = JSON.parse('{"__proto__":{"polluted":1},"constructor":2}')
    expect(JSON.stringify(unpack(pack(hostile)))).toBe(JSON.stringify(hostile))
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('nothing in the data ends its element', () => {
    const sent = jsonForScript({ a: '</script><!--<script>\u2028\u2029\u202e\u009b' })
    expect(sent).not.toMatch(/[<\u2028\u2029\u202e\u009b]/)
    expect(JSON.parse(sent)).toEqual({ a: '</script><!--<script>\u2028\u2029\u202e\u009b' })
  })
})

describe('slices', () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })), { maxLength: 12 })

  it('cover the text but its line ends, and each has exactly the marks that lie over it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '甲', '\n', '\r', ' '), maxLength: 60 }),
        spans,
        (text, given) => {
          const marks = given
            .map(([start, length], at): Mark => {
              const span: [number, number] = [
                Math.min(start, text.length),
                Math.min(start + length, text.length),
              ]
              return { id: String(at), layer: 'date', span, item: null }
            })
            .filter(({ span }) => span[1] > span[0])
            .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
          const slices = slicesOf(text, marks).flatMap((line) => line.slices)
          const covered = slices.map(({ start, end }) => text.slice(start, end)).join('')
          expect(covered).toBe(text.replace(/[\r\n]/g, ''))
          for (const { start, end, marks: own } of slices) {
            const over = marks.filter(({ span }) => span[0] < end && start < span[1])
            expect(new Set(own)).toEqual(new Set(over))
            for (const { span } of over) expect(span[0] <= start && end <= span[1]).toBe(true)
          }
        },
      ),
    )
  })

  it('a line ends at CR LF, LF or CR', () => {
    expect(slicesOf('甲\r\n乙\n\r丙', []).map(({ slices }) => slices.length)).toEqual([1, 1, 0, 1])
  })
})

describe('search', () => {
  it('takes scripts, widths and cases for one another, and finds the place in the source', () => {
    const folder = new Folder('執执黨党')
    const text = '一是執(zhí)法\n大隊黨組ＡＢ'
    const repairs = [
      { kind: 'pinyin_gloss' as const, span: [2, 8] as [number, number], before: '執(zhí)', after: '執' },
      { kind: 'line_break' as const, span: [9, 10] as [number, number], before: '\n', after: '' },
    ]
    const folded = folder.folded(text, repairs)
    expect(folded.text).toBe('一是执法大隊党組ab')
    const at = folded.text.indexOf(folder.fold('執法'))
    expect(folded.source(at, at + 2)).toEqual([2, 9])
    expect(folded.source(4, 6)).toEqual([10, 12])
    expect(folder.fold('Ａb執')).toBe('ab执')
  })
})

describe('the index', () => {
  it('says how much of the text is covered, and uncovered ranges are the rest', () => {
    for (const { record, text } of outcomes) {
      const marks = marksOf(record as Notice)
      const part = coverage(marks, text!)
      expect(part).toBeGreaterThan(0.2)
      expect(part).toBeLessThanOrEqual(1)
      const gaps = uncovered(marks, text!.length)
      for (const [start, end] of gaps) expect(start).toBeLessThan(end)
    }
    expect(coverage([], '')).toBe(1)
    expect(coverage([], '甲 乙')).toBe(0)
    expect(coverage([{ id: '', layer: 'date', span: [0, 1], item: null }], '甲 乙')).toBe(0.5)
  })

  it('knows the role of an amount, and the messages of an item', () => {
    const { record, text } = sampleOutcome((notice) => {
      notice.entities[1].span = [62, 66]
      notice.messages[0].data = { item: '1.1.2' }
    })
    const row = noticeRow(record as Notice, text!)
    expect(row.amounts).toEqual([{ value: 274_930, role: 'response' }])
    expect(row.items[1]).toMatchObject({ amount: 274_930, messages: 1, measures: 2, status: null })
  })
})

describe('the state in the hash', () => {
  it('comes back as it was', () => {
    const hash =
      '#view=items&q=%E6%89%A7%E6%B3%95&office=%E7%94%B2%26%E4%B9%99&office=&status=phased&sort=-amount&lang=en&theme=dark'
    expect(hashOf(stateOf(hash))).toBe(hash)
    expect(stateOf('#view=evil&n=-1&lang=xx&theme=%00')).toEqual(stateOf(''))
  })
})

describe('the document', () => {
  it('is the same bytes for the same input, whatever the order of other work', async () => {
    expect(await reportOf(outcomes)).toBe(await reportOf(outcomes))
  })

  it('holds more than 20 MiB of text only in a folder', async () => {
    const stream = html.stream(look)
    const part = html.render(sampleOutcome(), look) as { bytes: number }
    expect(part.bytes).toBe(Buffer.byteLength(sampleOutcome().text!))
    stream.add({ ...part, bytes: 19 * 2 ** 20 })
    expect(() => stream.add({ ...part, bytes: 2 * 2 ** 20 })).toThrow(OutputRefused)
    const folder = html.folder!.open(look)
    const pages = [1, 2].flatMap((at) => {
      const own = sampleOutcome(undefined, `大/${at}.txt`)
      return Object.keys(folder.add({ ...(html.folder!.render(own, look) as object), bytes: 19 * 2 ** 20 }))
    })
    expect(new Set(pages).size).toBe(2)
    const index = (await folder.end({} as never))['index.html'] as { whole: string }
    for (const page of pages) expect(index.whole).toContain(page)
  })
})
