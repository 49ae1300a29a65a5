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
  private readonly inside = new Map<string, number>()
  private readonly begins = new Map<string, number>()
  private readonly openings = new Map<string, number>()

  constructor(text: string, pieces: readonly Piece[], wrap: Wrap | null) {
    pieces.forEach((piece, i) => {
      if (i > 0 && !wrap?.isFull(pieces[i - 1], piece)) {
        count(this.begins, kindAt(text, piece.start, piece.end))
        count(this.openings, text.slice(piece.start, piece.start + 2))
      }
      for (let at = piece.start + 1; at < piece.end; at++) {
        if ('。;:】!?'.includes(text[at - 1])) count(this.inside, kindAt(text, at, piece.end))
      }
    })
  }

  /** Do markers or labels of this kind stand inside lines here, and next to never at their beginning? */
  runsIn(text: string, { start, end }: Piece): boolean {
    const kind = kindAt(text, start, end)
    const inside = this.inside.get(kind) ?? 0
    return kind !== '' && inside > 1 && inside > 3 * (this.begins.get(kind) ?? 0)
  }

  /** Is a marker of this kind met inside a line at all? */
  isMetInside(text: string, { start, end }: Piece): boolean {
    return this.inside.has(kindAt(text, start, end))
  }

  /** Do paragraphs begin with these words here? */
  opens(text: string, { start }: Piece): boolean {
    return (this.openings.get(text.slice(start, start + 2)) ?? 0) > 2
  }
}

/** The kind of marker at a place, its first and its others apart; `label` for a label; '' for plain text. */
function kindAt(text: string, at: number, end: number): string {
  const marker = readMarker(text, at)
  if (marker) return `${markerKey(marker)} ${marker.ordinal === 1 ? 'first' : 'next'}`
  return text[at] === '【' || readLabel(text, at, end)?.signed || beginsName(text, at, end) ? 'label' : ''
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
