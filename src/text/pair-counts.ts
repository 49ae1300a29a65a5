/** How often two UTF-16 units stand side by side in a text. All clause signs and line ends count as one sign. */
import { charTable } from './char-table.ts'

/** Units looked through at most: enough to know a document's words. */
const limit = 500_000
const clauseSigns = charTable('，。、；：！？,.;:!?\n')

export class PairCounts {
  /** An open hash table: a pair as one number, then how often it was met. Pair 0 marks an empty place. */
  private readonly table: Int32Array
  private readonly mask: number
  private firsts: Int32Array | null = null
  private seconds: Int32Array | null = null

  constructor(text: string) {
    const end = Math.min(text.length, limit)
    let places = 1024
    while (places < 2 * end) places *= 2
    this.table = new Int32Array(2 * places)
    this.mask = places - 1
    let left = end > 0 ? unit(text.charCodeAt(0)) : 0
    for (let i = 1; i < end; i++) {
      const right = unit(text.charCodeAt(i))
      const place = this.placeOf(left, right)
      this.table[place] = (left << 16) | right
      this.table[place + 1]++
      left = right
    }
  }

  /** How often these two stand side by side. */
  of(left: number, right: number): number {
    return this.table[this.placeOf(unit(left), unit(right)) + 1]
  }

  /** How often this one stands before any other. */
  before(left: number): number {
    this.firsts ??= this.sums((pair) => pair >>> 16)
    return this.firsts[unit(left)]
  }

  /** How often this one stands behind any other. */
  behind(right: number): number {
    this.seconds ??= this.sums((pair) => pair & 0xffff)
    return this.seconds[unit(right)]
  }

  private sums(unitOf: (pair: number) => number): Int32Array {
    const sums = new Int32Array(0x10000)
    for (let place = 0; place < this.table.length; place += 2)
      sums[unitOf(this.table[place])] += this.table[place + 1]
    return sums
  }

  private placeOf(left: number, right: number): number {
    const { table, mask } = this
    const pair = (left << 16) | right
    let place = (Math.imul(pair, 0x9e3779b1) >>> 8) & mask
    while (table[2 * place] !== pair && table[2 * place] !== 0) place = (place + 1) & mask
    return 2 * place
  }
}

/** NUL, which no text holds, marks an empty place. */
function unit(code: number): number {
  return clauseSigns[code] === 1 || code === 0 ? 0x2c : code
}
