/** Counts the numbered paragraphs of a document and gives each the number that Word shows before it. */
import { formatNumber } from './number-format.ts'
import type { Level, List } from './numbering.ts'

export class Counters {
  /** By abstract definition: the last number of each level. */
  private readonly counts = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  constructor(private readonly lists: ReadonlyMap<string, List>) {}

  /** The number of the next paragraph of a list and level, '' where none is shown (a bullet). */
  next(id: string, index: number): string {
    const list = this.lists.get(id)
    const level = list?.levels.get(index)
    if (!list || !level) return ''
    const counts = this.counts.get(list.counter) ?? []
    this.counts.set(list.counter, counts)
    this.restart(id, list, index, counts)
    const last = counts[index]
    counts[index] = last === undefined ? (list.starts.get(index) ?? level.start) : last + 1
    for (const [deeper, { restart }] of list.levels)
      if (deeper > index && (restart === undefined || index < restart)) counts[deeper] = undefined
    return level.format === 'bullet' ? '' : this.written(list, level, counts)
  }

  /** A list that states where a level begins does so when it is used for the first time. */
  private restart(id: string, list: List, index: number, counts: (number | undefined)[]): void {
    const start = list.starts.get(index)
    const key = `${id}/${index}`
    if (start === undefined || this.begun.has(key)) return
    this.begun.add(key)
    counts[index] = start - 1
  }

  private written(list: List, level: Level, counts: (number | undefined)[]): string {
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const shown = list.levels.get(index)
      const value = counts[index] ?? shown?.start ?? 1
      // A level that is shown before it was ever used counts as used.
      counts[index] ??= value
      return shown?.format === 'none'
        ? ''
        : formatNumber(value, level.legal ? 'decimal' : (shown?.format ?? 'decimal'))
    })
  }
}
