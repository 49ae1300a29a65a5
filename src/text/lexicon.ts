/** A list of words that are looked for at a place in a text: the longest one that begins or ends there. */
export class Lexicon<T> {
  private readonly entries: Entry<T>[]
  /** Made when they are first asked: most lists are asked from one end alone. */
  private byFirst: Index<T> | null = null
  private byLast: Index<T> | null = null

  constructor(words: Iterable<readonly [word: string, value: T]>) {
    this.entries = Array.from(words, ([word, value]) => ({ word, value }))
  }

  /** Adds a word; of two that are the same the one that came last is found. */
  add(word: string, value: T): void {
    this.entries.unshift({ word, value })
    this.byFirst = this.byLast = null
  }

  /** The longest word that begins at `at`. */
  at(text: string, at: number): Entry<T> | null {
    this.byFirst ??= new Index(this.entries, (word) => word.charCodeAt(0))
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
    this.byLast ??= new Index(this.entries, (word) => word.charCodeAt(word.length - 1))
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
    return [...new Set(this.entries.map(({ word }) => word[0]))].join('')
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

  constructor(entries: readonly Entry<T>[], unitOf: (word: string) => number) {
    for (const entry of entries) {
      const code = unitOf(entry.word)
      this.listAt[code] ||= this.lists.push([]) - 1
      this.lists[this.listAt[code]].push(entry)
    }
    for (const list of this.lists) list.sort((a, b) => b.word.length - a.word.length)
  }

  of(code: number): readonly Entry<T>[] | null {
    const list = this.listAt[code]
    return list > 0 ? this.lists[list] : null
  }
}
