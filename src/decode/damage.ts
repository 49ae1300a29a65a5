import type { Encoding } from './encodings.ts'

/** Bytes that decoded to U+FFFD: where it stands in the text, and where the bytes stand in the input. */
export interface Damage {
  offset: number
  byteOffset: number
}

/** The first of the damaged places, and how many there are. A U+FFFD that the input itself spells out is no damage. */
export function findDamage(
  bytes: Uint8Array,
  text: string,
  encoding: Encoding,
  limit = 100,
): { damage: Damage[]; count: number } {
  const damage: Damage[] = []
  let count = 0
  if (!text.includes('\ufffd')) return { damage, count }
  const size = sizes[encoding]
  let at = 0
  for (let offset = 0; offset < text.length && at < bytes.length; ) {
    const broken = text.charCodeAt(offset) === 0xfffd
    const taken = size(bytes, at, broken)
    if (broken && !isSpelledOut(bytes, at, encoding)) {
      if (count++ < limit) damage.push({ offset, byteOffset: at })
    }
    offset += units(text, offset, bytes, at, encoding)
    at += taken
  }
  return { damage, count }
}

/** How many bytes the decoder took for the character at `at`, as the WHATWG Encoding Standard says. */
type Size = (bytes: Uint8Array, at: number, broken: boolean) => number

const sizes: Record<Encoding, Size> = {
  'utf-8': (bytes, at, broken) => {
    const lead = bytes[at]
    if (broken) return brokenUtf8(bytes, at)
    return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  },
  'utf-16le': (bytes, at, broken) => utf16(bytes, at, broken, 1),
  'utf-16be': (bytes, at, broken) => utf16(bytes, at, broken, 0),
  gb18030: (bytes, at, broken) => {
    const [lead, second, third, fourth] = bytes.subarray(at, at + 4)
    if (lead <= 0x80 || lead === 0xff) return 1
    if (!isDigit(second)) return pair(second, broken)
    if (third === undefined) return 2
    if (third < 0x81 || third > 0xfe) return 1
    if (fourth === undefined) return 3
    return isDigit(fourth) ? 4 : 1
  },
  big5: (bytes, at, broken) => (bytes[at] <= 0x80 || bytes[at] === 0xff ? 1 : pair(bytes[at + 1], broken)),
}

/** A broken pair gives its second byte back to the text if that is ASCII. */
function pair(second: number | undefined, broken: boolean): number {
  return second === undefined || (broken && second < 0x80) ? 1 : 2
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}

function utf16(bytes: Uint8Array, at: number, broken: boolean, high: number): number {
  if (at + 1 >= bytes.length) return 1
  const isHigh = (bytes[at + high] & 0xfc) === 0xd8
  // A high surrogate before the odd last byte: the decoder makes one U+FFFD of all three bytes.
  if (broken && isHigh && at + 3 >= bytes.length) return bytes.length - at
  return isHigh && !broken ? 4 : 2
}

/** The longest start of a character at `at`, at least one byte. */
function brokenUtf8(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]
  if (isSpelledOut(bytes, at, 'utf-8')) return 3
  const length = lead < 0xc2 || lead > 0xf4 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  const lower = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const upper = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  let taken = 1
  while (taken < length && at + taken < bytes.length) {
    const byte = bytes[at + taken]
    if (byte < (taken === 1 ? lower : 0x80) || byte > (taken === 1 ? upper : 0xbf)) break
    taken++
  }
  return taken
}

/** U+FFFD as each encoding writes it. */
const spelledOut: Record<Encoding, readonly number[]> = {
  'utf-8': [0xef, 0xbf, 0xbd],
  'utf-16le': [0xfd, 0xff],
  'utf-16be': [0xff, 0xfd],
  gb18030: [0x84, 0x31, 0xa4, 0x37],
  big5: [],
}

function isSpelledOut(bytes: Uint8Array, at: number, encoding: Encoding): boolean {
  const spelling = spelledOut[encoding]
  return spelling.length > 0 && spelling.every((byte, i) => bytes[at + i] === byte)
}

/** How many UTF-16 units the character has: two for an astral one and for Big5's four pairs of letter and accent. */
function units(text: string, offset: number, bytes: Uint8Array, at: number, encoding: Encoding): number {
  const unit = text.charCodeAt(offset)
  if (unit >= 0xd800 && unit < 0xdc00) return 2
  if (encoding !== 'big5' || bytes[at] !== 0x88) return 1
  const composed = [0x62, 0x64, 0xa3, 0xa5].includes(bytes[at + 1])
  return composed && (unit === 0xca || unit === 0xea) ? 2 : 1
}
