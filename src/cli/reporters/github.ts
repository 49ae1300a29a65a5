/**
 * Annotations of GitHub Actions. It shows ten errors and ten warnings of a step and drops the rest without a word, so
 * the worst ten are chosen here and the last says how many there are besides. A table goes to the step's summary.
 */
import fs from 'node:fs'
import { messageText } from '../../messages/codes.ts'
import type { Summary } from '../../renderers/define.ts'
import { printable, visible } from '../../renderers/text/visible.ts'
import type { Diagnostic } from '../work/define.ts'
import type { Reporter } from './define.ts'

const shown = 10
const rank = { error: 0, warning: 1, info: 2 }
const command = { error: 'error', warning: 'warning', info: 'notice' }

export function github(): Reporter {
  const worst: Diagnostic[] = []
  const counts = new Map<string, number>()
  let total = 0
  return {
    add({ diagnostics }) {
      for (const diagnostic of diagnostics) {
        total++
        counts.set(diagnostic.code, (counts.get(diagnostic.code) ?? 0) + 1)
        const at = worst.findIndex((each) => rank[each.level] > rank[diagnostic.level])
        worst.splice(at < 0 ? worst.length : at, 0, diagnostic)
        if (worst.length > shown) worst.pop()
      }
      return ''
    },
    end(summary) {
      writeSummary(summary, counts)
      const more = total - worst.length
      const last = worst.length - 1
      return worst
        .map((each, at) => annotation(each, at === last && more > 0 ? ` (${more} more)` : ''))
        .join('')
    },
  }
}

function annotation({ path, line, column, code, level, data, kind }: Diagnostic, more: string): string {
  const place = kind === 'message' ? `,line=${line},col=${column}` : ''
  const text = escapeData(printable(`${messageText(code, data)}${more}`))
  return `::${command[level]} file=${escapeProperty(visible(path))}${place},title=${escapeProperty(code)}::${text}\n`
}

/** No text of others may end the line and begin a command of its own. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function writeSummary(
  { inputs, notices, failures, items }: Summary,
  counts: ReadonlyMap<string, number>,
): void {
  const path = process.env.GITHUB_STEP_SUMMARY
  if (!path) return
  const rows = [...counts].sort((a, b) => b[1] - a[1]).map(([code, count]) => `| ${code} | ${count} |`)
  const head = `### notice-parse\n\n| inputs | notices | failures | items |\n| --: | --: | --: | --: |\n`
  const body = `| ${inputs} | ${notices} | ${failures} | ${items} |\n\n`
  const codes = rows.length > 0 ? `| code | count |\n| -- | --: |\n${rows.join('\n')}\n` : ''
  try {
    fs.appendFileSync(path, head + body + codes)
  } catch {
    // The summary is an extra: the annotations say what there is to say.
  }
}
