import type { Edit } from '../../text/working-text.ts'
import { Habits } from './habits.ts'
import { Pairs } from './pairs.ts'
import { Paragraph } from './paragraph.ts'
import { cutPieces, isSpace, type Piece } from './pieces.ts'
import { type Layout, weighBreak } from './weigh.ts'
import { findWrap } from './wrap.ts'

/** Edits that take the line breaks out of sentences. */
export function joinLines(text: string, pairs: Pairs): Edit[] {
  return join(text, pairs, false)
}

/** Those of text that is wrapped at a width; none of other text. No space is left between words. */
export function joinWrapped(text: string): Edit[] {
  return join(text, new Pairs(text), true)
}

function join(text: string, pairs: Pairs, onlyWrapped: boolean): Edit[] {
  const pieces = cutPieces(text)
  if (pieces.length < 2) return []
  const layout = readLayout(text, pieces, pairs)
  if (onlyWrapped && !layout.wrap) return []
  const edits: Edit[] = []
  const paragraph = new Paragraph(text)
  paragraph.begin(pieces[0])
  for (let i = 1; i < pieces.length; i++) {
    const line = pieces[i - 1]
    const next = pieces[i]
    const sum = weighBreak(layout, paragraph, line, next, pieces[i + 1])
    if (sum > 0) {
      const words = !onlyWrapped && isWord(text, line.end - 1) && isWord(text, next.start)
      const space = words || (layout.spacesTell && isSpaced(text, line.end, next.start))
      edits.push({ start: line.end, end: next.start, after: space ? ' ' : '' })
      paragraph.add(next)
    } else paragraph.begin(next)
  }
  return edits
}

function readLayout(text: string, pieces: readonly Piece[], pairs: Pairs): Layout {
  const breaks = pieces.length - 1
  const blanks = pieces.slice(1).filter((piece) => piece.newlines > 1).length
  const indented = pieces.filter((piece) => piece.indent > 0).length
  const spaced = pieces.slice(1).filter((piece, i) => isSpaced(text, pieces[i].end, piece.start)).length
  const wrap = findWrap(text, pieces, pairs)
  return {
    text,
    wrap,
    pairs,
    habits: new Habits(text, pieces, wrap),
    blanksTell: blanks > 0 && blanks < breaks * 0.8,
    indentsTell: indented > 1 && indented < pieces.length * 0.8,
    spacesTell: spaced > 0 && spaced < breaks * 0.2,
    repeated: repeatedLines(text, pieces),
  }
}

function repeatedLines(text: string, pieces: readonly Piece[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { start, end } of pieces) {
    if (end - start > 80) continue
    const words = text.slice(start, end)
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > 2).map(([words]) => words))
}

/** A gap holds a space besides its line ends. */
function isSpaced(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isSpace(text.charCodeAt(i))) return true
  return false
}

/** Latin letters: between two words a space is left. */
function isWord(text: string, at: number): boolean {
  return /[A-Za-z]/.test(text[at])
}
