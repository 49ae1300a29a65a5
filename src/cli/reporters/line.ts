import { phrase } from '../../messages/phrases.ts'
import { visible } from '../../renderers/text/visible.ts'
import { told } from '../told.ts'
import type { Diagnostic } from '../work/define.ts'
import { placeOf, Quota, type Reporter, type ReporterLook } from './define.ts'

/** One line a message: `path:line:column: level: text [code]`. */
export function line(look: ReporterLook): Reporter {
  const quota = new Quota(look.most)
  const print = (diagnostic: Diagnostic): string => {
    if (diagnostic.kind === 'message' && !quota.take()) return ''
    const { level, code, data } = diagnostic
    const name = phrase(`level.${level}`, look.language)
    return `${visible(placeOf(diagnostic))}: ${name}: ${told(code, data, look.language)} [${code}]\n`
  }
  return {
    add: ({ diagnostics }) => diagnostics.map(print).join(''),
    get full() {
      return quota.full
    },
    count(messages) {
      quota.more += messages
    },
    end: () => (quota.more > 0 ? `${phrase('report.more', look.language, { count: quota.more })}\n` : ''),
  }
}
