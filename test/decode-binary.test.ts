import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { magicOf } from '../src/decode/binary.ts'
import { decodeSync } from '../src/decode/decode.ts'

const text = '整改情况:已完成整改,收回补贴12.7万元。'
const binary = (bytes: Uint8Array): string | null => decodeSync(bytes).binary

test('forms by their first bytes', () => {
  const cases: [string, string][] = [
    ['PK\x03\x04\x14\0\x06\0', 'zip'],
    ['%PDF-1.7\n', 'pdf'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'jpeg'],
    ['\x89PNG\r\n\x1a\n\0\0', 'png'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole'],
    ['\x1f\x8b\x08\0\0', 'gzip'],
    ['{\\rtf1\\ansi', 'rtf'],
  ]
  for (const [start, form] of cases) {
    const bytes = Buffer.from(start.padEnd(600, 'x'), 'latin1')
    expect(magicOf(bytes)).toBe(form)
    expect(decodeSync(bytes)).toMatchObject({ text: '', binary: form })
    expect(decodeSync(bytes, { encoding: 'utf-8' }).binary).toBe(form)
  }
  expect(magicOf(Buffer.from('PK赛'))).toBeNull()
  expect(magicOf(new Uint8Array())).toBeNull()
})

test('control characters', () => {
  expect(binary(Buffer.from(`${text}\0`))).toBeNull()
  expect(binary(Buffer.from('\0'))).toBeNull()
  expect(decodeSync(Buffer.from(`甲\0乙`)).text).toBe('甲\0乙')
  expect(binary(Buffer.from(`${text}\t\r\n\f\x1b[0m`.repeat(9)))).toBeNull()
  expect(binary(Buffer.concat([Buffer.from(text.repeat(10)), Buffer.alloc(600)]))).toBe('unknown')
  expect(binary(Buffer.alloc(64))).toBe('unknown')
})

test('random bytes are binary', () => {
  const random = fc.noBias(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 600, maxLength: 900 }))
  fc.assert(
    fc.property(random, (bytes) => {
      expect(binary(Uint8Array.from(bytes))).not.toBeNull()
    }),
    { numRuns: 300 },
  )
})

test('UTF-16 without a byte-order mark is no binary', () => {
  for (const encoding of ['utf-16le', 'utf-16be']) {
    for (const source of [text, 'Notice of 2021-04-15\r\n', `${text}\r\nNotice\r\n`, 'abcdefghijkl']) {
      const decoded = decodeSync(iconv.encode(source, encoding))
      expect(decoded).toMatchObject({ text: source, encoding, binary: null })
      expect(decoded.doubt).not.toBeNull()
    }
    const odd = decodeSync(Buffer.concat([iconv.encode(text, encoding), Buffer.from('a')]))
    expect(odd).toMatchObject({ text: `${text}\ufffd`, encoding, damageCount: 1 })
  }
})
