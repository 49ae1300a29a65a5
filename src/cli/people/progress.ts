import { type Language, phrase } from '../../messages/phrases.ts'
import { timeText } from '../../messages/units.ts'
import { clip } from '../../renderers/text/clip.ts'
import type { Io } from '../io.ts'
import { columnsOf } from '../outputs/plan.ts'

/**
 * One line on standard error that is written over itself: how many of how many, failures, rate, time left. Not before
 * the first second is over.
 */
export class Progress {
  private readonly start = performance.now()
  private next = 1000
  private shown = false

  constructor(
    private readonly total: number,
    private readonly language: Language,
    private readonly io: Io,
  ) {}

  update(done: number, failed: number): void {
    const spent = performance.now() - this.start
    if (spent < this.next) return
    this.next = spent + 200
    const rate = done / (spent / 1000)
    const left = Math.round((this.total - done) / rate)
    const text = phrase('progress', this.language, {
      done,
      total: this.total,
      failed,
      rate: Math.round(rate),
      left: timeText(left * 1000, this.language),
    })
    this.io.stderr.write(`\r\x1b[2K${clip(text, columnsOf(this.io, this.io.stderr) - 1)}`, () => {})
    this.shown = true
  }

  /** Takes the line away, so that something else can be said. */
  clear(): void {
    if (this.shown) this.io.stderr.write('\r\x1b[2K', () => {})
    this.shown = false
  }
}
