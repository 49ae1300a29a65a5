/** The places where a line begins with a numbering marker, and what a decision about one may look ahead for. */
import type { Line, Marker } from '../draft.ts'
import type { Label } from '../text/label.ts'
import { markerKey, readMarker } from '../text/marker.ts'
import { unknownLabels } from '../text/unknown-label.ts'
import { labelsOf } from './inline-labels.ts'

export interface Candidate {
  line: number
  marker: Marker
  key: string
  /** Index of the next candidate with the same key, or -1. */
  next: number
}

export interface Scan {
  candidates: Candidate[]
  /** Field labels by line, in order; those of a line with a marker are read behind it. */
  labels: Label[][]
  /** Index of the first candidate at or behind a line. */
  at: Int32Array
}

const bullets = /[●■◆▲★·•◎○□➢※\-—–*] ?/y
const markersPerLine = 3

export function scanLines(text: string, lines: readonly Line[]): Scan {
  const candidates: Candidate[] = []
  const labels: Label[][] = []
  const at = new Int32Array(lines.length + 1)
  const dotted = hasDotted(text, lines)
  const starts = lines.map((line, index) => {
    at[index] = candidates.length
    return line.kind === 'text' ? readMarkers(text, line, index, dotted, candidates) : line.end
  })
  at[lines.length] = candidates.length
  const unknown = unknownLabels(text, starts)
  lines.forEach((line, index) => {
    labels.push(line.kind === 'text' ? labelsOf(text, starts[index], line.end, unknown) : [])
  })
  const later = new Map<string, number>()
  for (let i = candidates.length - 1; i >= 0; i--) {
    candidates[i].next = later.get(candidates[i].key) ?? -1
    later.set(candidates[i].key, i)
  }
  return { candidates, labels, at }
}

/** Adds the markers that open a line; gives the place behind them. */
function readMarkers(
  text: string,
  line: Line,
  index: number,
  dotted: boolean,
  candidates: Candidate[],
): number {
  let from = line.start
  bullets.lastIndex = from
  if (bullets.test(text)) from = bullets.lastIndex
  for (let i = 0; i < markersPerLine; i++) {
    const marker = readMarker(text, from) ?? (dotted && i === 0 ? plainNumber(text, from) : null)
    if (!marker || marker.end > line.end) break
    // (一)(二)两项 is a reference, 一、(一) are two headings
    if (i > 0 && candidates[candidates.length - 1].marker.style === marker.style) break
    candidates.push({ line: index, marker, key: markerKey(marker), next: -1 })
    from = marker.end
    while (text[from] === ' ') from++
    if (i > 0 && marker.style === 'label') break
  }
  return from
}

/** `1 总体情况` is a heading where 1.1 follows somewhere. */
function plainNumber(text: string, at: number): Marker | null {
  const match = /^(\d{1,2}) +(?=[一-鿿])/.exec(text.slice(at, at + 8))
  if (!match) return null
  return { start: at, end: at + match[1].length, style: 'arabic', word: '', ordinal: Number(match[1]) }
}

function hasDotted(text: string, lines: readonly Line[]): boolean {
  return lines.some((line) => {
    if (line.kind !== 'text' || text[line.start] !== '1' || text[line.start + 1] !== '.') return false
    return readMarker(text, line.start)?.style === 'dotted'
  })
}
