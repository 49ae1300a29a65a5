import { statusOrder } from '../../schema-names.ts'
import { percent, statusShapes, type ViewProps } from '../common.tsx'
import { drawingWidth, Frame, nameWidth, RowName } from './frame.tsx'
import { tally } from './tally.ts'

/** One bar a status. */
export function TotalsChart({ index, words }: ViewProps) {
  const counts = tally(index.notices)
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const longTerm = index.notices.flatMap(({ items }) => items).filter((item) => item.longTerm).length
  const bars = [
    ...statusOrder.map((code) => ({
      kind: code as string,
      name: `${statusShapes[code]} ${words(`status.${code}`)}`,
      count: counts[code],
    })),
    { kind: 'long', name: `∞ ${words('status.long_term')}`, count: longTerm },
  ]
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const room = drawingWidth - nameWidth - 60
  return (
    <Frame
      id="totals"
      title={words('chart.totals')}
      note={words('chart.totalsNote')}
      some={index.notices.filter(({ items }) => items.length > 0).length}
      all={index.notices.length}
      height={bars.length * 26 + 4}
      words={words}
      columns={[
        { title: words('column.status') },
        { title: words('cover.items'), number: true },
        { title: words('column.share'), number: true },
      ]}
      rows={bars.map(({ name, count }) => [name, count, all === 0 ? '–' : percent(count / all)])}
    >
      {bars.map(({ kind, name, count }, at) => (
        <g>
          <RowName y={at * 26 + 15} name={name} />
          <rect class={`fill-${kind}`} x={nameWidth} y={at * 26} width={(count / most) * room} height={20} />
          <text x={nameWidth + (count / most) * room + 6} y={at * 26 + 15}>
            {count}
          </text>
        </g>
      ))}
    </Frame>
  )
}
