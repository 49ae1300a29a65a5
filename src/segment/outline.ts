/**
 * Markers → outline. Depth is inferred from this document: a style met inside another nests under it, a style met again
 * closes back to its own level, ordinals tell which level a marker continues, and the usual rank of styles decides only
 * where nothing else does. Markers of an enumeration inside an opened response are measures and stay text.
 */
import type { Line, Marker, Section } from '../draft.ts'
import { countLeading } from '../text/bisect.ts'
import { lineAt } from '../text/line-at.ts'
import { type Candidate, type Scan, scanLines } from './candidates.ts'
import { isStrong, outranks } from './rank.ts'
import { Response } from './response.ts'
import { readTitle } from './title.ts'

export interface Outline {
  sections: Section[]
  scan: Scan
  notes: { code: string; at: [number, number]; data: Record<string, unknown> }[]
}

const deepest = 32

interface Level {
  key: string
  section: Section
}

export function buildOutline(text: string, lines: readonly Line[]): Outline {
  const scan = scanLines(text, lines)
  const builder = new Builder(text, lines, scan)
  for (let line = 0; line < lines.length; line++) builder.line(line)
  return { sections: builder.finish(), scan, notes: builder.notes }
}

class Builder {
  readonly notes: Outline['notes'] = []
  private readonly roots: Section[] = []
  private stack: Level[] = []
  /** The last ordinal of each key, and the key of the parent it was last placed under. */
  private readonly last = new Map<string, number>()
  private readonly parents = new Map<string, string>()
  private readonly response: Response

  constructor(
    private readonly text: string,
    private readonly lines: readonly Line[],
    private readonly scan: Scan,
  ) {
    this.response = new Response(text, lines, scan)
  }

  line(index: number): void {
    const line = this.lines[index]
    if (line.kind !== 'text') return
    let opened: Section | null = null
    for (let i = this.scan.at[index]; i < this.scan.at[index + 1]; i++) {
      const candidate = this.scan.candidates[i]
      if (opened && candidate.marker.ordinal !== 1) break
      const section = this.take(candidate, i)
      if (!section) break
      opened = section
    }
    opened ??= this.bareNumber(line)
    if (opened) this.entitle(opened, index)
    this.response.read(index, opened?.body ?? line.start)
  }

  finish(): Section[] {
    for (const level of this.stack) level.section.end = this.lines.at(-1)?.end ?? 0
    return this.roots
  }

  /** The candidate as a section, or null where it is no heading. */
  private take(candidate: Candidate, index: number): Section | null {
    const { marker, key } = candidate
    const open = this.find(key)
    const continues = open >= 0 && this.stack[open].section.marker.ordinal + 1 === marker.ordinal
    const above = open >= 0 && open < this.stack.length - 1
    if (this.response.takes(candidate, continues, above) || this.response.isListOnLine(candidate)) return null
    if (open >= 0) return this.sibling(candidate, open)
    if (marker.ordinal !== 1 && !this.plausible(candidate)) return null
    const parent = this.parentFor(candidate, index)
    this.stack.length = parent + 1
    if (this.stack.length >= deepest) {
      this.note('NP0310', marker, { limit: deepest })
      return null
    }
    const before = this.last.get(key)
    if (marker.ordinal !== 1) this.doubtStart(marker, before)
    return this.open(marker, key)
  }

  /** A list begins with 1 or goes on where the one before it ended. */
  private doubtStart(marker: Marker, before: number | undefined): void {
    const number = this.text.slice(marker.start, marker.end)
    if (before === undefined) this.note('NP0311', marker, { number })
    else if (marker.ordinal > before + 1) this.gap(marker, before)
    else if (marker.ordinal <= before) this.note('NP0303', marker, { number })
  }

  /** A marker of an open level: the next of its list, a skip, a repeat or a new start. */
  private sibling({ marker, key, next }: Candidate, open: number): Section | null {
    const before = this.stack[open].section.marker
    const step = marker.ordinal - before.ordinal
    if (step > 1) {
      const resumes = next >= 0 && this.scan.candidates[next].marker.ordinal === marker.ordinal + 1
      if (!isStrong(key) && step > 3 && !resumes) return null
      this.gap(marker, before.ordinal)
    } else if (step <= 0 && marker.ordinal !== 1) {
      if (step < -1 && !isStrong(key)) return null
      this.note('NP0303', marker, { number: this.text.slice(marker.start, marker.end) })
    } else if (step === 0 && open === this.stack.length - 1) {
      this.note('NP0303', marker, { number: this.text.slice(marker.start, marker.end) })
    }
    this.stack.length = open
    return this.open(marker, key)
  }

  /** May a list of this key begin with this ordinal, or go on here? */
  private plausible({ marker, key, next }: Candidate): boolean {
    const before = this.last.get(key)
    if (before !== undefined && marker.ordinal > before && marker.ordinal <= before + 3) return true
    if (isStrong(key)) return true
    return next >= 0 && this.scan.candidates[next].marker.ordinal === marker.ordinal + 1
  }

  /** The level under which a new list nests: index into the stack, -1 for the top. */
  private parentFor(candidate: Candidate, index: number): number {
    const { key } = candidate
    const last = this.stack.length - 1
    if (last >= 0 && outranks(this.stack[last].key, key)) return last
    const known = this.parents.get(key)
    if (known) {
      const at = this.find(known)
      if (at >= 0) return at
    }
    let top = this.stack.length - 1
    while (top >= 0 && outranks(key, this.stack[top].key) && this.isOver(this.stack[top], index)) top--
    return top
  }

  /** A list of several that does not go on behind this candidate: 1、2、3、 before the first 一、 */
  private isOver(level: Level, index: number): boolean {
    const { ordinal } = level.section.marker
    if (ordinal < 2) return false
    for (let i = index + 1; i < this.scan.candidates.length && i < index + 400; i++) {
      const { key, marker } = this.scan.candidates[i]
      if (key === level.key) return marker.ordinal !== ordinal + 1
    }
    return this.isRunIn(level.section)
  }

  /** A unit that is a sentence of a list rather than a heading above a text. */
  private isRunIn(section: Section): boolean {
    const line = this.lines[lineAt(this.lines, section.start)]
    return '。;'.includes(this.text[line.end - 1])
  }

  /** 51关于…: a number without its sign, where exactly that number is due. */
  private bareNumber(line: Line): Section | null {
    const match = /^(\d{1,3})(?=[关针对未没有落党部执个存一-鿿“《])/.exec(
      this.text.slice(line.start, line.start + 5),
    )
    if (
      !match ||
      /^(?:年|月|日|号|个|项|次|人|名|元|万|亿|千|百|余|多|家|处|件|宗|条|份|岁|点|时|周|天|届|级|期|批|户|所|亩|米|公|吨|平|辆|台|套|倍|度)/.test(
        this.text.slice(line.start + match[1].length, line.start + 4),
      )
    )
      return null
    for (let at = this.stack.length - 1; at >= 0; at--) {
      const { key, section } = this.stack[at]
      if (key !== 'arabic' || section.marker.ordinal + 1 !== Number(match[1]) || section.marker.ordinal < 2)
        continue
      const marker: Marker = {
        start: line.start,
        end: line.start + match[1].length,
        style: 'arabic',
        word: '',
        ordinal: Number(match[1]),
        bare: true,
      }
      this.note('NP0305', marker, { number: match[1] })
      this.stack.length = at
      return this.open(marker, key)
    }
    return null
  }

  private open(marker: Marker, key: string): Section {
    const parent = this.stack.at(-1) ?? null
    const section: Section = {
      id: '',
      marker,
      depth: this.stack.length + 1,
      start: marker.start,
      end: -1,
      title: [marker.end, marker.end],
      body: marker.end,
      parent: parent?.section ?? null,
      children: [],
    }
    ;(parent?.section.children ?? this.roots).push(section)
    this.last.set(key, marker.ordinal)
    this.parents.set(key, parent?.key ?? '')
    this.stack.push({ key, section })
    this.response.close()
    return section
  }

  private entitle(section: Section, index: number): void {
    const line = this.lines[index]
    const labels = this.scan.labels[index]
    const first = labels[0]?.start ?? line.end
    // a label right behind the marker is the title itself: 一、整改情况
    const labelled = first <= section.marker.end + 1 ? (labels[1]?.start ?? line.end) : first
    const following = this.lines[index + 1]
    const closed =
      following !== undefined &&
      this.scan.at[index + 1] === this.scan.at[index + 2] &&
      this.scan.labels[index + 1][0]?.start === following.start
    const title = readTitle(
      this.text,
      section.marker.end,
      line.end,
      labelled,
      closed && labelled === line.end,
    )
    section.title = [title.start, title.end]
    section.body = title.body
  }

  private find(key: string): number {
    for (let at = this.stack.length - 1; at >= 0; at--) if (this.stack[at].key === key) return at
    return -1
  }

  private gap(marker: Marker, from: number): void {
    this.note('NP0302', marker, { from, to: marker.ordinal })
  }

  private note(code: string, marker: Marker, data: Record<string, unknown>): void {
    this.notes.push({ code, at: [marker.start, marker.end], data })
  }
}

/** Sets the end of each section: where the next heading of its level or above begins, or the outline ends. */
export function closeSections(sections: readonly Section[], end: number, lines: readonly Line[]): void {
  const stack: { list: readonly Section[]; end: number }[] = [{ list: sections, end }]
  while (stack.length > 0) {
    const { list, end } = stack.pop()!
    list.forEach((section, i) => {
      const next = list[i + 1]
      section.end = next ? lastEndBefore(lines, next.start, section.start) : end
      stack.push({ list: section.children, end: section.end })
    })
  }
}

function lastEndBefore(lines: readonly Line[], at: number, floor: number): number {
  const line = lines[countLeading(lines, ({ start }) => start < at) - 1]
  return line && line.start >= floor ? Math.min(line.end, at) : at
}
