/** Running heads, feet and page numbers: lines at the edge of a page that come again on others. */
import type { Line } from './lines.ts'

/** How many lines from each edge may be furniture. */
const edge = 2
const numberLine =
  /^[-—–－―·•.()()\s]{0,12}(?:第\s?)?[\d０-９]{1,4}(?:\s?页)?(?:\s?[/／,,]?\s?(?:共\s?)?[\d０-９]{1,4}\s?页?)?[-—–－―·•.()()\s]{0,12}$/
const chineseNumberLine = /^第\s?[一二三四五六七八九十百]{1,5}\s?页$/

/** The lines of each page without furniture; `dropped` counts its characters. */
export function withoutFurniture(pages: readonly Line[][]): { pages: Line[][]; dropped: number } {
  let dropped = 0
  const running = findRunning(pages)
  const kept = pages.map((lines) => {
    const furniture = new Set<Line>()
    for (const [i, line] of edges(lines)) {
      const outermost = i === 0
      if (running.has(key(line)) || (outermost && isNumber(line, pages.length))) furniture.add(line)
    }
    for (const line of furniture) dropped += line.text.length
    return lines.filter((line) => !furniture.has(line))
  })
  return { pages: kept, dropped }
}

/** The lines at both edges, with their distance from the edge; the same line once. */
function edges(lines: readonly Line[]): [number, Line][] {
  const found: [number, Line][] = []
  for (let i = 0; i < edge && i < lines.length; i++) found.push([i, lines[i]])
  for (let i = 0; i < edge && i < lines.length - edge; i++) found.push([i, lines[lines.length - 1 - i]])
  return found
}

/** Lines that stand at the same height on at least half of the pages, figures aside. */
function findRunning(pages: readonly Line[][]): Set<string> {
  const counts = new Map<string, number>()
  for (const lines of pages)
    for (const line of new Set(edges(lines).map(([, one]) => key(one))))
      counts.set(line, (counts.get(line) ?? 0) + 1)
  const filled = pages.filter((lines) => lines.length > 0).length
  const least = Math.max(2, filled / 2)
  return new Set([...counts].filter(([, count]) => count >= least).map(([line]) => line))
}

function key(line: Line): string {
  return `${Math.round(line.y / 4)} ${line.text.replace(/\d{1,20}/g, '#').replace(/\s/g, '')}`
}

/** A bare figure is a page number only at the very foot or head of one of several pages. */
function isNumber({ text, pieces }: Line, pages: number): boolean {
  const trimmed = text.trim()
  if (pieces.length > 3 || trimmed.length > 30) return false
  if (chineseNumberLine.test(trimmed)) return true
  return numberLine.test(trimmed) && (pages > 1 || /\D/.test(trimmed))
}
