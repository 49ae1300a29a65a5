/** Line and column of an offset, both from 1, the column in UTF-16 units. */
export interface Places {
  at(offset: number): { line: number; column: number }
  /** The text of a line, without its end. */
  line(number: number): string
}

export function placesIn(text: string): Places {
  let starts: number[] | null = null
  const lines = (): number[] => {
    if (starts) return starts
    starts = [0]
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
    }
    return starts
  }
  return {
    at(offset) {
      const all = lines()
      let low = 0
      let high = all.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (all[middle] <= offset) low = middle
        else high = middle - 1
      }
      return { line: low + 1, column: offset - all[low] + 1 }
    },
    line(number) {
      const all = lines()
      const start = all[number - 1] ?? text.length
      const end = all[number] ?? text.length
      return text.slice(start, end).replace(/[\r\n]{1,2}$/, '')
    },
  }
}
