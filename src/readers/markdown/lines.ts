/** Lines of a page: where they end, and where in them the `>` of quotes end. */
import type { Signs } from './signs.ts'

/** Where the line ends that holds a place, before its line end. */
export function lineEnd(text: string, at: number): number {
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/** Where the line after begins. */
export function nextLine(text: string, at: number): number {
  const end = lineEnd(text, at)
  return end + (text.startsWith('\r\n', end) ? 2 : 1)
}

export function skipSpace(text: string, at: number): number {
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

/**
 * Marks the `>` of quotes, which are given in order, the outer before the inner. Tells by the start of a line where what
 * is quoted begins in it: a line that goes on with a quote repeats its `>` or, out of laziness, does not.
 */
export function markQuotes(
  text: string,
  quotes: readonly [start: number, end: number][],
  signs: Signs,
): Map<number, number> {
  const begins = new Map<number, number>()
  const ends: number[] = []
  let next = 0
  for (let line = 0; next < quotes.length || ends.length > 0; line = nextLine(text, line)) {
    while (ends.length > 0 && ends[ends.length - 1] <= line) ends.pop()
    let at = line
    for (let depth = 0; depth < ends.length; depth++) {
      const sign = skipSpace(text, at)
      if (text[sign] !== '>') break
      signs.mark(sign, sign + 1)
      at = sign + 1
    }
    if (at > line) begins.set(line, at)
    const end = lineEnd(text, line)
    for (; next < quotes.length && quotes[next][0] < end; next++) {
      signs.mark(quotes[next][0], quotes[next][0] + 1)
      ends.push(quotes[next][1])
    }
  }
  return begins
}
