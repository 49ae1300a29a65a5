/** What one input adds to a report. Plain data, made on whatever thread the input was read on. */
import { codes } from '../messages/codes.ts'
import { said } from '../messages/said.ts'
import type { Outcome } from '../renderers/define.ts'
import { withoutSlices } from './compact.ts'
import type { FailureRow, NoticeRow } from './data.ts'
import { Units } from './folds.ts'
import { pack } from './pack.ts'
import { noticeRow } from './rows.ts'
import { jsonForScript } from './script-json.ts'

export type Part =
  | { row: NoticeRow; json: string; units: string; bytes: number; codes: string[] }
  | { failure: FailureRow }

export function partOf({ record, text }: Outcome): Part {
  if (record.type === 'failure') {
    const { code, data } = record.error
    const text = { en: said(code, data, 'en'), zh: said(code, data, 'zh') }
    return {
      failure: { path: record.source.path, code, text: codes.has(code) ? text : bothWays(record.error.text) },
    }
  }
  const source = text ?? ''
  return {
    row: noticeRow(record, source),
    json: jsonForScript({ text: source, record: pack(withoutSlices(record, source)) }),
    units: Units.of(source),
    bytes: bytesOf(source),
    codes: [...new Set(record.messages.map(({ code }) => code))],
  }
}

function bothWays(text: string) {
  return { en: text, zh: text }
}

/** In UTF-8. */
function bytesOf(text: string): number {
  let bytes = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0x7f) bytes++
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) bytes++
  }
  return bytes
}
