/**
 * The text cut at every boundary of every mark, so that overlapping and crossing spans are all drawn right: each
 * slice knows all its marks. Cut at lines as well, and around signs that must not reach the screen as themselves.
 */
import type { Mark } from '../marks.ts'

export interface Slice {
  start: number
  end: number
  /** The longest first. */
  marks: Mark[]
}

export interface LineOfSlices {
  number: number
  slices: Slice[]
}

/** Marks in the order of their starts. */
export function slicesOf(text: string, marks: readonly Mark[]): LineOfSlices[] {
  const cuts = cutsOf(text.length, marks)
  const lines: LineOfSlices[] = []
  let open: Mark[] = []
  let next = 0
  let cut = 0
  eachLine(text, (start, end) => {
    const slices: Slice[] = []
    let at = start
    while (at < end) {
      while (cut < cuts.length && cuts[cut] <= at) cut++
      const stop = Math.min(cuts[cut] ?? end, end)
      open = open.filter(({ span }) => span[1] > at)
      while (next < marks.length && marks[next].span[0] <= at) {
        if (marks[next].span[1] > at) open.push(marks[next])
        next++
      }
      slices.push({ start: at, end: stop, marks: [...open].sort((a, b) => length(b) - length(a)) })
      at = stop
    }
    lines.push({ number: lines.length + 1, slices })
  })
  return lines
}

function length({ span }: Mark): number {
  return span[1] - span[0]
}

function cutsOf(end: number, marks: readonly Mark[]): number[] {
  const cuts = new Set<number>()
  for (const { span } of marks) {
    cuts.add(span[0])
    cuts.add(Math.min(span[1], end))
  }
  return [...cuts].sort((a, b) => a - b)
}

/** Each line without its end. */
function eachLine(text: string, take: (start: number, end: number) => void): void {
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const unit = i === text.length ? 10 : text.charCodeAt(i)
    if (unit !== 10 && unit !== 13) continue
    take(start, i)
    if (unit === 13 && text.charCodeAt(i + 1) === 10) i++
    start = i + 1
  }
}
