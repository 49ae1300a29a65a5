import type { Marker } from '../../draft.ts'
import { charValues } from '../../text/char-table.ts'
import { markerKey, readMarker } from '../../text/marker.ts'
import type { Piece } from './pieces.ts'

const [pause, stop, colon] = [1, 2, 3]
/** What a sign does in a sentence. */
const signs = charValues(
  { ',': pause, '、': pause, '。': stop, ';': stop, '!': stop, '?': stop, ':': colon },
  0,
)

/** The paragraph that is being put together, and the numbering met so far at the beginnings of paragraphs. */
export class Paragraph {
  start = 0
  marker: Marker | null = null
  /** It holds a sentence's end; a pause, looked for up to there. `lastStop`: behind the last sentence's end, or its start. */
  stopped = false
  paused = false
  lastStop = 0
  readonly ordinals = new Map<string, number>()
  private end = 0
  /** How far it was read for `inline`. */
  private read = 0
  private readonly met = new Map<string, number>()

  constructor(private readonly text: string) {}

  begin(line: Piece): void {
    this.start = line.start
    this.lastStop = line.start
    this.read = line.start
    this.met.clear()
    this.stopped = false
    this.paused = false
    this.marker = readMarker(this.text, line.start)
    if (this.marker) this.ordinals.set(markerKey(this.marker), this.marker.ordinal)
    this.add(line)
  }

  add({ start, end }: Piece): void {
    this.end = end
    for (let i = start; i < end && !this.stopped; i++) {
      const sign = signs[this.text.charCodeAt(i)]
      if (sign === pause) this.paused = true
      else if (sign === stop) this.stopped = true
    }
    let last = end
    while (last > start && signs[this.text.charCodeAt(last - 1)] !== stop) last--
    if (last > start) this.lastStop = last
  }

  /** The ordinals met inside it by marker, behind sentence ends and colons. */
  get inline(): ReadonlyMap<string, number> {
    for (; this.read < this.end; this.read++) {
      const sign = signs[this.text.charCodeAt(this.read)]
      const marker = sign === stop || sign === colon ? readMarker(this.text, this.read + 1) : null
      if (marker) this.met.set(markerKey(marker), marker.ordinal)
    }
    return this.met
  }
}
