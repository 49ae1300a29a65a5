import { messageText } from '../../messages/codes.ts'
import { jsonText } from '../../renderers/text/json.ts'
import type { Diagnostic } from '../work/define.ts'
import type { Reporter } from './define.ts'

/** One document: `{ diagnostics: […], summary }`. Texts are English, as in the data. */
export function json(): Reporter {
  let count = 0
  const head = (): string => (count++ === 0 ? '{\n  "diagnostics": [\n    ' : ',\n    ')
  return {
    add: ({ diagnostics }) => diagnostics.map((diagnostic) => head() + jsonText(plain(diagnostic))).join(''),
    end: (summary) => {
      const open = count === 0 ? '{\n  "diagnostics": [' : '\n  '
      return `${open}],\n  "summary": ${jsonText(summary)}\n}\n`
    },
  }
}

function plain({ path, code, level, kind, line, column, data }: Diagnostic) {
  return { path, code, level, kind, line, column, text: messageText(code, data), data }
}
