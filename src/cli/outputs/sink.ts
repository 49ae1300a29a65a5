import type { Summary } from '../../renderers/define.ts'
import type { Done } from '../work/define.ts'

/** A place that a run writes to. Takes outcomes in input order. */
export interface Sink {
  /** False: nobody reads it any more, so nothing needs to be made for it. */
  readonly open: boolean
  /** Called before something of it is shown on the terminal. */
  beforeShown?: () => void
  add(done: Done, part: unknown): void | Promise<void>
  /** All inputs are through. */
  finish(summary: Summary): Promise<void>
  /** The run ends early: leave nothing half-written. */
  abandon(): Promise<void>
}
