import type { Check } from '../../schema-names.ts'
import type { ViewProps } from '../common.tsx'
import { drawingWidth, Frame, Legend, nameWidth, StackedRow } from './frame.tsx'

const verdicts = ['agrees', 'differs', 'not_counted'] as const
const shapes = { agrees: '✓', differs: '✗', not_counted: '–' }

/** A stacked bar a metric. */
export function ChecksChart({ index, words }: ViewProps) {
  const counts = new Map<Check['metric'], Record<Check['verdict'], number>>()
  for (const { checks } of index.notices)
    for (const { metric, verdict } of checks) {
      const row = counts.get(metric) ?? { agrees: 0, differs: 0, not_counted: 0 }
      row[verdict]++
      counts.set(metric, row)
    }
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  const most = Math.max(1, ...rows.map(([, row]) => row.agrees + row.differs + row.not_counted))
  const scale = (drawingWidth - nameWidth - 20) / most
  const name = (verdict: Check['verdict']): string => `${shapes[verdict]} ${words(`verdict.${verdict}`)}`
  return (
    <Frame
      id="checks-by-figure"
      title={words('chart.checks')}
      note={words('chart.checksNote')}
      some={index.notices.filter(({ checks }) => checks.length > 0).length}
      all={index.notices.length}
      height={rows.length * 24 + 28}
      words={words}
      columns={[
        { title: words('column.metric') },
        ...verdicts.map((verdict) => ({ title: words(`verdict.${verdict}`), number: true })),
      ]}
      rows={rows.map(([metric, row]) => [
        words(`metric.${metric}`),
        ...verdicts.map((verdict) => row[verdict]),
      ])}
    >
      <Legend y={0} entries={verdicts.map((verdict) => ({ kind: verdict, name: name(verdict) }))} />
      {rows.map(([metric, row], at) => (
        <StackedRow
          at={at}
          name={words(`metric.${metric}`)}
          shares={verdicts.map((verdict) => ({ kind: verdict, value: row[verdict], name: name(verdict) }))}
          scale={scale}
        />
      ))}
    </Frame>
  )
}
