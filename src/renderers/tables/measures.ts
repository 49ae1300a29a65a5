import type { Item, Notice } from '../../schema/notice.ts'
import { defineTable, integer, itemKey, noticeId, place, text } from './define.ts'

interface Row {
  notice: Notice
  item: Item
  measure: Item['measures'][number]
  at: number
}

export const measures = defineTable<Row>({
  name: 'measures',
  en: 'measures',
  zh: '措施',
  rows: (record) =>
    record.type === 'failure'
      ? []
      : record.items.flatMap((item) =>
          item.measures.map((measure, at) => ({ notice: record, item, measure, at: at + 1 })),
        ),
  columns: [
    noticeId(),
    text('item_id', 'item', '事项编号', ({ notice, item }) => itemKey(notice, item.id)),
    integer('measure', 'which of the item', '第几条', ({ at }) => at),
    text('marker', 'marker', '标号', ({ measure }) => measure.marker),
    integer('ordinal', 'ordinal', '序数', ({ measure }) => measure.ordinal),
    text('text', 'text', '内容', ({ measure }) => measure.text),
    ...place<Row>(({ measure }) => measure.span),
  ],
})
