/** Index of the last line that begins at or before an offset; 0 for an offset before all. */
export function lineAt(lines: readonly { start: number }[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle].start <= offset) low = middle
    else high = middle - 1
  }
  return low
}
