import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { Converter } from 'opencc-js'
import { describe, expect, it } from 'vitest'
import { gbkSlip } from '../../src/repairs/gbk-slip.ts'
import { pinyinGloss } from '../../src/repairs/pinyin-gloss.ts'
import { WorkingText } from '../../src/text/working-text.ts'
import readings from '../../src/vocabulary/pinyin.json' with { type: 'json' }
import { generateNotice } from '../generator/generate.ts'
import pinyin from '../generator/phrases/pinyin.json' with { type: 'json' }
import { Random } from '../generator/random.ts'
import { sharedFolder } from '../shared.ts'
import { type Pass, type Slipped, slip } from './slip.ts'

const repaired = (text: string): string => WorkingText.of(text).edit(gbkSlip.find(text).edits).text
const unglossed = (text: string): string => WorkingText.of(text).edit(pinyinGloss.find(text).edits).text
const none = { signs: new Map<string, string>(), glosses: new Map<string, string>() }
const decoders = [
  { lost: '?', eats: true },
  { lost: '?', eats: false },
  { lost: '\uFFFD', eats: false },
]

describe('a gloss across a border', () => {
  const glosses = new Map([
    ['優', 'yōu'],
    ['創', 'chuàng'],
  ])
  const sentence = '把整改成果轉變為推動我局創新發展的動力。'

  it('is made as mirrored pages show it', () => {
    const { text, straddles } = slip(sentence, { ...none, glosses, lost: '?', eats: true })
    expect(text).toBe('把整改成果轉變?yōu)橥苿游揖謩?chuàng)新發展的動力。')
    expect(straddles).toBe(1)
  })

  it.each(decoders)('is undone whatever the decoder wrote: $lost, $eats', (decoder) => {
    const { text } = slip(sentence, { ...none, glosses, ...decoder })
    expect(repaired(text)).toBe(sentence)
  })

  it('is one edit of least extent', () => {
    const text = '轉變?yōu)橥苿游揖謩?chuàng)新'
    const { edits } = gbkSlip.find(text)
    expect(edits).toEqual([{ start: 2, end: 20, after: '為推動我局創' }])
  })

  it('is read through intact glosses on the way', () => {
    const both = new Map([...glosses, ['發', 'fā'], ['規', 'guī']])
    const { text } = slip('轉變為推動我局發展規劃創新', { ...none, glosses: both, lost: '?', eats: true })
    expect(unglossed(repaired(text))).toBe('轉變為推動我局發展規劃創新')
  })
})

describe('a sign across a border', () => {
  it.each(['3名?F正按照', '3名?,F正按照', '3名?，F正按照'])('is undone in %s', (text) => {
    expect(repaired(`成效明顯,現將情況公布。發展黨員${text}程序。`)).toContain('3名。現正按照程序')
  })

  it('is left where another character may have stood there', () => {
    const text = '經?,F場檢查。經常檢查,現將情況公布。'
    const { edits, suspects } = gbkSlip.find(text)
    expect(edits).toEqual([])
    expect(suspects).toMatchObject([{ code: 'NP0203' }])
  })
})

/** Lines of invented notices in one script, full width. */
function linesOf(seeds: number, script: 't' | 'cn'): string[][] {
  const convert = script === 't' ? Converter({ from: 'cn', to: 't' }) : (text: string) => text
  const wide = (text: string): string =>
    text.replace(/[,;:!?()]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
  return Array.from({ length: seeds }, (_, seed) =>
    convert(wide(generateNotice(seed, { plain: true }).text))
      .split('\n')
      .filter(Boolean),
  )
}

interface Tally {
  recoverable: number
  exact: number
  edits: number
  wrong: string[]
}

function damage(notices: readonly string[][], passOf: (random: Random) => Pass): Tally {
  const tally: Tally = { recoverable: 0, exact: 0, edits: 0, wrong: [] }
  notices.forEach((lines, seed) => {
    const pass = passOf(new Random(seed))
    const slipped = lines.map((line) => slip(line, pass))
    const narrow = (text: string): string =>
      [...pass.signs].reduce((all, [from, to]) => all.replaceAll(from, to), text)
    tallyNotice(tally, lines.map(narrow), slipped, narrow)
  })
  return tally
}

function tallyNotice(
  tally: Tally,
  lines: string[],
  slipped: Slipped[],
  narrow: (text: string) => string,
): void {
  const text = slipped.map((line) => line.text).join('\n')
  const { edits } = gbkSlip.find(text)
  const after = WorkingText.of(text).edit(edits).text
  expect(gbkSlip.find(after).edits).toEqual([])
  const results = unglossed(after).split('\n')
  lines.forEach((line, i) => {
    if (slipped[i].straddles === 0 || !slipped[i].recoverable) return
    tally.recoverable++
    if (narrow(results[i]) === line) tally.exact++
  })
  let start = 0
  slipped.forEach((line, i) => {
    const end = start + line.text.length
    for (const edit of edits.filter((edit) => edit.start >= start && edit.end <= end)) {
      tally.edits++
      const read = narrow(unglossed(text.slice(edit.start - 1, edit.start) + edit.after)).replace(
        /[?\uFFFD]$/,
        '',
      )
      if (!lines[i].includes(read))
        tally.wrong.push(`${text.slice(edit.start - 5, edit.end + 5)} → ${edit.after}`)
    }
    start = end + 1
  })
}

describe('damage made by program', () => {
  const simplify = Converter({ from: 't', to: 'cn' })
  const common = readings.flatMap(({ id, characters }) => [...characters].map((sign) => [sign, id] as const))
  const glossable = {
    t: common.filter(([sign]) => simplify(sign) !== sign),
    cn: Object.entries(pinyin).filter(([sign]) => simplify(sign) === sign),
  }

  const drawn = (script: 't' | 'cn', random: Random): Map<string, string> =>
    new Map(glossable[script].filter(() => random.chance(0.5)))
  const kin = new Map<string, number>()
  const key = ([sign, id]: readonly [string, string]): string => `${iconv.encode(sign, 'gbk')[0]} ${id}`
  for (const row of common) kin.set(key(row), (kin.get(key(row)) ?? 0) + 1)
  const told = new Set(common.filter((row) => kin.get(key(row)) === 1).map(([sign]) => sign))

  it.each([
    ['t', decoders[0]],
    ['t', decoders[2]],
  ] as const)('by glosses is undone where the bytes tell it (%s, %o)', (script, decoder) => {
    const tally = damage(linesOf(15, script), (random) => ({
      ...none,
      told,
      glosses: drawn(script, random),
      ...decoder,
    }))
    expect(tally.wrong).toEqual([])
    expect(tally.recoverable).toBeGreaterThan(60)
    expect(tally.exact / tally.recoverable).toBeGreaterThanOrEqual(0.98)
  })

  it('by glosses is undone in Simplified text where the glosses elsewhere tell what they stand by', () => {
    const tally = damage(linesOf(40, 'cn'), (random) => ({
      ...none,
      glosses: drawn('cn', random),
      ...decoders[0],
    }))
    expect(tally.wrong).toEqual([])
    expect(tally.recoverable).toBeGreaterThan(20)
    expect(tally.exact / tally.recoverable).toBeGreaterThanOrEqual(0.7)
  })

  it.each(['，,', '。.', '；;', '：:', '、,'])('by %s is never undone wrongly', ([wide, narrow]) => {
    for (const script of ['t', 'cn'] as const) {
      const signs = new Map([[wide, narrow]])
      expect(damage(linesOf(15, script), () => ({ ...none, signs, ...decoders[0] })).wrong).toEqual([])
    }
  })
})

describe('text without damage', () => {
  it('is left alone, in invented notices of both scripts', () => {
    for (const script of ['t', 'cn'] as const) {
      for (const lines of linesOf(25, script)) {
        expect(gbkSlip.find(lines.join('\n'))).toEqual({ edits: [], suspects: [] })
      }
    }
  })

  it('is left alone, in real notices', (context) => {
    const shared = sharedFolder()
    if (!shared) return context.skip('needs the notices beside the repository')
    const folder = join(shared, 'samples')
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8')
      if (!/[à-ǜ]\)/.test(text)) expect(gbkSlip.find(text)).toEqual({ edits: [], suspects: [] })
    }
  })

  it.each([
    '是否合格?答:已整改。',
    '群众反映的“为什么不修?F座住户问了三次”问题',
    '你局是否已整改?(一)已整改',
    '参考 (see pinyin) 与 (an he)',
    '联系人(tel)',
    '???',
    '什么?,为什么?。',
    '微信(weixin)公众号',
  ])('%s', (text) => {
    expect(gbkSlip.find(text).edits).toEqual([])
  })

  it('is left alone, in random characters with glosses and question marks', () => {
    const random = new Random(7)
    for (let round = 0; round < 300; round++) {
      const characters = Array.from({ length: 200 }, () =>
        random.chance(0.05)
          ? random.pick(['?', '(zhí)', ',', '。', '\n', 'A'])
          : String.fromCodePoint(random.int(0x4e00, 0x9fa5)),
      )
      expect(gbkSlip.find(characters.join('')).edits).toEqual([])
    }
  })
})
