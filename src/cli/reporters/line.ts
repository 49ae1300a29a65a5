import { phrase } from '../../messages/phrases.ts'
import { oneLine, visible } from '../../renderers/text/visible.ts'
import { told } from '../told.ts'
import type { Diagnostic } from '../work/define.ts'
import { placeOf, type Reporter, type ReporterLook } from './define.ts'

/** One line a message: `path:line:column: level: text [code]`. */
export function line(look: ReporterLook): Reporter {
  let left = look.most
  let more = 0
  const print = (diagnostic: Diagnostic): string => {
    if (diagnostic.kind === 'message' && left-- <= 0) {
      more++
      return ''
    }
    const { level, code, data } = diagnostic
    const name = phrase(`level.${level}`, look.language)
    return `${visible(placeOf(diagnostic))}: ${name}: ${oneLine(told(code, data, look.language))} [${code}]\n`
  }
  return {
    add: ({ diagnostics }) => diagnostics.map(print).join(''),
    end: () => (more > 0 ? `${phrase('report.more', look.language, { count: more })}\n` : ''),
  }
}
