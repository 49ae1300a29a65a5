/** A list of words that are looked for at a place in a text: the longest one that begins or ends there. */
export class Lexicon<T> {
  /** By first and by last UTF-16 unit, longest word first. */
  private readonly byFirst = new Map<number, Entry<T>[]>()
  private readonly byLast = new Map<number, Entry<T>[]>()

  constructor(words: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of words) this.add(word, value)
  }

  add(word: string, value: T): void {
    add(this.byFirst, word.charCodeAt(0), { word, value })
    add(this.byLast, word.charCodeAt(word.length - 1), { word, value })
  }

  /** The longest word that begins at `at`. */
  at(text: string, at: number): Entry<T> | null {
    const list = this.byFirst.get(text.charCodeAt(at))
    if (list) for (const entry of list) if (text.startsWith(entry.word, at)) return entry
    return null
  }

  /** The longest word that ends at `end`. */
  endingAt(text: string, end: number): Entry<T> | null {
    const list = this.byLast.get(text.charCodeAt(end - 1))
    if (list) for (const entry of list) if (isBefore(text, entry.word, end)) return entry
    return null
  }

  /** The units that its words begin with. */
  get firsts(): string {
    return [...this.byFirst.keys()].map((code) => String.fromCharCode(code)).join('')
  }
}

interface Entry<T> {
  word: string
  value: T
}

function add<T>(lists: Map<number, Entry<T>[]>, code: number, entry: Entry<T>): void {
  const list = lists.get(code) ?? []
  list.push(entry)
  lists.set(
    code,
    list.sort((a, b) => b.word.length - a.word.length),
  )
}

/** startsWith takes a negative place for 0. */
function isBefore(text: string, word: string, end: number): boolean {
  return end >= word.length && text.startsWith(word, end - word.length)
}
