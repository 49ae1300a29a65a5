import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBig5 } from '../src/decode/big5.ts'
import { findDamage } from '../src/decode/damage.ts'
import type { Encoding } from '../src/decode/encodings.ts'

function text(bytes: Uint8Array, encoding: Encoding): string {
  return encoding === 'big5'
    ? decodeBig5(bytes)
    : new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

function places(encoding: Encoding, ...bytes: number[]): [number, number][] {
  const input = Uint8Array.from(bytes)
  return findDamage(input, text(input, encoding), encoding).damage.map((d) => [d.offset, d.byteOffset])
}

test('where the damage stands', () => {
  // 一 is E4 B8 80; D2BB in GB18030; A440 in Big5
  expect(places('utf-8', 0xe4, 0xb8, 0x80, 0xff, 0x41, 0xe4, 0xb8)).toEqual([
    [1, 3],
    [3, 5],
  ])
  expect(places('utf-8', 0xef, 0xbf, 0xbd, 0xed, 0xa0, 0x80)).toEqual([
    [1, 3],
    [2, 4],
    [3, 5],
  ])
  expect(places('utf-8', 0xf0, 0xa0, 0xae, 0xb7, 0xf0, 0xa0, 0xae)).toEqual([[2, 4]])
  expect(places('gb18030', 0xd2, 0xbb, 0xff, 0xd2, 0xbb, 0xd2)).toEqual([
    [1, 2],
    [3, 5],
  ])
  expect(places('gb18030', 0xd2, 0x20, 0x81, 0x30, 0x81, 0x41, 0x81, 0x30)).toEqual([
    [0, 0],
    [2, 2],
    [5, 6],
  ])
  expect(places('big5', 0xa4, 0x40, 0xa4, 0x20, 0x88, 0x62, 0xa4)).toEqual([
    [1, 2],
    [5, 6],
  ])
  expect(places('utf-16le', 0x00, 0x4e, 0x00, 0xd8, 0x41, 0x00, 0x42)).toEqual([
    [1, 2],
    [3, 6],
  ])
  expect(places('utf-16be', 0xd8, 0x00, 0xdc, 0x00, 0xdc, 0x00, 0xff, 0xfd)).toEqual([[2, 4]])
})

/** A place is right when the bytes from it on decode to the text from it on. */
test('every place divides the bytes as it divides the text', () => {
  const encodings: Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5']
  const special = fc.constantFrom(
    0x00,
    0x30,
    0x39,
    0x40,
    0x7f,
    0x80,
    0x81,
    0x84,
    0x88,
    0xa0,
    0xd8,
    0xdc,
    0xe4,
    0xed,
    0xf0,
    0xff,
  )
  const some = fc.array(fc.oneof(fc.integer({ min: 0, max: 255 }), special), { maxLength: 40 })
  fc.assert(
    fc.property(some, fc.constantFrom(...encodings), (numbers, encoding) => {
      const bytes = Uint8Array.from(numbers)
      const whole = text(bytes, encoding)
      const { damage, count } = findDamage(bytes, whole, encoding)
      expect(damage.length).toBe(Math.min(100, count))
      for (const { offset, byteOffset } of damage) {
        expect(text(bytes.subarray(byteOffset), encoding)).toBe(whole.slice(offset))
      }
    }),
    { numRuns: 20_000 },
  )
})

test('a hundred places are told, all are counted', () => {
  const bytes = new Uint8Array(1000).fill(0xff)
  const { damage, count } = findDamage(bytes, text(bytes, 'utf-8'), 'utf-8')
  expect([damage.length, count]).toEqual([100, 1000])
})
