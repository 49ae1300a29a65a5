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
}

export interface Reporter {
  /** What is to be written for one input. Failures come as diagnostics too. */
  add(done: Done): string
  end(summary: Summary): string
}

export type CreateReporter = (look: ReporterLook) => Reporter

/** `path:line:column`, or the path alone where the place is the file. */
export function placeOf({ path, line, column, kind }: Diagnostic): string {
  return kind === 'message' ? `${path}:${line}:${column}` : path
}
