/**
 * UTF-16 without a byte-order mark, guessed by what its units are: ASCII, punctuation and Chinese characters, in one
 * byte order and clearly less so in the other. Null where it is not. The first 64 KB say it as well as all bytes do.
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length & ~1, sampleSize)
  if (end < fewestBytes) return null
  let little = 0
  let big = 0
  for (let i = 0; i < end; i += 2) {
    if (isPlausible(bytes[i + 1], bytes[i])) little++
    if (isPlausible(bytes[i], bytes[i + 1])) big++
  }
  const units = end / 2
  if (Math.max(little, big) < units * plausibleShare) return null
  if (Math.abs(little - big) < units * clearShare) return null
  return little > big ? 'utf-16le' : 'utf-16be'
}

const sampleSize = 0x10000
const fewestBytes = 8
const plausibleShare = 0.9
const clearShare = 0.2

/** Whether a unit is one of those that Chinese texts are made of. */
function isPlausible(high: number, low: number): boolean {
  if (high === 0) return (low >= 0x20 && low !== 0x7f) || low === 0x0a || low === 0x0d || low === 0x09
  if (high >= 0x4e && high <= 0x9f) return low !== 0 || high > 0x7f || endInZero.includes(high)
  if (high === 0xff) return low <= 0xef
  return high === 0x30 || (high === 0x20 && low >= 0x10 && low <= 0x6f)
}

/** ASCII read in the wrong byte order ends in 00; of the Chinese characters there 一开怀攀最稀紀缀 are in use. */
const endInZero = [0x4e, 0x5f, 0x60, 0x65, 0x67, 0x7a, 0x7d, 0x7f]
