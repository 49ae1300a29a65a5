/**
 * The text that every rule reads, and the way back to the source.
 *
 * A WorkingText begins as the source itself and is changed only by edits; each edit composes the offset map, so that
 * any range of the working text still knows the exact range of the source that it stands for.
 */

/** Replaces `[start, end)` of the text it is found in by `after`. */
export interface Edit {
  start: number
  end: number
  after: string
}

/** For each UTF-16 unit of an output, the range `[from[i], to[i])` of the input that it stands for. Null: the same text. */
export interface OffsetMap {
  from: Int32Array
  to: Int32Array
}

export class WorkingText {
  private constructor(
    /** The decoded text as published. Spans index it. */
    readonly source: string,
    /** The clean text: repaired, free of markup, in the script asked for. */
    readonly text: string,
    /** `text` for matching: Simplified, half width. Always of the same length as `text`. */
    readonly folded: string,
    private readonly map: OffsetMap | null,
  ) {}

  static of(source: string): WorkingText {
    return new WorkingText(source, source, source, null)
  }

  /** The text with sorted, disjoint edits made. */
  edit(edits: readonly Edit[]): WorkingText {
    if (edits.length === 0) return this
    const cleaned = splice(this.text, edits)
    const folded = this.folded === this.text ? cleaned.text : splice(this.folded, edits).text
    return new WorkingText(this.source, cleaned.text, folded, compose(cleaned.map, this.map))
  }

  /** The edits that lead from the source to the clean text at once. */
  edits(): Edit[] {
    const { source, text, map } = this
    const edits: Edit[] = []
    if (!map) return edits
    let read = 0
    let open: Edit | null = null
    const change = (start: number, end: number, after: string): void => {
      if (open && start <= open.end) {
        open.end = Math.max(open.end, end)
        open.after += after
      } else edits.push((open = { start, end, after }))
    }
    for (let i = 0; i < text.length; i++) {
      const from = map.from[i]
      const to = map.to[i]
      if (from > read) change(read, from, '')
      if (to - from === 1 && from >= read && source.charCodeAt(from) === text.charCodeAt(i)) open = null
      else change(from, to, text[i])
      if (to > read) read = to
    }
    if (read < source.length) change(read, source.length, '')
    return edits
  }

  /** The text folded for matching; `text` follows into Simplified characters unless the script is kept. */
  fold(
    simplify: (text: string) => { text: string; map: OffsetMap | null },
    halfWidth: (text: string) => string,
    keep: boolean,
  ): WorkingText {
    const simple = simplify(this.text)
    if (keep) return new WorkingText(this.source, this.text, halfWidth(aligned(this.text, simple)), this.map)
    return new WorkingText(this.source, simple.text, halfWidth(simple.text), compose(simple.map, this.map))
  }

  /** The clean text of a range of the working text. */
  slice(start: number, end: number): string {
    return end > start ? this.text.slice(start, end) : ''
  }

  /** The range of the source that a range of the working text stands for. */
  span(start: number, end: number): [number, number] {
    const map = this.map
    if (!map) return [start, end]
    if (end > start) return [map.from[start], map.to[end - 1]]
    const at = start < map.from.length ? map.from[start] : start > 0 ? map.to[start - 1] : 0
    return [at, at]
  }

  /** The first working offset that stands for a place at or after a source offset. */
  indexOf(offset: number): number {
    const map = this.map
    if (!map) return Math.min(offset, this.folded.length)
    let low = 0
    let high = map.to.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (map.to[middle] <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The simplified text in the units of the text it came from: characters whose length would change stay as they are. */
function aligned(text: string, simple: { text: string; map: OffsetMap | null }): string {
  const { map } = simple
  if (!map) return simple.text
  const units = text.split('')
  for (let i = 0; i < map.from.length; i++) {
    const at = map.from[i]
    const alone = map.to[i] - at === 1 && map.from[i - 1] !== at && map.from[i + 1] !== at
    if (alone) units[at] = simple.text[i]
  }
  return units.join('')
}

/** The text with edits made, and the map from its units to units of the input. */
function splice(text: string, edits: readonly Edit[]): { text: string; map: OffsetMap } {
  let length = text.length
  for (const edit of edits) length += edit.after.length - (edit.end - edit.start)
  const from = new Int32Array(length)
  const to = new Int32Array(length)
  const parts: string[] = []
  let at = 0
  let read = 0
  const copy = (end: number): void => {
    if (read < end) parts.push(text.slice(read, end))
    for (; read < end; read++, at++) {
      from[at] = read
      to[at] = read + 1
    }
  }
  for (const { start, end, after } of edits) {
    copy(start)
    parts.push(after)
    for (let i = 0; i < after.length; i++, at++) {
      from[at] = start
      to[at] = end
    }
    read = end
  }
  copy(text.length)
  return { text: parts.join(''), map: { from, to } }
}

/** outer: output → middle; inner: middle → input. Together: output → input. */
function compose(outer: OffsetMap | null, inner: OffsetMap | null): OffsetMap | null {
  if (!inner || !outer) return outer ?? inner
  const from = new Int32Array(outer.from.length)
  const to = new Int32Array(outer.to.length)
  for (let i = 0; i < from.length; i++) {
    from[i] = inner.from[outer.from[i]]
    to[i] = inner.to[outer.to[i] - 1]
  }
  return { from, to }
}
