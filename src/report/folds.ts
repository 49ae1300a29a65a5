/** Which characters a search takes for one another: Traditional forms and their Simplified one. */
import { buildTable } from '../fold/simplify-table.ts'

let table: ReturnType<typeof buildTable> | undefined

/** A bit for each UTF-16 unit that occurs. */
export class Units {
  private readonly seen = new Uint8Array(0x10000)

  add(text: string): void {
    for (let i = 0; i < text.length; i++) this.seen[text.charCodeAt(i)] = 1
  }

  /** Pairs `traditional simplified` run together, of which at least one occurs. */
  folds(): string {
    const { plain } = (table ??= buildTable())
    let pairs = ''
    for (let unit = 0x2e80; unit < 0xfb00; unit++) {
      const to = unit === 0x8457 ? 0x7740 : plain[unit]
      if (to === unit || (unit >= 0xd800 && unit < 0xe000)) continue
      if (this.seen[unit] || this.seen[to]) pairs += String.fromCharCode(unit, to)
    }
    return pairs
  }

  /** For another thread: the characters themselves, each once. */
  static of(text: string): string {
    const units = new Set<string>()
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (unit >= 0x2e80 && (unit < 0xd800 || unit >= 0xe000)) units.add(text[i])
    }
    return [...units].join('')
  }
}
