import { statusOrder } from '../../schema-names.ts'
import { nameOf, statusShapes, type ViewProps } from '../common.tsx'
import { drawingWidth, Frame, Legend, nameWidth, StackedRow } from './frame.tsx'
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
      {shown.map(({ name, counts, count }, at) => (
        <StackedRow
          at={at}
          name={name}
          shares={kinds.map(({ code, kind, name: kindName }) => ({
            kind,
            value: counts[code],
            name: kindName,
          }))}
          scale={scale}
          total={count}
        />
      ))}
    </Frame>
  )
}
