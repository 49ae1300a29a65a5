import { markerKey, readMarker } from '../../text/marker.ts'
import { endOf, goesOn } from './ends.ts'
import type { Pairs } from './pairs.ts'
import type { Paragraph } from './paragraph.ts'
import type { Piece } from './pieces.ts'
import type { Wrap } from './wrap.ts'

/**
 * In wrapped text a heading may fill its line by chance, so that nothing tells it from a sentence that goes on. A
 * marker style whose other lines mostly end early and hold no sentence is a style of bare headings; where one of these
 * fills its line and sentences follow at once, the heading was done.
 */
export class BareHeadings {
  private readonly bare = new Map<string, { short: number; full: number }>()

  constructor(
    private readonly text: string,
    private readonly pieces: readonly Piece[],
    private readonly wrap: Wrap,
    private readonly pairs: Pairs,
  ) {
    for (let i = 0; i + 1 < pieces.length; i++) {
      const marker = readMarker(text, pieces[i].start)
      if (!marker) continue
      const key = markerKey(marker)
      const count = this.bare.get(key) ?? { short: 0, full: 0 }
      this.bare.set(key, count)
      if (wrap.isFull(pieces[i], pieces[i + 1])) count.full++
      else if (!this.holdsSentence(pieces[i])) count.short++
    }
  }

  /** Is the paragraph, whose line before `next` is full, a bare heading with the text below it in `next`? */
  isDone(paragraph: Paragraph, next: number): boolean {
    const { marker, start } = paragraph
    const line = this.pieces[next - 1]
    if (!marker || line.start !== start || endOf(this.text, line.end) !== 'none') return false
    if (this.holdsSentence(line) || !this.wrap.isFull(line, this.pieces[next])) return false
    if (this.text.slice(marker.end, line.end).includes(':')) return false
    if (goesOn(this.text, line, this.pieces[next], this.pairs)) return false
    const count = this.bare.get(markerKey(marker))
    return (
      count !== undefined &&
      count.short > 1 &&
      count.full <= 1 + count.short * 0.2 &&
      this.sentenceFollows(next)
    )
  }

  private sentenceFollows(from: number): boolean {
    for (let i = from; i < Math.min(from + 4, this.pieces.length); i++) {
      if (this.holdsSentence(this.pieces[i])) return i > from || !this.isTail(this.pieces[i])
      if (i + 1 < this.pieces.length && !this.wrap.isFull(this.pieces[i], this.pieces[i + 1])) return false
    }
    return false
  }

  /** The end of a heading that is printed with a full stop: …的问⏎题。 */
  private isTail({ start, end }: Piece): boolean {
    return end - start <= 20 && /^[^。;!?]{0,19}[。;]$/.test(this.text.slice(start, end))
  }

  private holdsSentence({ start, end }: Piece): boolean {
    return /[。;!?]/.test(this.text.slice(start, Math.min(end, start + 400)))
  }
}
