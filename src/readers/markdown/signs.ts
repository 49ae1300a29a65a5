/** Gathers the signs of a format as disjoint ranges without line ends; sorts them at the end. */
export class Signs {
  private readonly markup: [number, number][] = []
  private readonly replaced: { start: number; end: number; after: string }[] = []

  constructor(
    private readonly text: string,
    markup: readonly [number, number][] = [],
  ) {
    for (const range of markup) this.markup.push(range)
  }

  mark(start: number, end: number): void {
    let from = start
    for (let i = start; i < end; i++) {
      const unit = this.text.charCodeAt(i)
      if (unit !== 0x0a && unit !== 0x0d) continue
      if (from < i) this.markup.push([from, i])
      from = i + 1
    }
    if (from < end) this.markup.push([from, end])
  }

  replace(start: number, end: number, after: string): void {
    this.replaced.push({ start, end, after })
  }

  /** Overlapping ranges are joined; a replacement within markup is dropped. */
  sorted(): { markup: [number, number][]; replaced: { start: number; end: number; after: string }[] } {
    this.markup.sort((a, b) => a[0] - b[0])
    const markup: [number, number][] = []
    for (const [start, end] of this.markup) {
      const last = markup.at(-1)
      if (last && start <= last[1]) last[1] = Math.max(last[1], end)
      else markup.push([start, end])
    }
    this.replaced.sort((a, b) => a.start - b.start)
    let at = 0
    const replaced = this.replaced.filter((one) => {
      while (at < markup.length && markup[at][1] <= one.start) at++
      return at === markup.length || markup[at][0] >= one.end
    })
    return { markup, replaced }
  }
}
