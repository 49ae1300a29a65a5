/**
 * How many ways there are, at most, to go on from one place of the text: the product of the upper bounds of all repeats.
 * A repeated group counts as unbounded. A pattern without an unbounded repeat takes at most so many steps for each character, however long the text is.
 *   yes: /制定[^。;]{0,60}$/ → 60      no: /[^/]*$/ → Infinity
 */
export function waysAtMost(source: string): number {
  let ways = 1
  let inClass = false
  for (let i = 0; i < source.length; i++) {
    const sign = source[i]
    if (sign === '\\') i++
    else if (inClass) inClass = sign !== ']'
    else if (sign === '[') inClass = true
    else if (sign === '*' || sign === '+') return Number.POSITIVE_INFINITY
    else if (sign === '{' && source[i - 1] === ')') return Number.POSITIVE_INFINITY
    else if (sign === '{') ways *= upperBound(source, i)
    else if (sign === '?' && !/[(*+?}]/.test(source[i - 1] ?? '(')) ways *= 2
  }
  return ways
}

/** {2,50} → 50, {3} → 1, {2,} → Infinity; no repeat → 1. */
function upperBound(source: string, at: number): number {
  const repeat = source.slice(at, at + 12).match(/^\{(\d{1,5})(,(\d{0,5}))?\}/)
  if (!repeat?.[2]) return 1
  return repeat[3] === '' ? Number.POSITIVE_INFINITY : Number(repeat[3]) - Number(repeat[1]) + 1
}
