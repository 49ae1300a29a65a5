import type { Entity, Notice } from '../../schema/notice.ts'
import {
  type Column,
  chosen,
  date,
  defineTable,
  integer,
  itemKey,
  noticeId,
  number,
  place,
  rowsOf,
  text,
  truth,
} from './define.ts'
import * as values from './values.ts'

type Row = { notice: Notice; part: Entity; at: number }

/** Dates, amounts, counts and their like, one row each; columns that a type does not have are empty. */
export const entities = defineTable<Row>({
  name: 'entities',
  en: 'dates, amounts, counts and their like',
  zh: '日期、金额、数量等',
  rows: rowsOf((notice) => notice.entities),
  columns: [
    noticeId(),
    integer('entity', 'which of the notice', '第几个', ({ at }) => at + 1),
    text('item_id', 'item', '事项编号', ({ notice, part }) => itemKey(notice, part.item)),
    text('section_id', 'section', '章节', ({ part }) => part.section),
    chosen('type', 'type', '类型', values.entity, ({ part }) => part.type),
    text('text', 'text', '文字', ({ part }) => part.text),
    number('value', 'value', '数值', ({ part }) =>
      'value' in part && part.type !== 'contact' ? part.value : null,
    ),
    number('value_max', 'largest value', '最大值', ({ part }) =>
      'max' in part && typeof part.max === 'number' ? part.max : null,
    ),
    text('unit', 'unit', '单位', ({ part }) => unitOf(part)),
    chosen('qualifier', 'qualifier', '限定', values.qualifier, own('qualifier')),
    text('per', 'per', '每', own('per')),
    date('date_start', 'from', '开始日期', own('start')),
    date('date_end', 'to', '结束日期', own('end')),
    text('edtf', 'EDTF', 'EDTF', own('edtf')),
    chosen('precision', 'precision', '精度', values.precision, own('precision')),
    chosen('bound', 'bound', '界限', values.bound, own('bound')),
    truth('inferred', 'year inferred', '年份为推断', own('inferred')),
    text('duration', 'duration (ISO 8601)', '时长', own('iso')),
    text('duration_max', 'longest duration', '最长时长', ({ part }) =>
      part.type === 'duration' ? (part.max ?? null) : null,
    ),
    text('ratio', 'ratio', '比例', ({ part }) => (part.type === 'ratio' ? part.terms.join(':') : null)),
    text('document_title', 'title of the document', '文件名称', own('title')),
    text('document_number', 'number of the document', '文号', own('number')),
    chosen('contact_kind', 'kind of contact', '联系方式类别', values.contact, own('kind')),
    text('contact', 'contact', '联系方式', ({ part }) => (part.type === 'contact' ? part.value : null)),
    ...place<Row>(({ part }) => part.span),
  ],
})

function own(key: string): Column<Row>['of'] {
  return ({ part }) => (part as unknown as Record<string, string | boolean | null | undefined>)[key]
}

function unitOf(part: Entity): string | null {
  if (part.type === 'amount') return part.currency
  if (part.type === 'count') return part.unit
  return part.type === 'percent' ? part.sign : null
}
