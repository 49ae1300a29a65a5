/** Follows whether a response is open (整改情况: …) and which enumeration runs in it: its markers are measures, no headings. */
import type { Line } from '../draft.ts'
import { charTable } from '../text/char-table.ts'
import { markerKey, readMarker } from '../text/marker.ts'
import type { Candidate, Scan } from './candidates.ts'

const answering = new Set(['response', 'progress'])
const boundaries = charTable('。;:,. 】')
const linesAhead = 60

export class Response {
  private isOpen = false
  private run: { key: string; last: number } | null = null

  constructor(
    private readonly text: string,
    private readonly lines: readonly Line[],
    private readonly scan: Scan,
  ) {}

  close(): void {
    this.isOpen = false
    this.run = null
  }

  /**
   * Is this marker a measure of the open response? `continues`: it is also the next of an open level of headings;
   * `above`: its list stands above the one that answers, so that it begins anew there and not within.
   */
  takes(candidate: Candidate, continues: boolean, above: boolean): boolean {
    if (!this.isOpen) return false
    const { key, marker } = candidate
    const { run } = this
    if (run?.key === key && marker.ordinal >= run.last && marker.ordinal <= run.last + 2) {
      if (continues && this.holdsLabel(candidate)) return false
      return true
    }
    if (continues || above || marker.ordinal !== 1) return false
    if (marker.style === 'label' || marker.style === 'division' || marker.style === 'formal_dun') return false
    return !this.isItemLike(candidate)
  }

  /** ①…;②…。on one line: an enumeration within a paragraph, no headings. */
  isListOnLine({ line, marker, key }: Candidate): boolean {
    if (marker.style === 'label' || marker.style === 'division' || marker.ordinal !== 1) return false
    const end = Math.min(this.lines[line].end, marker.end + 600)
    for (let at = marker.end + 2; at < end; at++) {
      if (boundaries[this.text.charCodeAt(at - 1)] === 0) continue
      const next = readMarker(this.text, at)
      if (next && next.ordinal === 2 && markerKey(next) === key) return true
    }
    return false
  }

  /** Reads a line from behind its heading on: labels open and close, enumerations start and go on. */
  read(index: number, from: number): void {
    const line = this.lines[index]
    for (const label of this.scan.labels[index]) {
      // a heading that reads 整改情况 opens no response; (2)整改措施:组织… does
      if (label.start < from && (!label.signed || label.end >= line.end)) continue
      if (this.isOpen) this.follow(from, label.start)
      this.isOpen = answering.has(label.role)
      this.run = null
      from = Math.max(from, label.end)
    }
    if (this.isOpen) this.follow(from, line.end)
  }

  private follow(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      if (at > from && boundaries[this.text.charCodeAt(at - 1)] === 0) continue
      const marker = readMarker(this.text, at)
      if (!marker || marker.style === 'label' || marker.style === 'division') continue
      const key = markerKey(marker)
      if (this.run ? this.run.key === key && marker.ordinal === this.run.last + 1 : marker.ordinal === 1) {
        this.run = { key, last: marker.ordinal }
      }
      at = marker.end - 1
    }
  }

  /** The unit holds its own response or finding, or names a problem and answers it: an item, no measure. */
  private isItemLike(candidate: Candidate): boolean {
    const { next } = candidate
    if (next < 0) return this.namesProblem(candidate)
    return (
      this.holdsLabel(candidate) ||
      (this.namesProblem(candidate) && this.namesProblem(this.scan.candidates[next]))
    )
  }

  private holdsLabel({ line, next }: Candidate): boolean {
    const end = Math.min(next >= 0 ? this.scan.candidates[next].line : this.lines.length, line + linesAhead)
    for (let i = line; i < end; i++) {
      if (this.scan.labels[i].some((label) => label.role === 'response' || label.role === 'finding'))
        return true
    }
    return false
  }

  private namesProblem({ line, marker }: Candidate): boolean {
    const text = this.text.slice(marker.end, Math.min(this.lines[line].end, marker.end + 120))
    return /^ ?(?:关于|针对)/.test(text) && /问题/.test(text)
  }
}
