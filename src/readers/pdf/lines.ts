/** Runs of characters → lines, each cut into pieces where a wide gap stands in it (columns, cells of a table). */
import type { Page, Run } from './open.ts'

export interface Piece {
  text: string
  x: number
  /** Where it ends. */
  right: number
}

export interface Line {
  page: number
  /** Of the page. */
  width: number
  pieces: Piece[]
  text: string
  x: number
  right: number
  y: number
  /** Size of its largest characters. */
  size: number
}

/** In sizes of a character: the gap that parts pieces. */
const pieceGap = 0.8

export function linesOf({ number, width, runs }: Page): Line[] {
  const sorted = [...runs].sort((a, b) => b.y - a.y || a.x - b.x)
  const lines: Line[] = []
  let group: Run[] = []
  let y = Number.POSITIVE_INFINITY
  let size = 0
  for (const run of sorted) {
    if (group.length > 0 && y - run.y > 0.5 * Math.max(size, run.size)) {
      lines.push(lineOf(number, width, group))
      group = []
    }
    if (group.length === 0 || run.size > size) {
      y = run.y
      size = run.size
    }
    group.push(run)
  }
  if (group.length > 0) lines.push(lineOf(number, width, group))
  return lines
}

/** A line of some of its pieces. */
export function withPieces(line: Line, pieces: Piece[]): Line {
  const text = pieces.map((piece) => piece.text).join(' ')
  return { ...line, pieces, text, x: pieces[0].x, right: pieces[pieces.length - 1].right }
}

function lineOf(page: number, width: number, runs: Run[]): Line {
  runs.sort((a, b) => a.x - b.x)
  const size = runs.reduce((most, run) => Math.max(most, run.size), 0)
  const largest = runs.find((run) => run.size === size) as Run
  const pieces: Piece[] = []
  for (const run of runs) {
    const last = pieces.at(-1)
    const gap = last ? run.x - last.right : 0
    // Bold is sometimes printed as the same text twice, a hair apart.
    if (last && gap < -0.5 * run.width && last.text.endsWith(run.text)) continue
    if (!last || gap > pieceGap * size) pieces.push({ text: run.text, x: run.x, right: run.x + run.width })
    else {
      last.text += isSpaced(last.text, run.text, gap / size) ? ` ${run.text}` : run.text
      last.right = Math.max(last.right, run.x + run.width)
    }
  }
  return withPieces({ page, width, pieces, text: '', x: 0, right: 0, y: largest.y, size }, pieces)
}

const latin = /[A-Za-z0-9]/
const ascii = /[!-~]/

/** Word puts a quarter of a size between 2021 and 年, which is no space; justified Chinese has any gap. */
function isSpaced(before: string, after: string, gap: number): boolean {
  const left = before[before.length - 1]
  const right = after[0]
  const words = Number(latin.test(left)) + Number(latin.test(right))
  if (words === 2) return gap > 0.2
  return words === 1 ? gap > 0.45 : gap > 0.3 && ascii.test(left) !== ascii.test(right)
}
