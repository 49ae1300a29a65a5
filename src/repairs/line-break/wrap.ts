/** Is the text wrapped at a width, and is a line so full that what follows it could not stand in it? */
import { readMarker } from '../../text/marker.ts'
import { endOf, goesOn } from './ends.ts'
import { firstUnit, lengthOf, type Measure, measures } from './measure.ts'
import type { Pairs } from './pairs.ts'
import type { Piece } from './pieces.ts'

export interface Wrap {
  /** The line had no room for the beginning of the next: the break was not made on purpose. */
  isFull(line: Piece, next: Piece): boolean
}

/** Lines looked at to find the width. */
const sample = 5000
const narrowest = 15
const widest = 120

/** The width in units or in cells, with the indent or without: the way of measuring in which most open lines agree. */
export function findWrap(text: string, pieces: readonly Piece[], pairs: Pairs): Wrap | null {
  const lines = pieces.slice(0, sample)
  if (lines.length < 3) return null
  const long = lines.filter((line) => line.end - line.start > widest).length
  if (long > Math.max(1, lines.length * 0.03)) return null
  const open = lines.map((line, i) => i < lines.length - 1 && isOpen(text, line))
  let best: { measure: Measure; width: number; agree: number } | null = null
  for (const measure of measures) {
    const found = agreement(text, lines, open, measure)
    if (found && (!best || found.agree > best.agree)) best = { measure, ...found }
  }
  if (!best) return null
  const { measure, width } = best
  const lacks = (line: Piece, next: Piece): number =>
    width + 1 - lengthOf(text, line, measure, true) - firstUnit(text, next, measure)
  const slack = raggedness(lines, open, lacks, (i) => goesOn(text, lines[i], lines[i + 1], pairs))
  const isFull = (line: Piece, next: Piece): boolean => lacks(line, next) <= slack
  const exact = (line: Piece): boolean => lengthOf(text, line, measure) === width
  return proves(text, lines, open, isFull, exact, pairs) ? { isFull } : null
}

/** The commonest length of the lines in which no sentence ends; null unless nearly all lines keep to it. */
function agreement(
  text: string,
  lines: readonly Piece[],
  open: readonly boolean[],
  measure: Measure,
): { width: number; agree: number } | null {
  const lengths = lines.map((line) => lengthOf(text, line, measure))
  const counts = new Map<number, number>()
  let total = 0
  lengths.forEach((length, i) => {
    if (!open[i]) return
    total++
    counts.set(length, (counts.get(length) ?? 0) + 1)
  })
  const scale = measure.wide ? 2 : 1
  // lines that end for want of room are the longest: those of other lengths weigh less the shorter they are
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0)
  let width = 0
  let most = 0
  for (const [length, count] of counts) {
    const weight = count * Math.min(1, length / longest + 0.2)
    if (weight > most || (weight === most && length > width)) [width, most] = [length, weight]
  }
  const longer = lengths.filter((length) => length > width + 14 * scale).length
  const allowed = lines.length < 10 ? 0 : Math.max(1, lines.length * 0.03)
  if (width < narrowest * scale || longer > allowed) return null
  let near = 0
  for (const [length, count] of counts) if (Math.abs(length - width) <= 3 * scale) near += count
  const exact = counts.get(width)!
  // many lines of one length and none beyond it: rare unless the text is wrapped there
  const strict = longer <= allowed && exact > 2
  if (near < total * (strict ? 0.08 : 0.2) || exact < 2) return null
  return { width, agree: (exact + near / 4) / total }
}

/** How far lines that ended for want of room fall short, as they do in text taken from pages with other letters. */
function raggedness(
  lines: readonly Piece[],
  open: readonly boolean[],
  lacks: (line: Piece, next: Piece) => number,
  goes: (i: number) => boolean,
): number {
  const short = [0, 0, 0, 0]
  const evident = [0, 0, 0, 0]
  let full = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const lacking = open[i] ? lacks(lines[i], lines[i + 1]) : 9
    if (lacking <= 0) full++
    else if (lacking <= 3) {
      short[lacking]++
      if (goes(i)) evident[lacking]++
    }
  }
  const met = (by: number): boolean =>
    evident[by] > full * 0.05 && evident[by] > 1 && evident[by] * 2 > short[by]
  return met(3) ? 3 : met(2) ? 2 : met(1) ? 1 : 0
}

/** Lists and headings of one length are no wrapped text: full lines must be seen to go on, or to agree too well. */
function proves(
  text: string,
  lines: readonly Piece[],
  open: readonly boolean[],
  isFull: Wrap['isFull'],
  isExact: (line: Piece) => boolean,
  pairs: Pairs,
): boolean {
  let full = 0
  let going = 0
  let numbered = 0
  let exact = 0
  let clauses = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]
    if (!open[i] || !isFull(line, lines[i + 1])) continue
    full++
    if (isExact(line)) exact++
    if (/[,。;]/.test(text.slice(line.start, line.end))) clauses++
    if (readMarker(text, lines[i + 1].start)) numbered++
    else if (goesOn(text, line, lines[i + 1], pairs)) going++
  }
  const agree = exact > 3 && exact >= full * 0.7 && clauses >= full * 0.5
  return full > 1 && numbered <= full * 0.35 && (agree || going >= full * 0.25)
}

/** Ends in no sentence's end, and is text: rows of figures are of one length too. */
function isOpen(text: string, line: Piece): boolean {
  const end = endOf(text, line.end)
  return end !== 'stop' && end !== 'colon' && /[\u4e00-\u9fff]{3}/.test(text.slice(line.start, line.end))
}
