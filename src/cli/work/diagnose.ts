/** The messages of an outcome as diagnostics, with the source around each. */
import type { Outcome } from '../../renderers/define.ts'
import type { Message } from '../../schema/notice.ts'
import type { Diagnostic, Job } from './define.ts'

export function diagnose(path: string, outcome: Outcome, tell: Job['tell']): Diagnostic[] {
  const { record } = outcome
  if (record.type === 'failure') return [failure(path, record.error.code, record.error.data)]
  if (tell === null) return []
  const told = record.messages.filter(({ level }) => rank[level] <= rank[tell])
  return told.slice(0, most).map((message) => ({
    path,
    code: message.code,
    level: message.level,
    data: message.data,
    line: message.line,
    column: message.column,
    kind: 'message',
    excerpt: outcome.text === null || message.span === null ? null : excerptOf(outcome.text, message.span),
  }))
}

export function failure(path: string, code: string, data: Record<string, unknown>): Diagnostic {
  return { path, code, level: 'error', data, line: 1, column: 1, kind: 'failure', excerpt: null }
}

/** Of one input. More are in its record. */
const most = 200
const rank: Record<Message['level'], number> = { error: 0, warning: 1, info: 2 }

/** Up to 24 units before the place and 40 from it on, within its line. */
function excerptOf(text: string, [start, end]: [number, number]): NonNullable<Diagnostic['excerpt']> {
  let from = start
  while (from > 0 && start - from < 24 && !isLineEnd(text.charCodeAt(from - 1))) from--
  let to = start
  while (to < text.length && to - start < 40 && !isLineEnd(text.charCodeAt(to))) to++
  const stop = Math.max(start + 1, Math.min(end, to))
  return { text: text.slice(from, to), start: start - from, end: stop - from }
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}
