/** Text as a search sees it: Simplified, half width, lower case, repaired; and from there back to the source. */
import { countLeading } from '../../text/bisect.ts'
import type { Repair } from '../schema-names.ts'

export interface Folded {
  text: string
  /** The source range that `[start, end)` of the folded text stands for. */
  source(start: number, end: number): [number, number]
}

export class Folder {
  private readonly table = new Uint16Array(0x10000)

  constructor(pairs: string) {
    for (let unit = 0; unit < 0x10000; unit++) this.table[unit] = unit
    for (let unit = 0xff01; unit < 0xff5f; unit++) this.table[unit] = unit - 0xfee0
    this.table[0x3000] = 0x20
    for (let at = 0; at < pairs.length; at += 2) this.table[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1)
    for (let unit = 0; unit < 0x10000; unit++)
      if (this.table[unit] >= 0x41 && this.table[unit] <= 0x5a) this.table[unit] += 0x20
  }

  /** Unit by unit: offsets stay. */
  fold(text: string): string {
    let folded = ''
    const block = new Uint16Array(8192)
    for (let start = 0; start < text.length; start += block.length) {
      const size = Math.min(block.length, text.length - start)
      for (let i = 0; i < size; i++) block[i] = this.table[text.charCodeAt(start + i)]
      folded += String.fromCharCode.apply(null, block.subarray(0, size) as unknown as number[])
    }
    return folded
  }

  folded(text: string, repairs: readonly Repair[]): Folded {
    const edits = repairs
      .filter(({ kind }) => kind !== 'page_furniture' && kind !== 'width')
      .sort((a, b) => a.span[0] - b.span[0])
    const parts: string[] = []
    const pieces: Piece[] = []
    let length = 0
    let reached = 0
    const add = (part: string, start: number, end: number): void => {
      pieces.push({ at: length, start, end, same: part.length === end - start })
      parts.push(part)
      length += part.length
    }
    for (const { span, after } of edits) {
      if (span[0] < reached) continue
      add(text.slice(reached, span[0]), reached, span[0])
      add(after, span[0], span[1])
      reached = span[1]
    }
    add(text.slice(reached), reached, text.length)
    const find = (at: number): Piece =>
      pieces[Math.max(0, countLeading(pieces, (piece) => piece.at <= at) - 1)]
    return {
      text: this.fold(parts.join('')),
      source(start, end) {
        const [first, last] = [find(start), find(end - 1)]
        return [
          first.same ? first.start + start - first.at : first.start,
          last.same ? last.start + end - last.at : last.end,
        ]
      },
    }
  }
}

interface Piece {
  /** In the folded text. */
  at: number
  /** In the source. */
  start: number
  end: number
  /** Unit for unit the source. */
  same: boolean
}
