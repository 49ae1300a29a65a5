import type { Encoding } from './encodings.ts'

/** What a platform does faster or better than the core itself. No byte-order mark is passed to its decoders. */
export interface Platform {
  /** UTF-8, faster; null for bytes that are not valid. */
  utf8?: (bytes: Uint8Array) => string | null
  /** Big5 with the characters of Hong Kong. */
  big5?: (bytes: Uint8Array) => string
  /** SHA-256 in lower-case hexadecimal. */
  sha256?: (bytes: Uint8Array) => string
}

/** All bytes in one encoding; what can't be decoded becomes U+FFFD. */
export function read(bytes: Uint8Array, encoding: Encoding, platform: Platform): string {
  if (encoding === 'big5' && platform.big5) return platform.big5(bytes)
  const fast = encoding === 'utf-8' ? platform.utf8?.(bytes) : null
  return fast ?? new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

/** The text of bytes that are valid UTF-8, null for others. */
export function readStrictUtf8(bytes: Uint8Array, platform: Platform): string | null {
  if (platform.utf8) return platform.utf8(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
