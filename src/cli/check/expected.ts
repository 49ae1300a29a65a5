/** The expected file of an input: NAME.EXT.expected.json beside it. */
import fs from 'node:fs'
import nodePath from 'node:path'
import { jsonText, prettyJson } from '../../renderers/text/json.ts'
import type { Failure, Notice } from '../../schema/notice.ts'
import { expectedEnding } from '../inputs/extensions.ts'
import { jsonFault, reasonOf } from '../told.ts'
import type { Diagnostic } from '../work/define.ts'
import { differencesOf } from './difference.ts'

export function expectedPath(input: string): string {
  return `${input}${expectedEnding}`
}

export function expectedText(notice: Notice): string {
  return `${prettyJson(beside(notice))}\n`
}

/** As seen from the expected file: wherever the command was given, the input has its bare name. */
function beside<T extends { source: { path: string } }>(record: T): T {
  return { ...record, source: { ...record.source, path: nodePath.basename(record.source.path) } }
}

/** Every difference counts but that of the version of the tool. */
export function differences(input: string, record: Notice | Failure): Diagnostic[] {
  const path = expectedPath(input)
  const tell = (code: string, data: Record<string, unknown>, place = { line: 1, column: 1 }): Diagnostic => ({
    path: input,
    code,
    level: 'error',
    data,
    ...place,
    kind: 'difference',
    excerpt: null,
  })
  let expected: unknown
  try {
    expected = JSON.parse(fs.readFileSync(path, 'utf8').replace(/^\ufeff/, ''))
  } catch (error) {
    const { cause, reason } = reasonOf(error)
    if (error instanceof SyntaxError) return [tell('NP0524', { path, ...jsonFault(error) })]
    // What can't be read is told already, and has nothing that --update could write.
    return record.type === 'failure' ? [] : [tell('NP0522', { path, cause, reason })]
  }
  const plain = JSON.parse(JSON.stringify(beside(record)))
  return differencesOf(hasPath(expected) ? beside(expected) : expected, plain, ignored).map(
    ({ pointer, expected: left, actual }) =>
      tell('NP0521', { pointer, ...short('expected', left), ...short('actual', actual) }),
  )
}

function hasPath(value: unknown): value is { source: { path: string } } {
  return typeof (value as { source?: { path?: unknown } } | null)?.source?.path === 'string'
}

const ignored: ReadonlySet<string> = new Set(['/tool/version'])

/** A value on one line, cut where it is long; of none, that it is not there. */
function short(name: string, value: unknown): Record<string, string> {
  if (value === undefined) return { [name]: '(nothing)', [`${name}Zh`]: '无' }
  const text = jsonText(value)
  return { [name]: text.length <= 120 ? text : `${text.slice(0, 119)}…` }
}
