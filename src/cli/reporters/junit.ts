import { messageText } from '../../messages/codes.ts'
import { visible } from '../../renderers/text/visible.ts'
import type { Diagnostic } from '../work/define.ts'
import type { Reporter, ReporterLook } from './define.ts'

/** A test case for each input: it fails if the input could not be read, is not as expected, or has what --strict forbids. */
export function junit({ strict = false }: Partial<ReporterLook> = {}): Reporter {
  const cases: string[] = []
  let failed = 0
  return {
    add({ path, diagnostics, milliseconds }) {
      const fails = ({ kind, level }: Diagnostic): boolean =>
        kind !== 'message' || (strict && level !== 'info')
      const faults = diagnostics.filter(fails)
      const rest = diagnostics.filter((each) => !fails(each))
      if (faults.length > 0) failed++
      const seconds = ((milliseconds.read + milliseconds.parse + milliseconds.render) / 1000).toFixed(3)
      const inner = [
        ...faults.map(
          (each) =>
            `      <failure type="${each.code}" message="${xml(each.kind === 'message' ? line(each) : textOf(each))}"/>\n`,
        ),
        ...(rest.length > 0 ? [`      <system-out>${xml(rest.map(line).join('\n'))}</system-out>\n`] : []),
      ].join('')
      const open = `    <testcase classname="notice-parse" name="${xml(path)}" time="${seconds}"`
      cases.push(inner === '' ? `${open}/>\n` : `${open}>\n${inner}    </testcase>\n`)
      return ''
    },
    end() {
      const counts = `tests="${cases.length}" failures="${failed}"`
      return [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        `<testsuites name="notice-parse" ${counts}>\n  <testsuite name="notice-parse" ${counts}>\n`,
        ...cases,
        '  </testsuite>\n</testsuites>\n',
      ].join('')
    },
  }
}

function textOf({ code, data }: Diagnostic): string {
  return messageText(code, data)
}

function line(diagnostic: Diagnostic): string {
  return `${diagnostic.line}:${diagnostic.column} ${diagnostic.level} ${textOf(diagnostic)} [${diagnostic.code}]`
}

/** XML has no place for most control characters, escaped or not. */
function xml(text: string): string {
  return text
    .split('\n')
    .map(visible)
    .join('\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\ufffe\uffff]/g, '\ufffd')
}
