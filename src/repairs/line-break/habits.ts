import { charTable } from '../../text/char-table.ts'
import { isHan } from '../../text/han.ts'
import { readLabel } from '../../text/label.ts'
import { markerKey, readMarker } from '../../text/marker.ts'
import type { Piece } from './pieces.ts'
import type { Wrap } from './wrap.ts'

/**
 * How this document begins its paragraphs, learned where the lines leave no doubt: inside a line nothing begins a
 * paragraph, and behind a line that had room for more everything does.
 */
export class Habits {
  private learned: Learned | null = null

  constructor(
    private readonly text: string,
    private readonly pieces: readonly Piece[],
    private readonly wrap: Wrap | null,
  ) {}

  /** Do markers or labels of this kind stand inside lines here, and next to never at their beginning? */
  runsIn({ start, end }: Piece): boolean {
    const kind = kindAt(this.text, start, end)
    if (kind === '') return false
    const inside = this.all().inside.get(kind) ?? 0
    return inside > 1 && inside > 3 * (this.all().begins.get(kind) ?? 0)
  }

  /** Is a marker of this kind met inside a line at all? */
  isMetInside({ start, end }: Piece): boolean {
    return this.all().inside.has(kindAt(this.text, start, end))
  }

  /** Does this line stand elsewhere as a line of its own, like a label? */
  standsAlone({ start, end }: Piece): boolean {
    return (this.all().begins.get(kindAt(this.text, start, end)) ?? 0) > 1
  }

  /** Do paragraphs begin with these words here? */
  opens({ start }: Piece): boolean {
    return (this.all().openings.get(this.text.slice(start, start + 2)) ?? 0) > 2
  }

  private all(): Learned {
    this.learned ??= learn(this.text, this.pieces, this.wrap)
    return this.learned
  }
}

/** How often each kind of marker and label, and each two first characters, were met. */
interface Learned {
  inside: Map<string, number>
  begins: Map<string, number>
  openings: Map<string, number>
}

/** Behind these a marker or a label may stand within a line. */
const boundaries = charTable('。;:】!?')

function learn(text: string, pieces: readonly Piece[], wrap: Wrap | null): Learned {
  const learned: Learned = { inside: new Map(), begins: new Map(), openings: new Map() }
  pieces.forEach((piece, i) => {
    if (i > 0 && !wrap?.isFull(pieces[i - 1], piece)) {
      count(learned.begins, kindAt(text, piece.start, piece.end))
      count(learned.openings, text.slice(piece.start, piece.start + 2))
    }
    for (let at = piece.start + 1; at < piece.end; at++) {
      if (boundaries[text.charCodeAt(at - 1)] === 1) count(learned.inside, kindAt(text, at, piece.end))
    }
  })
  return learned
}

/** What kind of marker stands at a place, its first and its others apart, or which label; '' for plain text. */
function kindAt(text: string, at: number, end: number): string {
  const marker = readMarker(text, at)
  if (marker) return `${markerKey(marker)} ${marker.ordinal === 1 ? 'first' : 'next'}`
  if (text[at] === '【') return text.slice(at, at + 6)
  const label = readLabel(text, at, end)
  if (label && (label.signed || label.end >= end)) return text.slice(at, label.end)
  return beginsName(text, at, end) ? text.slice(at, text.indexOf(':', at)) : ''
}

/** 收官时间: a short name before a colon. */
export function beginsName(text: string, at: number, end: number): boolean {
  const limit = Math.min(end, at + 10)
  for (let i = at; i < limit; i++) {
    if (text[i] === ':') return i > at + 1
    if (!isHan(text.charCodeAt(i))) return false
  }
  return false
}

function count(map: Map<string, number>, key: string): void {
  if (key) map.set(key, (map.get(key) ?? 0) + 1)
}
