import type { OffsetMap } from '../text/working-text.ts'
import { buildTable, type Phrase, sign, type Table } from './simplify-table.ts'
import { blockSize, fromUnits } from './units.ts'

/**
 * The text in Simplified characters, and for each UTF-16 unit of it the range of the input that it stands for (null:
 * the offsets are the same). Words are never reworded: each code point becomes one code point. Longest match first,
 * as OpenCC does; meant for Traditional and mixed text, see detect-script.ts.
 */
export function simplify(text: string): { text: string; map: OffsetMap | null } {
  table ??= buildTable()
  const writer = new Writer()
  // A text that writes 着 itself has 著 for zhù alone; without it 著 is Taiwan's 着, but for the words of the table.
  const zhe = text.includes('着') ? 0 : 0x7740
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i)
    const kind = table.signs[unit]
    if (kind === sign.plain) {
      writer.unit(table.plain[unit])
      i++
      continue
    }
    const phrase = kind & sign.phrase ? longest(text, i, table) : undefined
    if (phrase) {
      writer.aligned(phrase[0], phrase[1], i)
      i += phrase[0].length
    } else if (kind & sign.long) {
      const from = String.fromCodePoint(text.codePointAt(i)!)
      writer.aligned(from, table.long.get(from) ?? from, i)
      i += from.length
    } else {
      writer.unit(kind & sign.zhe && zhe ? zhe : table.plain[unit])
      i++
    }
  }
  return writer.end()
}

let table: Table | undefined

function longest(text: string, at: number, { phrases }: Table): Phrase | undefined {
  const group = phrases.get((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1))
  return group?.find(([from]) => text.startsWith(from, at))
}

/** Gathers the output in blocks and notes where a code point's length changes. */
class Writer {
  private readonly parts: string[] = []
  private readonly block = new Uint16Array(blockSize + 2)
  private used = 0
  private length = 0
  /** Output offset, output length, input offset, input length of each code point that changed its length. */
  private readonly changes: number[] = []

  unit(unit: number): void {
    this.block[this.used++] = unit
    if (this.used >= blockSize) this.flush()
  }

  /** A code point or more, as many of the output as of the input. */
  aligned(from: string, to: string, at: number): void {
    const outputs = to[Symbol.iterator]()
    for (const input of from) {
      const output: string = outputs.next().value ?? ''
      if (output.length !== input.length)
        this.changes.push(this.length + this.used, output.length, at, input.length)
      at += input.length
      this.block[this.used++] = output.charCodeAt(0)
      if (output.length > 1) this.block[this.used++] = output.charCodeAt(1)
      if (this.used >= blockSize) this.flush()
    }
  }

  end(): { text: string; map: OffsetMap | null } {
    this.flush()
    const map = this.changes.length === 0 ? null : spread(this.changes, this.length)
    return { text: this.parts.join(''), map }
  }

  private flush(): void {
    this.parts.push(fromUnits(this.block.subarray(0, this.used)))
    this.length += this.used
    this.used = 0
  }
}

/** The offset map of a text in which a few code points changed their length. */
function spread(changes: readonly number[], length: number): OffsetMap {
  const from = new Int32Array(length)
  const to = new Int32Array(length)
  let output = 0
  let input = 0
  const copy = (end: number): void => {
    for (; output < end; output++, input++) {
      from[output] = input
      to[output] = input + 1
    }
  }
  for (let i = 0; i < changes.length; i += 4) {
    copy(changes[i])
    const end = changes[i] + changes[i + 1]
    from.fill(changes[i + 2], output, end)
    to.fill(changes[i + 2] + changes[i + 3], output, end)
    output = end
    input = changes[i + 2] + changes[i + 3]
  }
  copy(length)
  return { from, to }
}
