import { Buffer, isUtf8, transcode } from 'node:buffer'
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decodeBig5 } from '../src/decode/big5.ts'
import { type Decoded, decode, decodeSync } from '../src/decode/decode.ts'
import { type Encoding, encodingOf, encodings } from '../src/decode/encodings.ts'
import { wellFormed } from '../src/decode/well-formed.ts'

const simplified = '一、关于“挂职干部管理不严”问题。整改情况:已完成整改,收回补贴12.7万元。'
const traditional = '一、關於「掛職幹部管理不嚴」問題。整改情況:已完成整改,收回補貼12.7萬元。'

function bytesOf(...bytes: (number | string)[]): Uint8Array {
  return Uint8Array.from(
    bytes.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : [part])),
  )
}

function plain({ text, encoding, bom, damageCount }: Decoded): unknown[] {
  return [text, encoding, bom, damageCount]
}

test('nothing, and nothing but a byte-order mark', () => {
  expect(decodeSync(bytesOf())).toEqual({
    text: '',
    encoding: 'utf-8',
    bom: false,
    doubt: null,
    damage: [],
    damageCount: 0,
    binary: null,
  })
  expect(plain(decodeSync(bytesOf(0xef, 0xbb, 0xbf)))).toEqual(['', 'utf-8', true, 0])
  expect(plain(decodeSync(bytesOf(0xff, 0xfe)))).toEqual(['', 'utf-16le', true, 0])
  expect(plain(decodeSync(bytesOf(0xfe, 0xff)))).toEqual(['', 'utf-16be', true, 0])
})

test('the first byte-order mark is dropped, later ones stay', () => {
  expect(decodeSync(bytesOf('\ufeff整\ufeff改')).text).toBe('整\ufeff改')
  expect(decodeSync(bytesOf('\ufeff\ufeff整改')).text).toBe('\ufeff整改')
  for (const encoding of ['utf-16le', 'utf-16be', 'gb18030'] as const) {
    const decoded = decodeSync(iconv.encode(`\ufeff\ufeff${simplified}`, encoding))
    expect(plain(decoded)).toEqual([`\ufeff${simplified}`, encoding, true, 0])
  }
})

test('a byte-order mark is believed before the encoding that was asked for', () => {
  expect(plain(decodeSync(bytesOf('\ufeff整改'), { encoding: 'gb18030' }))).toEqual([
    '整改',
    'utf-8',
    true,
    0,
  ])
})

test('each encoding, found out and asked for', () => {
  for (const encoding of encodings) {
    const text = encoding === 'big5' ? traditional : simplified
    const bytes = iconv.encode(text, encoding)
    expect(plain(decodeSync(bytes)), encoding).toEqual([text, encoding, false, 0])
    expect(plain(decodeSync(bytes, { encoding })), encoding).toEqual([text, encoding, false, 0])
    expect(decodeSync(bytes, { encoding }).doubt).toBeNull()
  }
})

test('labels', () => {
  expect(['UTF-8', ' utf8 ', 'GBK', 'gb2312', 'Big5-HKSCS', 'utf-16', 'UTF-16BE'].map(encodingOf)).toEqual([
    'utf-8',
    'utf-8',
    'gb18030',
    'gb18030',
    'big5',
    'utf-16le',
    'utf-16be',
  ])
  expect(encodingOf('windows-1252')).toBeNull()
  expect(encodingOf('constructor')).toBeNull()
})

test('four bytes of GB18030, and Traditional characters in it', () => {
  for (const text of [`${simplified}𠮷㐀镕`, traditional])
    expect(plain(decodeSync(iconv.encode(text, 'gb18030')))).toEqual([text, 'gb18030', false, 0])
})

test('Big5 with characters of Hong Kong', async () => {
  const text = `${traditional}衞生署、着力推動鰂魚涌、深水埗的工作`
  const bytes = iconv.encode(text, 'big5hkscs')
  expect(plain(await decode(bytes))).toEqual([text, 'big5', false, 0])
  expect(plain(await decode(bytes, { encoding: 'big5' }))).toEqual([text, 'big5', false, 0])
  expect(plain(decodeSync(bytes, { big5: decodeBig5 }))).toEqual([text, 'big5', false, 0])
})

test('a Chinese word behind 64 KB of ASCII', () => {
  const ascii = 'Notice 2021-04-15\n'.repeat(4000)
  expect(decodeSync(iconv.encode(ascii + simplified, 'gb18030')).text).toBe(ascii + simplified)
  expect(decodeSync(iconv.encode(ascii + traditional, 'big5')).text).toBe(ascii + traditional)
  expect(decodeSync(Buffer.from(ascii)).encoding).toBe('utf-8')
})

test('UTF-8 cut in mid-character keeps what there is and tells the place', () => {
  const bytes = Buffer.from(simplified)
  const cut = decodeSync(bytes.subarray(1, bytes.length - 4))
  expect(cut.encoding).toBe('utf-8')
  expect(cut.text.startsWith('\ufffd\ufffd、关于')).toBe(true)
  expect(cut.damage.slice(0, 2)).toEqual([
    { offset: 0, byteOffset: 0 },
    { offset: 1, byteOffset: 1 },
  ])
  expect(cut.damage.at(-1)).toEqual({ offset: cut.text.length - 1, byteOffset: bytes.length - 7 })
})

test('a few spoilt bytes in UTF-8 are damage, not another encoding', () => {
  const bytes = Buffer.from(simplified.repeat(20))
  for (const at of [100, 500, 501, 1200]) bytes[at] = 0xff
  const decoded = decodeSync(bytes)
  expect(decoded.encoding).toBe('utf-8')
  expect(decoded.doubt).toBeNull()
  expect(decoded.damageCount).toBeGreaterThanOrEqual(4)
})

test('U+FFFD that the input spells out is no damage', () => {
  expect(decodeSync(Buffer.from('整改\ufffd情况')).damageCount).toBe(0)
})

test('the fast way for UTF-8 gives the same', () => {
  const utf8 = (bytes: Uint8Array): string | null =>
    isUtf8(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : null
  const inputs = [
    bytesOf('\ufeff整\ufeff改𠮷'),
    bytesOf(''),
    bytesOf('ab'),
    Buffer.from(simplified).subarray(1),
  ]
  for (const bytes of inputs) expect(decodeSync(bytes, { utf8 })).toEqual(decodeSync(bytes))
})

test('any string comes back from each encoding that can write it', () => {
  const toGb18030 = createMultibyteEncoder('gb18030')
  const encode = (source: string, encoding: Encoding): Uint8Array =>
    encoding === 'gb18030' ? toGb18030(source) : iconv.encode(source, encoding)
  const text = fc
    .string({ unit: 'binary', maxLength: 60 })
    // U+FFFE is no character: its bytes are the byte-order mark of the other order
    .map((source) => source.replace(/[\ue000-\uf8ff\ufeff\ufffe]/g, ''))
  const written = fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'gb18030')
  fc.assert(
    fc.property(text, written, (source, encoding) => {
      const decoded = decodeSync(encode(source, encoding), { encoding })
      if (decoded.binary === null) expect(decoded.text).toBe(source)
    }),
    { numRuns: 3000 },
  )
})

test('every character of the plain Big5 standard comes back', async () => {
  let source = ''
  for (let lead = 0xa4; lead <= 0xf9; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const character = decodeBig5(Uint8Array.of(lead, trail))
      if (/^[\u4e00-\u9fff]$/.test(character)) source += character
    }
  }
  expect(source.length).toBeGreaterThan(7000)
  const decoded = await decode(iconv.encode(source, 'big5hkscs'), { encoding: 'big5' })
  expect(decoded.damageCount).toBe(0)
  const differing = [...source].filter((character, i) => decoded.text[i] !== character)
  expect(differing.length).toBeLessThan(3)
})

test('never throws, and the text is well formed with every place inside', async () => {
  const some = fc.oneof(fc.uint8Array({ maxLength: 80 }), fc.uint8Array({ min: 0x80, maxLength: 80 }))
  const chosen = fc.constantFrom<Encoding | null>(null, ...encodings)
  await fc.assert(
    fc.asyncProperty(some, chosen, chosen, async (bytes, encoding, hint) => {
      const decoded = await decode(bytes, { encoding, hint })
      expect(wellFormed(decoded.text)).toBe(decoded.text)
      expect(decoded.damage.length).toBe(Math.min(100, decoded.damageCount))
      for (const { offset, byteOffset } of decoded.damage) {
        expect(decoded.text[offset]).toBe('\ufffd')
        expect(byteOffset).toBeLessThan(bytes.length)
      }
    }),
    { numRuns: 5000 },
  )
})

test('lone surrogates', () => {
  expect(wellFormed('a\ud800b\udc00𠮷')).toBe('a\ufffdb\ufffd𠮷')
  expect(wellFormed('整改')).toBe('整改')
})
