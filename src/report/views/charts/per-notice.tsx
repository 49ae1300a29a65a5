import { statusOrder } from '../../schema-names.ts'
import { nameOf, statusShapes, type ViewProps } from '../common.tsx'
import { drawingWidth, Frame, Legend, nameWidth, RowName, Segment } from './frame.tsx'
import { tally } from './tally.ts'

const drawn = 40

/** A stacked bar a notice. */
export function PerNoticeChart({ index, words }: ViewProps) {
  const rows = index.notices
    .filter(({ items }) => items.length > 0)
    .map((notice) => ({ name: nameOf(notice), counts: tally([notice]), count: notice.items.length }))
  const shown = rows.slice(0, drawn)
  const most = Math.max(1, ...shown.map(({ count }) => count))
  const scale = (drawingWidth - nameWidth - 40) / most
  const kinds = statusOrder.map((code) => ({
    code,
    kind: code,
    name: `${statusShapes[code]} ${words(`status.${code}`)}`,
  }))
  return (
    <Frame
      id="per-notice"
      title={words('chart.perNotice')}
      note={words('chart.perNoticeNote')}
      some={rows.length}
      all={index.notices.length}
      first={rows.length > drawn ? drawn : undefined}
      height={shown.length * 24 + 28}
      words={words}
      columns={[
        { title: words('column.notice') },
        ...statusOrder.map((code) => ({ title: words(`status.${code}`), number: true })),
        { title: words('column.total'), number: true },
      ]}
      rows={rows.map(({ name, counts, count }) => [name, ...statusOrder.map((code) => counts[code]), count])}
    >
      <Legend y={0} entries={kinds} />
      {shown.map(({ name, counts, count }, at) => {
        let x = nameWidth
        return (
          <g>
            <RowName y={at * 24 + 41} name={name} />
            {kinds.map(({ code, name: kindName }) => {
              const from = x
              x += counts[code] * scale
              return (
                <Segment
                  x={from}
                  y={at * 24 + 28}
                  width={counts[code] * scale}
                  kind={code}
                  value={counts[code]}
                  name={kindName}
                />
              )
            })}
            <text x={x + 6} y={at * 24 + 41}>
              {count}
            </text>
          </g>
        )
      })}
    </Frame>
  )
}
