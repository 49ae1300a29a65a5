import { codes, messageText } from '../../messages/codes.ts'
import { jsonText } from '../../renderers/text/json.ts'
import { tool } from '../../tool.ts'
import type { Diagnostic } from '../work/define.ts'
import type { Reporter } from './define.ts'

/** Code scanning shows no more than this many results of a run. */
const most = 5000
const levels = { error: 'error', warning: 'warning', info: 'note' }

/** SARIF 2.1.0, for code scanning. */
export function sarif(): Reporter {
  const results: unknown[] = []
  const used = new Set<string>()
  let cut = 0
  return {
    add({ diagnostics }) {
      for (const diagnostic of diagnostics) {
        if (results.length >= most) cut++
        else {
          used.add(diagnostic.code)
          results.push(result(diagnostic))
        }
      }
      return ''
    },
    end() {
      const rules = [...used].sort().map((code) => {
        const { en, help, level } = codes.get(code)!
        return {
          id: code,
          shortDescription: { text: en },
          help: { text: help.en },
          defaultConfiguration: { level: levels[level] },
        }
      })
      const notes =
        cut === 0 ? [] : [{ level: 'warning', message: { text: `${cut} more results were left out.` } }]
      const run = {
        tool: { driver: { name: tool.name, version: tool.version, rules } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notes }],
        results,
      }
      const document = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [run],
      }
      return `${jsonText(document, 2)}\n`
    },
  }
}

function result({ path, code, level, data, line, column, kind }: Diagnostic) {
  const uri = path.split('/').map(encodeURIComponent).join('/')
  const region = kind === 'message' ? { region: { startLine: line, startColumn: column } } : {}
  return {
    ruleId: code,
    level: levels[level],
    message: { text: messageText(code, data) },
    locations: [{ physicalLocation: { artifactLocation: { uri }, ...region } }],
  }
}
