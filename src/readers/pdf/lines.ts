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
    const gap = last ? (run.x - last.right) / size : 0
    const right = run.x + run.width
    // Bold is sometimes printed as the same text twice, a hair apart.
    if (last && run.x - last.right < -0.5 * run.width && last.text.endsWith(run.text)) continue
    if (!last || gap > pieceGap) pieces.push({ text: withoutGaps(run.text, !last), x: run.x, right })
    else {
      last.text +=
        (isSpaced(last.text, run.text, gap, pieces.length === 1) ? ' ' : '') + withoutGaps(run.text, false)
      last.right = Math.max(last.right, right)
    }
  }
  return withPieces({ page, width, pieces, text: '', x: 0, right: 0, y: largest.y, size }, pieces)
}

const word = /[A-Za-z0-9]/
const wide = /[\u2e80-\uffe6]/
const ascii = /[!-~]/
/** The number of a line (1 关于…, 2.1.3 关于…), which stands apart from its text; 3 项 and 12 月 are none. */
const lineNumber = /^\d{1,2}(?:\.\d{1,2}){0,3}$/
/** 第一部分 切实…: a space keeps the number of a part from its title. */
const division = /^第[一二三四五六七八九十百\d]{1,4}(?:部分|编|章|节|条|部|篇)$/
const unit = /^[年月日号时分个项名人次家处件宗条起万亿元余多位户间台套辆份部批届]/

/** Word puts a quarter of a size between 2021 and 年, which is no space; justified Chinese has any gap. */
function isSpaced(before: string, after: string, gap: number, first: boolean): boolean {
  const left = before[before.length - 1]
  const right = after[0]
  const words = Number(word.test(left)) + Number(word.test(right))
  if (words === 2) return gap > 0.2
  const numbered = (lineNumber.test(before) && !unit.test(after)) || division.test(before)
  if (first && gap > 0.15 && numbered) return true
  return words === 1 ? gap > 0.6 : gap > 0.3 && ascii.test(left) !== ascii.test(right)
}

/** The PDF library takes any gap for a space: between Chinese characters, and between them and figures, it is none. */
function withoutGaps(text: string, first: boolean): string {
  return text.replace(/ {1,99}/g, (space, at: number) => {
    const left = text[at - 1] ?? ''
    const right = text[at + space.length] ?? ''
    const joins =
      (wide.test(left) && (wide.test(right) || word.test(right))) || (wide.test(right) && word.test(left))
    if (!joins) return ' '
    const number = first ? text.slice(0, at) : ''
    return (lineNumber.test(number) && !unit.test(right)) || division.test(number) ? ' ' : ''
  })
}
