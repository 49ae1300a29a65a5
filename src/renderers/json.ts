import { formatVersion } from '../schema/format-version.ts'
import { tool } from '../tool.ts'
import { defineRenderer, type Stream } from './define.ts'
import { jsonText, prettyJson } from './text/json.ts'

type Part = { type: 'notice' | 'failure'; text: string }

/** One document, of the same shape for one input or ten thousand. */
export const json = defineRenderer<Part>({
  format: 'json',
  extensions: ['json'],
  render: ({ record }) => ({ type: record.type, text: indented(prettyJson(record), '    ') }),
  stream: document,
  single: ({ record }) => `${prettyJson(record)}\n`,
})

/** Notices are written as they come; failures are few and wait for their place after them. */
function document(): Stream<Part> {
  const failures: string[] = []
  let notices = 0
  return {
    begin: () =>
      `{\n  "formatVersion": ${jsonText(formatVersion)},\n  "tool": ${indented(prettyJson(tool), '  ')},\n  "notices": [`,
    add({ type, text }) {
      if (type === 'notice') return `${notices++ > 0 ? ',' : ''}\n    ${text}`
      failures.push(text)
      return ''
    },
    end(summary) {
      const closeNotices = notices > 0 ? '\n  ]' : ']'
      const list = failures.map((text) => `\n    ${text}`).join(',')
      const closeFailures = failures.length > 0 ? '\n  ]' : ']'
      const counts = indented(prettyJson(summary), '  ')
      return `${closeNotices},\n  "failures": [${list}${closeFailures},\n  "summary": ${counts}\n}\n`
    },
  }
}

function indented(text: string, indent: string): string {
  return text.replaceAll('\n', `\n${indent}`)
}
