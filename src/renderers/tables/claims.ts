import type { Claim, Notice } from '../../schema/notice.ts'
import { chosen, defineTable, integer, noticeId, number, place, rowsOf, text } from './define.ts'
import { metric, scope } from './values.ts'

type Row = { notice: Notice; part: Claim; at: number }

export const claims = defineTable<Row>({
  name: 'claims',
  en: 'what the notice says of itself in figures',
  zh: '通报自报数',
  rows: rowsOf((notice) => notice.claims),
  columns: [
    noticeId(),
    integer('claim', 'which of the notice, from 0', '第几个（从 0 起）', ({ at }) => at),
    chosen('metric', 'metric', '指标', metric, ({ part }) => part.metric),
    number('value', 'value', '数值', ({ part }) => part.value),
    text('unit', 'unit', '单位', ({ part }) => part.unit),
    chosen('scope', 'scope', '范围', scope, ({ part }) => part.scope),
    text('section_id', 'section', '章节', ({ part }) => part.section),
    text('text', 'text', '文字', ({ part }) => part.text),
    ...place<Row>(({ part }) => part.span),
  ],
})
