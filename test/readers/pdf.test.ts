import { describe, expect, test } from 'vitest'
import { ReaderError } from '../../src/readers/define.ts'
import { read } from '../../src/readers/pdf.ts'
import { assemble, type FontKind, makePdf, setPages } from './make-pdf.ts'
import { faults } from './show.ts'

const long =
  '局党组高度重视巡察反馈意见,2021年3月2日召开专题会议研究部署,修订制度13项,追缴资金27.493万元,对“三重一大”事项(含大额支出)逐项核查,确保事事有回音、件件有着落。'
const notice = [
  '中共青禾县林业局党组关于巡察整改进展情况的通报',
  `根据县委统一部署,${long.repeat(2)}`,
  '一、主要做法',
  '(一)提高站位,压实责任',
  long.repeat(3),
  '二、整改落实情况',
  ...Array.from(
    { length: 12 },
    (_, i) =>
      `${i + 1}.关于学习不深入的问题。${long.slice(0, 40 + i * 7)}。${i % 2 ? '已完成整改。' : '需长期坚持。'}`,
  ),
  '联系电话:0757-88880000',
  '中共青禾县林业局党组',
  '2021年3月1日',
]
/** Wide signs, as printed Chinese has them. */
const wide = notice.map((line) => line.replaceAll(',', ',').replaceAll(':', ':'))

async function paragraphs(bytes: Uint8Array): Promise<string[]> {
  const reading = await read(bytes)
  expect(faults(reading)).toEqual([])
  return reading.text.split('\n\n')
}

describe('pdf', () => {
  test.each<FontKind>(['unicode', 'gbk', 'identity'])('a notice in a font of the kind %s', async (kind) => {
    const lines = kind === 'gbk' ? wide : notice
    expect(await paragraphs(makePdf(setPages(lines, '青禾县林业局文件'), kind))).toEqual(lines)
  })

  test('running heads and page numbers are left out with a note; places name the page', async () => {
    const reading = await read(makePdf(setPages(notice, '青禾县林业局文件')))
    expect(reading.text).not.toContain('文件')
    expect(reading.text).not.toMatch(/- \d -/)
    expect(reading.notes).toEqual([{ code: 'NP0112', data: { count: expect.any(Number) } }])
    expect(reading.origin?.at(-1)?.at).toEqual({ page: setPages(notice).length })
  })

  test('paragraphs without an indent are told by the space between them', async () => {
    expect(await paragraphs(makePdf(setPages(notice, '', { indent: 0, gap: 10 })))).toEqual(notice)
  })

  test('two columns are read one after the other', async () => {
    const left = Array.from({ length: 20 }, (_, i) => `左栏第${i}行文字文字文字文字文字文`.slice(0, 16))
    const right = Array.from({ length: 20 }, (_, i) => `右栏第${i}行文字文字文字文字文字文`.slice(0, 16))
    const words = left.flatMap((text, i) => [
      { text, x: 72, y: 740 - i * 18 },
      { text: right[i], x: 310, y: 740 - i * 18 },
    ])
    const text = (
      await read(makePdf([[{ text: '关于巡察整改进展情况的通报', x: 180, y: 780, size: 16 }, ...words]]))
    ).text
    expect(text.replace(/\s/g, '')).toBe(
      ['关于巡察整改进展情况的通报', ...left, ...right].join('').replace(/\s/g, ''),
    )
  })

  test('a figure at the end of a text is no page number', async () => {
    const text = (
      await read(
        makePdf([
          [
            { text: long.slice(0, 40), x: 72, y: 700 },
            { text: '12', x: 72, y: 680 },
          ],
        ]),
      )
    ).text
    expect(text).toContain('12')
  })

  test('the spaces of Latin words stay, those of justified Chinese do not', async () => {
    const words = ['共青团', '员', '使用', 'Office', 'Online', '办公', '2021', '年']
    const gaps = [0, 4, 4, 2, 4, 2, 3, 3]
    let x = 72
    const placed = words.map((text, i) => {
      x += gaps[i]
      const word = { text, x, y: 700 }
      x += text.length * (/\w/.test(text) ? 6 : 12)
      return word
    })
    expect((await read(makePdf([[...placed, { text: long.slice(0, 30), x: 72, y: 640 }]]))).text).toMatch(
      /^共青团员使用Office Online办公2021年/,
    )
  })
})

describe('pdf: what can’t be read', () => {
  const refusal = async (bytes: Uint8Array): Promise<string> => {
    try {
      await read(bytes)
    } catch (error) {
      expect(error).toBeInstanceOf(ReaderError)
      const { code, data } = error as ReaderError
      return `${code} ${data.reason ?? ''}`
    }
    return 'read'
  }

  test('scanned pages', async () => {
    expect(await refusal(makePdf([[], []]))).toMatch(/^NP0110/)
    expect(await refusal(makePdf([[{ text: '第1页', x: 72, y: 50 }]]))).toMatch(/^NP0110/)
    const reading = await read(makePdf([[{ text: long, x: 10, y: 700, size: 4 }], []]))
    expect(reading.notes).toContainEqual({ code: 'NP0115', data: { count: 1, pages: 2 } })
  })

  test('encrypted', async () => {
    const key = '41'.repeat(32)
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>]`
    expect(await refusal(makePdf(setPages(notice), 'unicode', trailer))).toBe(
      'NP0104 it is encrypted with a password',
    )
  })

  test('no PDF, cut off, damaged', async () => {
    expect(await refusal(Uint8Array.from('%PDF-1.4\nnothing', (unit) => unit.charCodeAt(0)))).toMatch(
      /^NP0104/,
    )
    expect(await refusal(new Uint8Array(0))).toMatch(/^NP0104/)
    const whole = makePdf(setPages(notice))
    // Without its table of places the text is found all the same.
    const text = new TextDecoder('latin1').decode(whole)
    const wrong = text
      .replace(/\d{10} 00000 n/g, '0000000007 00000 n')
      .replace(/startxref\n\d+/, 'startxref\n7')
    expect(await paragraphs(Uint8Array.from(wrong, (unit) => unit.charCodeAt(0)))).toEqual(notice)
    for (let at = 30; at < whole.length; at += Math.floor(whole.length / 12)) {
      const damaged = whole.slice()
      damaged.fill(0x41, at, at + 40)
      expect(await refusal(damaged)).toMatch(/^(?:read|NP01)/)
    }
  })

  test('too many pages are refused before they are read', async () => {
    const pages = 10_000
    const kids = Array.from({ length: pages }, () => '3 0 R').join(' ')
    const file = assemble(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>',
      ],
      '/Root 1 0 R',
    )
    expect(await refusal(file)).toBe('NP0104 it has more than 1000 pages')
  })

  test('scripts are not run', async () => {
    const file = makePdf(setPages(notice))
    const text = new TextDecoder('latin1').decode(file)
    const armed = text.replace(
      '/Type /Catalog',
      '/Type /Catalog /OpenAction << /S /JavaScript /JS (globalThis.ran = true) >>',
    )
    await read(Uint8Array.from(armed, (unit) => unit.charCodeAt(0)))
    expect('ran' in globalThis).toBe(false)
  })
})
