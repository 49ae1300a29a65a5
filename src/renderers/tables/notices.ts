import type { Failure, Notice } from '../../schema/notice.ts'
import { type Column, chosen, date, defineTable, integer, text } from './define.ts'
import { kind, script } from './values.ts'

type Row = Notice | Failure

/** One row an input, those that could not be read too. */
export const notices = defineTable<Row>({
  name: 'notices',
  en: 'notices',
  zh: '通报',
  rows: (record) => [record],
  columns: [
    text('notice_id', 'notice', '通报', (row) => row.source.path),
    text('failure', 'why it was not read', '未能读取', (row) =>
      row.type === 'failure' ? row.error.code : null,
    ),
    text(
      'title',
      'title',
      '标题',
      of(({ metadata }) => metadata.title?.text),
    ),
    chosen(
      'kind',
      'kind',
      '类别',
      kind,
      of(({ metadata }) => metadata.kind),
    ),
    text(
      'inspected',
      'inspected',
      '被巡察单位',
      of(({ metadata }) => metadata.inspected?.text),
    ),
    text(
      'inspector',
      'inspector',
      '巡察机构',
      of(({ metadata }) => metadata.inspector?.text),
    ),
    text(
      'signatory',
      'signatory',
      '署名',
      of(({ metadata }) => metadata.signatory?.text),
    ),
    text(
      'publisher',
      'publisher',
      '来源',
      of(({ metadata }) => metadata.publisher?.text),
    ),
    ...period('inspection', 'inspection', '巡察'),
    ...period('feedback', 'feedback', '反馈'),
    date(
      'published',
      'published',
      '公布日期',
      of(({ metadata }) => metadata.published?.start),
    ),
    date(
      'signed',
      'signed',
      '落款日期',
      of(({ metadata }) => metadata.signed?.start),
    ),
    integer(
      'items',
      'items',
      '事项数',
      of(({ items }) => items.length),
    ),
    ...statusColumns(),
    integer(
      'long_term',
      'long-term',
      '长期坚持',
      of(({ items }) => items.filter((item) => item.status?.longTerm).length),
    ),
    integer(
      'checks_agree',
      'checks that agree',
      '核对一致',
      of((notice) => verdicts(notice, 'agrees')),
    ),
    integer(
      'checks_differ',
      'checks that differ',
      '核对不一致',
      of((notice) => verdicts(notice, 'differs')),
    ),
    integer(
      'errors',
      'errors',
      '错误',
      of((notice) => levels(notice, 'error')),
    ),
    integer(
      'warnings',
      'warnings',
      '警告',
      of((notice) => levels(notice, 'warning')),
    ),
    text(
      'media_type',
      'media type',
      '文件类型',
      of(({ source }) => source.mediaType),
    ),
    text(
      'encoding',
      'encoding',
      '编码',
      of(({ source }) => source.encoding),
    ),
    chosen(
      'script',
      'script',
      '字形',
      script,
      of(({ source }) => source.script),
    ),
    integer(
      'bytes',
      'bytes',
      '字节数',
      of(({ source }) => source.bytes),
      'bytes',
    ),
    integer(
      'length',
      'length of the text',
      '文本长度',
      of(({ source }) => source.length),
      'utf16',
    ),
    text(
      'sha256',
      'SHA-256',
      'SHA-256',
      of(({ source }) => source.sha256),
    ),
  ],
})

function of(value: (notice: Notice) => string | number | null | undefined): Column<Row>['of'] {
  return (row) => (row.type === 'failure' ? null : value(row))
}

function period(key: 'inspection' | 'feedback', en: string, zh: string): Column<Row>[] {
  return [
    date(
      `${key}_start`,
      `${en}, from`,
      `${zh}开始`,
      of(({ metadata }) => metadata[key]?.start),
    ),
    date(
      `${key}_end`,
      `${en}, to`,
      `${zh}结束`,
      of(({ metadata }) => metadata[key]?.end),
    ),
  ]
}

function statusColumns(): Column<Row>[] {
  const labels = [
    ['completed', 'completed', '已完成'],
    ['basically_completed', 'basically completed', '基本完成'],
    ['phased', 'phased', '阶段性完成'],
    ['in_progress', 'in progress', '进行中'],
    ['not_completed', 'not completed', '未完成'],
    ['status_none', 'status not said', '未说明'],
  ] as const
  return labels.map(([code, en, zh]) => {
    const wanted = code === 'status_none' ? undefined : code
    return integer(
      code,
      en,
      zh,
      of(({ items }) => items.filter((item) => item.status?.code === wanted).length),
    )
  })
}

function verdicts({ checks }: Notice, verdict: string): number {
  return checks.filter((check) => check.verdict === verdict).length
}

function levels({ messages }: Notice, level: string): number {
  return messages.filter((message) => message.level === level).length
}
