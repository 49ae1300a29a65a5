/** Text in the columns of a terminal, where a Chinese character takes two. */
import stringWidth from 'string-width'

export { stringWidth as width }

/** The text cut to a number of columns, with an ellipsis where something is left out. */
export function clip(text: string, columns: number): string {
  if (text.length * 2 <= columns || stringWidth(text) <= columns) return text
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    const wide = stringWidth(segment)
    if (used + wide > columns - 1) break
    kept += segment
    used += wide
  }
  return columns > 0 ? `${kept}…` : ''
}

/** As `clip`, but from the left: the end of a path tells more than its beginning. */
export function clipStart(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text
  const segments = Array.from(graphemes.segment(text), ({ segment }) => segment)
  let kept = ''
  let used = 0
  for (let i = segments.length - 1; i >= 0; i--) {
    const wide = stringWidth(segments[i])
    if (used + wide > columns - 1) break
    kept = segments[i] + kept
    used += wide
  }
  return columns > 0 ? `…${kept}` : ''
}

/** Filled with spaces to a number of columns. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)))
}

export function paddedStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - stringWidth(text))) + text
}

/**
 * Lines of at most `columns`, broken at spaces, else between any two Chinese characters or within a word that no line holds. A closing sign begins no line: it
 * takes the word before it along.
 */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = []
  let words: string[] = []
  let used = 0
  const flush = (keep: number): void => {
    const rest = words.splice(words.length - keep)
    if (words.length > 0) lines.push(words.join('').trimEnd())
    words = rest
    used = stringWidth(words.join(''))
  }
  for (const word of fitting(text.match(pieces) ?? [], columns)) {
    if (used + stringWidth(word) > columns && words.length > 0) {
      flush(closing.test(word) && words.length > 1 ? 1 : 0)
    }
    if (words.length === 0 && word.trim() === '') continue
    words.push(word)
    used += stringWidth(word)
  }
  flush(0)
  return lines
}

/** A word wider than a line is cut. */
function fitting(words: readonly string[], columns: number): string[] {
  return words.flatMap((word) => {
    if (word.length <= columns || word.trim() === '') return [word]
    return Array.from({ length: Math.ceil(word.length / columns) }, (_, at) =>
      word.slice(at * columns, (at + 1) * columns),
    )
  })
}

/** Parts side by side with a separator, in lines of at most `columns`: a part is broken only where it is wider than a line. */
export function inRows(parts: readonly string[], separator: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of parts) {
    const longer = line === '' ? part : line + separator + part
    if (stringWidth(longer) <= columns) line = longer
    else {
      if (line !== '') lines.push(line)
      const broken = wrapped(part, columns)
      line = broken.pop() ?? ''
      lines.push(...broken)
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** A word of Latin letters and signs, a run of spaces, or any one character. */
const pieces = /[!-~]{1,200}|\s{1,200}|./gsu
const closing = /^[,，。、：:;；！!?？.)）】》”’]/u
const graphemes = new Intl.Segmenter()
