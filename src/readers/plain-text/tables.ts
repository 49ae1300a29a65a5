/**
 * Tables in plain text: lines of cells between tabs (copied from a spreadsheet) or between pipes.
 *
 * A table is known by its head: a line of at least three short cells without a sentence, and lines of as many cells below.
 *   yes: 序号⇥反馈问题⇥整改措施⇥整改时限
 *   no:  ⇥联系电话⇥0757-88880000    an indent and two cells
 *   no:  张三⇥李四⇥王五            a list of names without lines of as many cells below
 */
import type { Reading, Row } from '../define.ts'

export function readTables(text: string): Pick<Reading, 'markup' | 'rows'> {
  const markup: [number, number][] = []
  const rows: Row[] = []
  if (!text.includes('\t') && !text.includes('|')) return { markup, rows }
  let table = -1
  let at = 0
  while (at < text.length) {
    const head = lineAt(text, at)
    at = head.next
    const sign = signs.find((one) => isHead(text, cellsOf(text, head, one)))
    if (!sign) continue
    const body = bodyOf(text, head, sign)
    if (body.lines.length < 2) continue
    table++
    for (const [index, cells] of body.lines.entries()) keepRow(text, cells, table, index === 0, markup, rows)
    for (const rule of body.rules) markup.push(rule)
    at = body.next
  }
  markup.sort((a, b) => a[0] - b[0])
  return { markup, rows }
}

/** The cells of a line, trimmed, and the signs around them; `line` is what the row covers. */
interface Cells {
  line: [number, number]
  cells: [number, number][]
}

interface Line {
  start: number
  end: number
  next: number
}

const signs = ['\t', '|'] as const
const mostCells = 30
const longestHeading = 20
const mostLinesOfACell = 40
/** Lines without text between two rows. */
const mostBlanks = 3

const lineShape = /[^\n\v\f\r\x85\u2028\u2029]*/y

function lineAt(text: string, start: number): Line {
  lineShape.lastIndex = start
  const end = start + lineShape.exec(text)![0].length
  const next = text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length)
  return { start, end, next }
}

function cellsOf(text: string, line: Line, sign: string): Cells | null {
  let { start, end } = line
  while (start < end && isSpace(text[start]) && text[start] !== sign) start++
  while (end > start && isSpace(text[end - 1]) && text[end - 1] !== sign) end--
  const whole: [number, number] = [start, end]
  if (sign === '|') {
    if (text[start] !== '|' || end - start < 2 || text[end - 1] !== '|') return null
    start++
    end--
  }
  const cells: [number, number][] = []
  for (let from = start; from <= end; ) {
    const found = text.slice(from, end).indexOf(sign)
    const to = found === -1 ? end : from + found
    cells.push(trimmed(text, from, to))
    if (cells.length > mostCells) return null
    from = to + 1
  }
  return { line: whole, cells }
}

function isHead(text: string, line: Cells | null): boolean {
  if (!line || line.cells.length < 3) return false
  return line.cells.every(([start, end]) => {
    const cell = text.slice(start, Math.min(end, start + longestHeading + 1))
    return end > start && cell.length <= longestHeading && !/[。;;,,!]/.test(cell) && /[^\d\s|:-]/.test(cell)
  })
}

/** The head and the lines below it with as many cells; the last ones of a line copied from a spreadsheet may be missing. */
function bodyOf(
  text: string,
  head: Line,
  sign: string,
): { lines: Cells[]; rules: [number, number][]; next: number } {
  const lines = [cellsOf(text, head, sign) as Cells]
  const width = lines[0].cells.length
  const rules: [number, number][] = []
  let next = head.next
  for (let at = next, blanks = 0; at < text.length && blanks <= mostBlanks; ) {
    const line = recordAt(text, at, sign)
    const cells = cellsOf(text, line, sign)
    at = line.next
    if (isBlank(text, line)) {
      blanks++
      continue
    }
    if (!cells || (blanks > 0 && firstOf(text, cells) === firstOf(text, lines[0]))) break
    if (cells.cells.length > width || cells.cells.length < Math.min(3, width)) break
    if (sign === '|' && /^[|:\- ]{3,300}$/.test(text.slice(...cells.line))) rules.push(cells.line)
    else lines.push(cells)
    next = line.next
    blanks = 0
  }
  return { lines, rules, next }
}

function keepRow(
  text: string,
  row: Cells,
  table: number,
  header: boolean,
  markup: Reading['markup'],
  rows: Row[],
): void {
  const cells = row.cells.map((cell) => (cell[1] > cell[0] ? unquoted(text, cell) : null))
  let at = row.line[0]
  for (const cell of [...cells, [row.line[1], row.line[1]] as [number, number]]) {
    if (!cell) continue
    if (cell[0] > at) markup.push([at, cell[0]])
    at = cell[1]
  }
  if (cells.some((cell) => cell)) rows.push({ table, header, start: row.line[0], end: row.line[1], cells })
}

/** A spreadsheet puts a cell with signs or line ends of its own in quotation marks. */
function unquoted(text: string, [start, end]: [number, number]): [number, number] {
  const quoted = end - start > 2 && text[start] === '"' && text[end - 1] === '"'
  return quoted && !text.slice(start + 1, end - 1).includes('"') ? [start + 1, end - 1] : [start, end]
}

/** The line, with the lines after it over which a cell in quotation marks runs. */
function recordAt(text: string, start: number, sign: string): Line {
  const line = lineAt(text, start)
  let record = line
  for (let count = 0; sign === '\t' && count < mostLinesOfACell; count++) {
    const cell = text.slice(Math.max(line.start, text.lastIndexOf(sign, record.end - 1) + 1), record.end)
    if (!cell.startsWith('"') || (cell.length > 1 && cell.endsWith('"'))) return record
    if (record.next >= text.length) break
    const more = lineAt(text, record.next)
    record = { start, end: more.end, next: more.next }
  }
  return line
}

/** The first cell tells the head of the next table. */
function firstOf(text: string, { cells }: Cells): string {
  return text.slice(...cells[0])
}

function isBlank(text: string, { start, end }: Line): boolean {
  const [from, to] = trimmed(text, start, end)
  return from === to
}

function trimmed(text: string, from: number, to: number): [number, number] {
  let start = from
  let end = to
  while (start < end && isSpace(text[start])) start++
  while (end > start && isSpace(text[end - 1])) end--
  return [start, end]
}

function isSpace(unit: string): boolean {
  return unit === ' ' || unit === '\t' || unit === '\u3000' || unit === '\u00a0'
}
