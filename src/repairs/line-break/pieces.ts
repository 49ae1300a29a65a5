/** A line that holds text, without its indent and the space at its end. */
export interface Piece {
  start: number
  end: number
  /** Width of the space before it in its line, in UTF-16 units. */
  indent: number
  /** Line ends between the piece before and this one. */
  newlines: number
}

/** The lines of a text that are not empty. LF, CR, CRLF, VT, FF, NEL, LS and PS end a line. */
export function cutPieces(text: string): Piece[] {
  const pieces: Piece[] = []
  let newlines = 0
  let lineStart = 0
  let start = -1
  let end = 0
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 10
    const kind = kinds[code]
    if (kind === lineEnd) {
      if (start >= 0) {
        pieces.push({ start, end, indent: start - lineStart, newlines })
        newlines = 0
        start = -1
      }
      if (code === 13 && text.charCodeAt(i + 1) === 10) i++
      newlines++
      lineStart = i + 1
    } else if (kind !== space) {
      if (start < 0) start = i
      end = i + 1
    }
  }
  return pieces
}

/** Line ends of other kinds than LF and CRLF, which not all rules know. */
export function oddLineEnds(text: string): number[] {
  const places: number[] = []
  for (const { index } of text.matchAll(/\r(?!\n)|[\v\f\x85\u2028\u2029]/g)) places.push(index)
  return places
}

export function isSpace(code: number): boolean {
  return kinds[code] === space
}

/** What a UTF-16 unit is between lines. */
const kinds = new Uint8Array(0x10000)
const lineEnd = 1
const space = 2
for (const sign of '\n\v\f\r\x85\u2028\u2029') kinds[sign.charCodeAt(0)] = lineEnd
for (const sign of ' \t\xa0\u3000\ufeff\u200b') kinds[sign.charCodeAt(0)] = space
