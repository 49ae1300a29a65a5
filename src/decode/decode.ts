import { hasManyControls, isControlHeavy, magicOf } from './binary.ts'
import { type Damage, findDamage } from './damage.ts'
import { detect } from './detect.ts'
import { byteOrderMark, type Encoding, isUtf16 } from './encodings.ts'
import { type Platform, read } from './read.ts'

export interface DecodeOptions extends Platform {
  /** The encoding to read in; a byte-order mark is believed first. Absent: found out. */
  encoding?: Encoding | null
  /** What a container says of the encoding (an HTML head); believed where the bytes leave a doubt. */
  hint?: Encoding | null
}

export interface Decoded {
  /** Well formed, without the first byte-order mark; '' for binary input. */
  text: string
  encoding: Encoding
  /** A byte-order mark stood first. */
  bom: boolean
  /** The second best guess, where it is nearly as good. */
  doubt: { other: Encoding } | null
  /** The first hundred places that could not be decoded; each is a U+FFFD of the text. */
  damage: Damage[]
  damageCount: number
  /** Not text: the form that its first bytes tell (`zip`, `pdf`, `jpeg` …), else `unknown`. Null: text. */
  binary: string | null
}

/** Bytes to text. Big5 with characters of Hong Kong, which not every platform knows, loads a table for them. */
export async function decode(bytes: Uint8Array, options: DecodeOptions = {}): Promise<Decoded> {
  const decoded = decodeSync(bytes, options)
  if (decoded.encoding !== 'big5' || options.big5 || !unsure.test(decoded.text)) return decoded
  const { decodeBig5 } = await import('./big5.ts')
  const again = decodeSync(bytes, { ...options, encoding: 'big5', big5: decodeBig5 })
  return { ...again, doubt: decoded.doubt }
}

/** What Node makes of Big5 that it can't read: private-use characters, C1 controls, U+FFFD. */
const unsure = /[\u0080-\u009f\ue000-\uf8ff\ufffd]/

/** Bytes to text by what the platform knows. */
export function decodeSync(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const magic = magicOf(bytes)
  if (magic) return binary(magic)
  const mark = byteOrderMark(bytes)
  const body = mark ? bytes.subarray(mark.length) : bytes
  const told = mark?.encoding ?? options.encoding
  const { text, encoding, doubt } = told
    ? { text: read(body, told, options), encoding: told, doubt: null }
    : detect(body, options, options.hint ?? null)
  if (isUtf16(encoding) ? hasManyControls(text) : isControlHeavy(body)) return binary('unknown')
  const { damage, count } = findDamage(body, text, encoding)
  if (mark) for (const place of damage) place.byteOffset += mark.length
  return { text, encoding, bom: mark !== null, doubt, damage, damageCount: count, binary: null }
}

function binary(form: string): Decoded {
  return { text: '', encoding: 'utf-8', bom: false, doubt: null, damage: [], damageCount: 0, binary: form }
}
