/** How messages are told: to people on standard error, or to other programs in a file. */
import type { Language } from '../../messages/phrases.ts'
import type { Summary } from '../../renderers/define.ts'
import type { Diagnostic, Done } from '../work/define.ts'

export interface ReporterLook {
  language: Language
  width: number
  colour: boolean
  /** At most so many messages, beside failures; then their number. */
  most: number
  /** A warning of any kind makes the run fail. */
  strict: boolean
}

export interface Reporter {
  /** What is to be written for one input. Failures come as diagnostics too. */
  add(done: Done): string
  /** It shows no more messages of notices. */
  readonly full?: boolean
  /** So many messages that are not at hand: told by their number alone. */
  count?(messages: number): void
  end(summary: Summary): string
}

export type CreateReporter = (look: ReporterLook) => Reporter

/** How many messages may still be shown, and how many were not. */
export class Quota {
  more = 0

  constructor(private left: number) {}

  get full(): boolean {
    return this.left <= 0
  }

  /** One more is to be shown: false if it may not. */
  take(): boolean {
    if (this.left-- > 0) return true
    this.more++
    return false
  }
}

/** `path:line:column`, or the path alone where the place is the file. */
export function placeOf({ path, line, column, kind }: Diagnostic): string {
  return kind === 'message' ? `${path}:${line}:${column}` : path
}
