/**
 * Lines → paragraphs. A line runs on into the next if what follows would not have fitted on it, and if neither an indent
 * nor a wider gap begins a paragraph.
 */
import type { Placed } from './columns.ts'

/** The margins of a column on a page, and how its paragraphs begin. */
interface Measure {
  left: number
  right: number
}

interface Habit {
  /** Distance between the lines of a paragraph. */
  pitch: number
  indents: boolean
  gaps: boolean
}

export function joinLines(lines: readonly Placed[]): Placed[][] {
  const measures = measure(lines)
  const habit = habitOf(lines, measures)
  const paragraphs: Placed[][] = []
  for (const [i, line] of lines.entries()) {
    const last = lines[i - 1]
    if (last && runsOn(last, line, measures, habit)) paragraphs[paragraphs.length - 1].push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

const endsSentence = /[。;;::!!??]["”’」』))】]{0,2}$/
const beginsUnit =
  /^(?:[((]?[一二三四五六七八九十\d]{1,3}[)).、.]|第[一二三四五六七八九十]{1,3}[条章节部]|[①-⑳㈠-㈩⑴-⒛]|[一二三四五六七八九十]{1,2}是|(?:问题|任务)[一二三四五六七八九十\d])/

function runsOn(last: Placed, line: Placed, measures: ReadonlyMap<string, Measure>, habit: Habit): boolean {
  const { size } = line
  if (Math.abs(last.size - size) > 0.12 * size) return false
  const own = measures.get(keyOf(line)) as Measure
  const before = measures.get(keyOf(last)) as Measure
  const indent = line.x - own.left > 1.2 * size
  const lastIndent = last.x - before.left > 1.2 * size
  if (
    indent &&
    (habit.indents || !lastIndent || Math.abs(line.x - own.left - (last.x - before.left)) > 0.3 * size)
  ) {
    // A hanging indent goes on under its number.
    if (habit.indents || lastIndent || !beginsUnit.test(last.text)) return false
  }
  if (before.right - last.right > tokenWidth(line) + 0.4 * size) return false
  const together = last.page === line.page && last.column === line.column && last.y > line.y
  if (together && last.y - line.y > 1.35 * habit.pitch) return false
  if (habit.indents || (together && habit.gaps)) return true
  return !endsSentence.test(last.text) && !beginsUnit.test(line.text)
}

/** What can't be parted at a line's end, as browsers and Word break lines, as a share of the line's width. */
function tokenWidth({ text, x, right }: Placed): number {
  let end = 0
  for (let unit = 0; unit < mostUnits; unit++) {
    end += bound.exec(text.slice(end, end + 80))?.[0].length ?? 0
    // `案,2021` and `区)“两` hold together.
    const holds = /[,.:;!?'"“”‘’]/.test(text[end - 1] ?? '') && /[\w'"“”‘’]/.test(text[end] ?? '')
    if (!holds && !/['"“”‘’]/.test(text[end] ?? '') && !/['"“”‘’]/.test(text[end - 1] ?? '')) break
  }
  return (widthOf(text.slice(0, end)) / Math.max(1, widthOf(text))) * (right - x)
}

const mostUnits = 6
/** A Latin word or a figure, or one Chinese character, with the signs bound to it. */
const bound = /^["“‘《(（【「『〔]{0,3}(?:[\w.,%@:/-]{1,60}|.)[,。、；：！？,;:!?)”’》）】」』〕%]{0,3}/u

function widthOf(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2000 ? 0.55 : 1
  return width
}

function keyOf({ page, column }: Placed): string {
  return `${page} ${column}`
}

/** Margins by page and column; a page of few lines takes those of all pages. */
function measure(lines: readonly Placed[]): Map<string, Measure> {
  const groups = new Map<string, Placed[]>()
  for (const line of lines)
    for (const key of [keyOf(line), line.column]) {
      const group = groups.get(key)
      if (group) group.push(line)
      else groups.set(key, [line])
    }
  const measures = new Map<string, Measure>()
  for (const line of lines) {
    const key = keyOf(line)
    if (measures.has(key)) continue
    const own = groups.get(key) as Placed[]
    measures.set(key, marginsOf(own.length >= 10 ? own : (groups.get(line.column) as Placed[])))
  }
  return measures
}

/** The left margin is the leftmost place where several lines begin; the right one what only few lines pass. */
function marginsOf(lines: readonly Placed[]): Measure {
  const starts = lines.map((line) => line.x).sort((a, b) => a - b)
  const size = lines[Math.floor(lines.length / 2)].size
  const least = Math.min(starts.length, Math.max(2, starts.length * 0.08))
  let left = starts[0]
  for (let i = 0, end = 0; i < starts.length; i++) {
    while (end < starts.length && starts[end] - starts[i] <= 0.5 * size) end++
    if (end - i >= least) {
      left = starts[i]
      break
    }
  }
  const ends = lines.map((line) => line.right).sort((a, b) => a - b)
  const right = ends[Math.floor((ends.length - 1) * 0.95)]
  // Where hardly a line is full, the right margin is taken to be as wide as the left one.
  const full = ends.filter((end) => end > right - size).length
  const { column, width } = lines[0]
  const symmetric = column === 'whole' ? width - left - 1.5 * size : 0
  return { left, right: full < Math.max(3, lines.length * 0.1) ? Math.max(right, symmetric) : right }
}

function habitOf(lines: readonly Placed[], measures: ReadonlyMap<string, Measure>): Habit {
  const distances: number[] = []
  let indented = 0
  for (const [i, line] of lines.entries()) {
    const { left } = measures.get(keyOf(line)) as Measure
    const indent = (line.x - left) / line.size
    if (indent > 1.2 && indent < 3.2) indented++
    const last = lines[i - 1]
    if (last?.page === line.page && last.column === line.column && last.y > line.y)
      distances.push(last.y - line.y)
  }
  const sorted = [...distances].sort((a, b) => a - b)
  const pitch = sorted[Math.floor(sorted.length * 0.35)] ?? 0
  const wide = distances.filter((distance) => distance > 1.35 * pitch).length
  return {
    pitch,
    indents: indented > lines.length * 0.05 && indented > 1,
    gaps: wide > distances.length * 0.05 && wide > 1,
  }
}
