/** Text is rebuilt from UTF-16 units in blocks of this many: a block that stays in the cache is twice as fast as the whole. */
export const blockSize = 8192

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/** The string of UTF-16 units. A lone surrogate becomes U+FFFD, so the length stays. */
export function fromUnits(units: Uint16Array): string {
  return decoder.decode(units)
}
