/** Chance that can be repeated: the same seed draws the same notice on every machine. */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ (seed >>> 13)) >>> 0
    for (let i = 0; i < 4; i++) this.next()
  }

  /** Draws that belong to a name, whatever stands before it in a list (FNV-1a). */
  static of(name: string): Random {
    let hash = 0x811c9dc5
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
    return new Random(hash >>> 0)
  }

  /** In [0, 1) (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number, both ends included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.next() * choices.length)]
  }

  /** One of the rows `[weight, value]`. */
  weighted<T>(rows: readonly (readonly [number, T])[]): T {
    let at = this.next() * rows.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, value] of rows) if ((at -= weight) < 0) return value
    return rows[rows.length - 1][1]
  }

  shuffle<T>(values: readonly T[]): T[] {
    const result = [...values]
    for (let i = result.length - 1; i > 0; i--) {
      const j = this.int(0, i)
      ;[result[i], result[j]] = [result[j], result[i]]
    }
    return result
  }

  /** `count` values, no two alike while there are enough. */
  sample<T>(values: readonly T[], count: number): T[] {
    const result: T[] = []
    while (result.length < count) result.push(...this.shuffle(values).slice(0, count - result.length))
    return result
  }
}
