import type { Marker } from '../../draft.ts'
import { markerKey, readMarker } from '../../text/marker.ts'
import type { Piece } from './pieces.ts'

const [pause, stop, colon] = [1, 2, 3]
/** What a sign does in a sentence. */
const signs = new Uint8Array(0x10000)
for (const [kind, list] of [
  [pause, ',、'],
  [stop, '。;!?'],
  [colon, ':'],
] as const)
  for (const sign of list) signs[sign.charCodeAt(0)] = kind

/** The paragraph that is being put together, and the numbering met so far at the beginnings of paragraphs. */
export class Paragraph {
  start = 0
  marker: Marker | null = null
  /** Sentence ends and pauses in it; `lastStop` is the offset behind the last sentence end, or its start. */
  stops = 0
  pauses = 0
  lastStop = 0
  readonly ordinals = new Map<string, number>()
  /** The numbering met inside it, behind sentence ends and colons. */
  readonly inline = new Map<string, number>()

  begin(text: string, line: Piece): void {
    this.start = line.start
    this.lastStop = line.start
    this.stops = 0
    this.pauses = 0
    this.inline.clear()
    this.marker = readMarker(text, line.start)
    if (this.marker) this.ordinals.set(markerKey(this.marker), this.marker.ordinal)
    this.add(text, line)
  }

  add(text: string, { start, end }: Piece): void {
    for (let i = start; i < end; i++) {
      const sign = signs[text.charCodeAt(i)]
      if (sign === 0) continue
      if (sign === pause) this.pauses++
      else {
        if (sign === stop) {
          this.stops++
          this.lastStop = i + 1
        }
        this.note(text, i + 1)
      }
    }
  }

  private note(text: string, at: number): void {
    const marker = readMarker(text, at)
    if (marker) this.inline.set(markerKey(marker), marker.ordinal)
  }
}
