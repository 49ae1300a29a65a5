/** A list of words that are looked for at a place in a text: the longest one that begins or ends there. */
export class Lexicon<T> {
  private readonly byFirst = new Index<T>()
  private readonly byLast = new Index<T>()

  constructor(words: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of words) this.put(word, value, false)
  }

  /** Adds a word; of two that are the same the one that came last is found. */
  add(word: string, value: T): void {
    this.put(word, value, true)
  }

  /** The longest word that begins at `at`. */
  at(text: string, at: number): Entry<T> | null {
    const list = this.byFirst.of(text.charCodeAt(at))
    if (list === null) return null
    const next = text.charCodeAt(at + 1)
    for (const entry of list) {
      const { word } = entry
      if (word.length === 1 || (word.charCodeAt(1) === next && text.startsWith(word, at))) return entry
    }
    return null
  }

  /** The longest word that ends at `end`. */
  endingAt(text: string, end: number): Entry<T> | null {
    const list = this.byLast.of(text.charCodeAt(end - 1))
    if (list === null) return null
    for (const entry of list) {
      // startsWith takes a negative place for 0
      const start = end - entry.word.length
      if (start >= 0 && text.startsWith(entry.word, start)) return entry
    }
    return null
  }

  /** The units that its words begin with. */
  get firsts(): string {
    return this.byFirst.units
  }

  private put(word: string, value: T, first: boolean): void {
    this.byFirst.put(word.charCodeAt(0), { word, value }, first)
    this.byLast.put(word.charCodeAt(word.length - 1), { word, value }, first)
  }
}

interface Entry<T> {
  word: string
  value: T
}

/** Words by one of their UTF-16 units, longest first: `lists[listAt[unit]]`, 0 where there are none. */
class Index<T> {
  private readonly lists: Entry<T>[][] = [[]]
  private readonly listAt = new Uint16Array(0x10000)
  units = ''

  of(code: number): readonly Entry<T>[] | null {
    const list = this.listAt[code]
    return list > 0 ? this.lists[list] : null
  }

  put(code: number, entry: Entry<T>, first: boolean): void {
    if (this.listAt[code] === 0) {
      this.listAt[code] = this.lists.push([]) - 1
      this.units += String.fromCharCode(code)
    }
    const list = this.lists[this.listAt[code]]
    if (first) list.unshift(entry)
    else list.push(entry)
    list.sort((a, b) => b.word.length - a.word.length)
  }
}
