import { readFurniture } from '../text/furniture.ts'
import { readMarker } from '../text/marker.ts'

interface Place {
  start: number
  end: number
}

export interface FoundFurniture {
  line: number
  publishes: boolean
}

/**
 * Which lines of the folded text belong to the web page and not to the notice: way-finding, counters, buttons, the
 * register's table, editors, the site's owner. A line is furniture only if words of the vocabulary and their values
 * account for all of it. `publishes`: it also says when or by whom the notice was published.
 */
export function findFurniture(text: string, lines: readonly Place[]): FoundFurniture[] {
  const read = lines.map(({ start, end }) => readFurniture(text.slice(start, Math.min(end, start + 300))))
  const [head, tail] = edges(text, lines)
  const owners = read.map((kinds) => kinds?.rows.some((row) => row.id === 'owner') ?? false)
  const near = (from: number, to: number): boolean => owners.slice(Math.max(0, from), to + 1).includes(true)
  const fits = (zone: string, line: number): boolean =>
    zone === 'any' ||
    (zone === 'edge' && (line < head || line >= tail)) ||
    (zone === 'beside owner' && near(line - 3, line + 3)) ||
    (zone === 'below owner' && near(line - 3, line))
  const found: FoundFurniture[] = []
  for (let line = 0; line < lines.length; line++) {
    const kinds = read[line]
    if (!kinds?.rows.every((row) => fits(row.zone, line))) continue
    const publishes = kinds.rows.some((row) => row.id === 'publishing' || row.id === 'moment')
    found.push({ line, publishes })
    const value = line + 1 < head && kinds.open && !read[line + 1] && kinds.rows.at(-1)!.takes === 'value'
    if (value && isValue(text, lines[line + 1]) && isOpen(read, line)) {
      line++
      found.push({ line, publishes })
    }
  }
  return found
}

/** The register's table as pairs of lines, label and value: at least two labels stand alone. */
function isOpen(read: readonly ReturnType<typeof readFurniture>[], line: number): boolean {
  return read[line - 2]?.open === true || read[line + 2]?.open === true
}

const title = /(?:通报|公告|报告|公示|通知|情况|函)$/

function isValue(text: string, { start, end }: Place): boolean {
  return end - start <= 60 && !title.test(text.slice(start, end)) && !readMarker(text, start)
}

/** Lines before the first and after the last that is the notice's body: a sentence, or a numbered line. */
function edges(text: string, lines: readonly Place[]): [head: number, tail: number] {
  const isBody = ({ start, end }: Place): boolean => {
    const words = text.slice(start, Math.min(end, start + 300))
    return (
      end - start > 200 ||
      (words.length >= 25 && /[。;]/.test(words)) ||
      (words.length >= 40 && words.includes(',')) ||
      readMarker(text, start) !== null
    )
  }
  const first = lines.slice(0, 80).findIndex(isBody)
  const last = lines.slice(-80).findLastIndex(isBody)
  const head = first < 0 ? Math.min(lines.length, 80) : first
  return [head, last < 0 ? head : Math.max(0, lines.length - 80) + last + 1]
}
