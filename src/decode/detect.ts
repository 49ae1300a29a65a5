import { type Encoding, isUtf16 } from './encodings.ts'
import { guessUtf16 } from './guess-utf16.ts'
import { type Platform, read, readStrictUtf8 } from './read.ts'
import { score } from './score.ts'

export interface Detected {
  text: string
  encoding: Encoding
  /** The second best guess, where it is nearly as good. */
  doubt: { other: Encoding } | null
}

/**
 * The encoding of bytes without a byte-order mark: UTF-8 where they are valid, else the one of UTF-16, GB18030, Big5
 * and damaged UTF-8 whose text looks most like Chinese. All bytes are read, for the first Chinese character may stand
 * behind a long stretch of ASCII. `hint` decides where the bytes leave a doubt.
 */
export function detect(bytes: Uint8Array, platform: Platform, hint: Encoding | null): Detected {
  const utf8 = readStrictUtf8(bytes, platform)
  if (utf8 !== null)
    return hiddenUtf16(bytes, utf8, platform) ?? hiddenGbk(bytes, utf8, platform) ?? certain(utf8, 'utf-8')
  const candidates: Encoding[] = ['gb18030', 'big5']
  if (mayBeUtf8(bytes)) candidates.unshift('utf-8')
  const utf16 = guessUtf16(bytes)
  if (utf16) candidates.unshift(utf16)
  return best(bytes, candidates, platform, hint)
}

/** A text that scores less than this below the best one is a doubt; a hint weighs as much. */
const margin = 0.7

/** A long text of this score is what it seems: GB18030 and Big5 read for each other stay below 0. */
const clear = 1.4
const long = 4096

/** Up to here bytes may be valid UTF-8 by chance. */
const short = 60

function certain(text: string, encoding: Encoding): Detected {
  return { text, encoding, doubt: null }
}

function best(
  bytes: Uint8Array,
  candidates: Encoding[],
  platform: Platform,
  hint: Encoding | null,
): Detected {
  const readings: { text: string; encoding: Encoding; score: number }[] = []
  for (const encoding of candidates) {
    const text = read(bytes, encoding, platform)
    const points = score(text)
    if (bytes.length > long && points >= clear)
      return { ...certain(text, encoding), doubt: guessDoubt(encoding) }
    readings.push({ text, encoding, score: points + (encoding === hint ? margin : 0) })
  }
  readings.sort((a, b) => b.score - a.score)
  const [first, second] = readings
  const close = first.score - second.score < margin || first.score < 0
  const doubt = close ? { other: second.encoding } : guessDoubt(first.encoding)
  return { ...certain(first.text, first.encoding), doubt }
}

/** UTF-16 without a byte-order mark is always told. */
function guessDoubt(encoding: Encoding): { other: Encoding } | null {
  return isUtf16(encoding) ? { other: 'gb18030' } : null
}

/** ASCII in UTF-16 is valid UTF-8 with a NUL for every other byte; so are, by chance, a few Chinese characters. */
function hiddenUtf16(bytes: Uint8Array, utf8: string, platform: Platform): Detected | null {
  if (bytes.length > short && !utf8.includes('\0')) return null
  const encoding = guessUtf16(bytes)
  if (!encoding) return null
  const text = read(bytes, encoding, platform)
  let nuls = 0
  for (const byte of bytes) if (byte === 0) nuls++
  if (nuls * 5 < bytes.length && score(text) < clear) return null
  return { text, encoding, doubt: { other: 'utf-8' } }
}

/** A few GBK characters can be valid UTF-8 by chance: all of them two bytes long there, and common ones in GBK. */
function hiddenGbk(bytes: Uint8Array, utf8: string, platform: Platform): Detected | null {
  if (bytes.length > short || !/[\u0080-\u07ff]{2}/.test(utf8) || /[\u0800-\uffff]/.test(utf8)) return null
  const text = read(bytes, 'gb18030', platform)
  return score(text) < 2 ? null : { text, encoding: 'gb18030', doubt: { other: 'utf-8' } }
}

/** Whether enough of the bytes are UTF-8 to call the rest damage: cut characters, a few spoilt places. */
function mayBeUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let i = 0; i < bytes.length && bad < sampleOfBad; ) {
    const lead = bytes[i]
    if (lead < 0x80) {
      i++
    } else if (lead >= 0xe0 && lead < 0xf8 && isTrail(bytes[i + 1]) && isTrail(bytes[i + 2])) {
      good++
      i += lead < 0xf0 ? 3 : 4
    } else {
      bad++
      i++
    }
  }
  return good * 2 >= bad
}

const sampleOfBad = 2000

function isTrail(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0
}
