/** Lines in the order in which they are read: where a page has two columns, the left one first. */
import { type Line, withPieces } from './lines.ts'

/** A line and the column it stands in. */
export interface Placed extends Line {
  column: 'whole' | 'left' | 'right'
}

const fewestLines = 8

export function inReadingOrder(lines: readonly Line[]): Placed[] {
  const gutter = findGutter(lines)
  if (gutter === null) return lines.map((line) => ({ ...line, column: 'whole' }))
  const ordered: Placed[] = []
  let right: Placed[] = []
  const flush = (): void => {
    for (const line of right) ordered.push(line)
    right = []
  }
  for (const line of lines) {
    const left = line.pieces.filter((piece) => piece.right <= gutter)
    const rest = line.pieces.filter((piece) => piece.x >= gutter)
    if (left.length + rest.length < line.pieces.length) {
      flush()
      ordered.push({ ...line, column: 'whole' })
      continue
    }
    if (left.length > 0) ordered.push({ ...withPieces(line, left), column: 'left' })
    if (rest.length > 0) right.push({ ...withPieces(line, rest), column: 'right' })
  }
  flush()
  return ordered
}

/** A place that most lines leave free and fill on both sides; null for one column. */
function findGutter(lines: readonly Line[]): number | null {
  const at = commonStart(lines)
  if (at === null || lines.length < fewestLines) return null
  const left = lines.reduce((least, line) => Math.min(least, line.x), at)
  const right = lines.reduce((most, line) => Math.max(most, line.right), at)
  const share = (at - left) / (right - left)
  const crossing = lines.filter((line) =>
    line.pieces.some((piece) => piece.x < at && piece.right > at),
  ).length
  if (share < 0.4 || share > 0.6 || crossing > lines.length * 0.3) return null
  const fills = (from: number, to: number): number =>
    lines.filter((line) =>
      line.pieces.some(
        (piece) => piece.x >= from && piece.right <= to && piece.right - piece.x > (to - from) * 0.7,
      ),
    ).length
  const enough = lines.length * 0.3
  return fills(left, at) >= enough && fills(at, right) >= enough ? at : null
}

/** A hair left of where most second pieces begin. */
function commonStart(lines: readonly Line[]): number | null {
  const counts = new Map<number, number>()
  for (const { pieces } of lines)
    for (const piece of pieces.slice(1)) {
      const place = Math.round(piece.x / 2)
      counts.set(place, (counts.get(place) ?? 0) + 1)
    }
  let best: number | null = null
  for (const [place, count] of counts) if (count > (best === null ? 2 : (counts.get(best) ?? 0))) best = place
  return best === null ? null : best * 2 - 2
}
