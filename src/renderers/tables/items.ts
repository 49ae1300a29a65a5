import type { Entity, Failure, FieldRole, Item, Notice } from '../../schema/notice.ts'
import {
  type Column,
  chosen,
  date,
  defineTable,
  integer,
  itemKey,
  noticeId,
  place,
  text,
  truth,
} from './define.ts'
import { status } from './values.ts'

interface Row {
  notice: Notice
  item: Item
  entities: readonly Entity[]
}

const columns: Column<Row>[] = [
  text('section_id', 'section', '章节', ({ item }) => item.section),
  text('path', 'path', '层级', ({ item }) => item.path.join(' ')),
  text('number', 'number', '序号', ({ item }) => item.number),
  text('title', 'title', '事项', ({ item }) => item.title.text),
  chosen('status', 'status', '整改状态', status, ({ item }) => item.status?.code),
  truth('long_term', 'long-term', '长期坚持', ({ item }) => item.status?.longTerm),
  text('status_text', 'status, in its words', '状态原文', ({ item }) => item.status?.text),
  fieldColumn('finding', 'finding', '发现的问题'),
  fieldColumn('response', 'response', '整改情况'),
  fieldColumn('progress', 'progress', '整改进度'),
  fieldColumn('target', 'target', '整改目标'),
  fieldColumn('responsible', 'responsible', '责任单位'),
  fieldColumn('deadline', 'deadline', '整改时限'),
  fieldColumn('other', 'other fields', '其他'),
  text(
    'blocks',
    'other text',
    '其他文字',
    ({ item }) => item.blocks.map((block) => block.text).join('\n') || null,
  ),
  integer('measures', 'measures', '措施数', ({ item }) => item.measures.length),
  text('amounts', 'amounts (CNY)', '金额（元）', ({ entities }) => valuesOf(entities)),
  text('dates', 'dates', '日期', ({ entities }) => datesOf(entities)),
  text('documents', 'documents', '文件', ({ entities }) => documentsOf(entities)),
  ...place<Row>(({ item }) => item.span),
]

const keys: Column<Row>[] = [
  noticeId(),
  text('item_id', 'item', '事项编号', ({ notice, item }) => itemKey(notice, item.id)),
]

export const items = defineTable<Row>({
  name: 'items',
  en: 'items',
  zh: '事项',
  rows: itemRows,
  columns: [...keys, ...columns],
})

/** The one table for those who want one: each item with what is said of its notice. */
export const flatItems = defineTable<Row>({
  name: 'items',
  en: 'items with their notices',
  zh: '事项（含通报信息）',
  rows: itemRows,
  columns: [
    ...keys,
    text('notice_title', 'title of the notice', '通报标题', ({ notice }) => notice.metadata.title?.text),
    text('inspected', 'inspected', '被巡察单位', ({ notice }) => notice.metadata.inspected?.text),
    text('inspector', 'inspector', '巡察机构', ({ notice }) => notice.metadata.inspector?.text),
    date('feedback', 'feedback', '反馈日期', ({ notice }) => notice.metadata.feedback?.start),
    date('published', 'published', '公布日期', ({ notice }) => notice.metadata.published?.start),
    date('signed', 'signed', '落款日期', ({ notice }) => notice.metadata.signed?.start),
    ...columns,
  ],
})

function itemRows(record: Notice | Failure): Row[] {
  if (record.type === 'failure') return []
  const byItem = new Map<string, Entity[]>()
  for (const entity of record.entities) {
    if (entity.item === null) continue
    const own = byItem.get(entity.item)
    if (own) own.push(entity)
    else byItem.set(entity.item, [entity])
  }
  return record.items.map((item) => ({ notice: record, item, entities: byItem.get(item.id) ?? [] }))
}

function fieldColumn(role: FieldRole, en: string, zh: string): Column<Row> {
  return text(role, en, zh, ({ item }) => {
    const fields = item.fields.filter((field) => field.role === role)
    if (role === 'other') return fields.map(({ label, text }) => `${label}:${text}`).join('\n') || null
    return fields.map((field) => field.text).join('\n') || null
  })
}

function valuesOf(entities: readonly Entity[]): string | null {
  const values = entities.flatMap((entity) =>
    entity.type === 'amount' && entity.value !== null && entity.currency === 'CNY' ? [entity.value] : [],
  )
  return values.join('; ') || null
}

function datesOf(entities: readonly Entity[]): string | null {
  return entities.flatMap((entity) => (entity.type === 'date' ? (entity.edtf ?? []) : [])).join('; ') || null
}

function documentsOf(entities: readonly Entity[]): string | null {
  const names = entities.flatMap((entity) =>
    entity.type === 'document'
      ? [[entity.title && `《${entity.title}》`, entity.number].filter(Boolean).join('')]
      : [],
  )
  return names.join('; ') || null
}
