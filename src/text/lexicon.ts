/** Lists of words that are looked for at a place in a text: the longest one that stands there. */
export class Lexicon<T> {
  /** By first UTF-16 unit, longest word first. */
  private readonly byFirst = new Map<number, { word: string; value: T }[]>()

  constructor(words: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of words) {
      const first = word.charCodeAt(0)
      const list = this.byFirst.get(first)
      if (list) list.push({ word, value })
      else this.byFirst.set(first, [{ word, value }])
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.word.length - a.word.length)
  }

  /** The longest word that begins at `at`. */
  at(text: string, at: number): { word: string; value: T } | null {
    const list = this.byFirst.get(text.charCodeAt(at))
    if (!list) return null
    for (const entry of list) if (text.startsWith(entry.word, at)) return entry
    return null
  }

  /** The units that its words begin with. */
  get firsts(): string {
    return [...this.byFirst.keys()].map((code) => String.fromCharCode(code)).join('')
  }
}
