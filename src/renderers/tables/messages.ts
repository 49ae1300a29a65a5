import type { Failure, Message, Notice } from '../../schema/notice.ts'
import { chosen, defineTable, integer, spanOf, text } from './define.ts'
import { level } from './values.ts'

type Row = {
  path: string
  message: Omit<Message, 'line' | 'column'> & { line: number | null; column: number | null }
}

/** Messages of the notices, and the failure of each input that could not be read. */
export const messages = defineTable<Row>({
  name: 'messages',
  en: 'messages',
  zh: '消息',
  rows,
  columns: [
    text('notice_id', 'notice', '通报', ({ path }) => path),
    text('code', 'code', '代码', ({ message }) => message.code),
    chosen('level', 'level', '级别', level, ({ message }) => message.level),
    text('text', 'text', '内容', ({ message }) => message.text),
    integer('line', 'line', '行', ({ message }) => message.line),
    integer('column', 'column', '列', ({ message }) => message.column),
    ...spanOf<Row>(({ message }) => message.span),
  ],
})

function rows(record: Notice | Failure): Row[] {
  const { path } = record.source
  if (record.type === 'notice') return record.messages.map((message) => ({ path, message }))
  return [{ path, message: { ...record.error, level: 'error', span: null, line: null, column: null } }]
}
