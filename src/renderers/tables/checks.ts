import type { Check, Notice } from '../../schema/notice.ts'
import { chosen, defineTable, integer, itemKey, noticeId, number, rowsOf, text } from './define.ts'
import { metric, verdict } from './values.ts'

type Row = { notice: Notice; part: Check; at: number }

export const checks = defineTable<Row>({
  name: 'checks',
  en: 'declared against counted',
  zh: '自报与解析核对',
  rows: rowsOf((notice) => notice.checks),
  columns: [
    noticeId(),
    integer('claim', 'claim', '自报数编号', ({ part }) => part.claim),
    chosen('metric', 'metric', '指标', metric, ({ part }) => part.metric),
    number('claimed', 'claimed', '自报', ({ part }) => part.claimed),
    number('counted', 'counted', '解析', ({ part }) => part.counted),
    chosen('verdict', 'verdict', '结论', verdict, ({ part }) => part.verdict),
    text('items', 'items counted', '计入事项', ({ notice, part }) =>
      part.items.map((item) => itemKey(notice, item)).join('; '),
    ),
  ],
})
