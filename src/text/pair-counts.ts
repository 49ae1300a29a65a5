/** How often two UTF-16 units stand side by side in a text. All clause signs and line ends count as one sign. */
import { charTable } from './char-table.ts'

/** Units looked through at most: enough to know a document's words. */
const limit = 500_000
const clauseSigns = charTable('，。、；：！？,.;:!?\n')

export class PairCounts {
  /** An open hash table of pairs: two units as one number, and how often it was met. Pair 0 marks an empty place. */
  private readonly keys: Int32Array
  private readonly counts: Int32Array
  private readonly mask: number
  /** How often a unit stands before and behind any other. */
  private readonly first = new Int32Array(0x10000)
  private readonly second = new Int32Array(0x10000)

  constructor(text: string) {
    const end = Math.min(text.length, limit)
    let size = 1024
    while (size < 2 * end) size *= 2
    this.keys = new Int32Array(size)
    this.counts = new Int32Array(size)
    this.mask = size - 1
    let left = end > 0 ? unit(text.charCodeAt(0)) : 0
    for (let i = 1; i < end; i++) {
      const right = unit(text.charCodeAt(i))
      const place = this.placeOf(left, right)
      this.keys[place] = (left << 16) | right
      this.counts[place]++
      this.first[left]++
      this.second[right]++
      left = right
    }
  }

  /** How often these two stand side by side. */
  of(left: number, right: number): number {
    return this.counts[this.placeOf(unit(left), unit(right))]
  }

  /** How often this one stands before any other. */
  before(left: number): number {
    return this.first[unit(left)]
  }

  /** How often this one stands behind any other. */
  behind(right: number): number {
    return this.second[unit(right)]
  }

  private placeOf(left: number, right: number): number {
    const key = (left << 16) | right
    let place = (Math.imul(key, 0x9e3779b1) >>> 8) & this.mask
    while (this.keys[place] !== key && this.keys[place] !== 0) place = (place + 1) & this.mask
    return place
  }
}

/** NUL, which no text holds, marks an empty place. */
function unit(code: number): number {
  return clauseSigns[code] === 1 || code === 0 ? 0x2c : code
}
