import type { NoticeRow, Period } from '../../data.ts'
import { nameOf, type ViewProps } from '../common.tsx'
import { drawingWidth, Frame, nameWidth, RowName } from './frame.tsx'

const drawn = 40

/** A row a notice: inspection, feedback, rectification, signing, publication on one axis of days. */
export function TimelineChart({ index, words }: ViewProps) {
  const rows = index.notices.filter(({ days }) => Object.keys(days).length > 0)
  const shown = rows.slice(0, drawn)
  const days = shown.flatMap((row) => Object.values(row.days).flatMap(ends))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const from = yearStart(first)
  const to = Math.max(yearStart(last, 1), from + 366)
  const x = (day: number): number =>
    nameWidth + ((day - from) / (to - from)) * (drawingWidth - nameWidth - 20)
  return (
    <Frame
      id="timeline"
      title={words('chart.timeline')}
      note={words('chart.timelineNote')}
      some={rows.length}
      all={index.notices.length}
      first={rows.length > drawn ? drawn : undefined}
      height={shown.length * 22 + 26}
      words={words}
      columns={[
        { title: words('column.notice') },
        { title: words('meta.inspection') },
        { title: words('meta.feedback') },
        { title: words('meta.signed') },
        { title: words('meta.published') },
      ]}
      rows={rows.map((row) => [
        nameOf(row),
        ...(['inspection', 'feedback', 'signed', 'published'] as const).map((key) => printed(row.days[key])),
      ])}
    >
      {shown.length > 0 ? <Years from={from} to={to} x={x} height={shown.length * 22 + 26} /> : null}
      {shown.map((row, at) => (
        <Row row={row} y={at * 22 + 36} x={x} />
      ))}
    </Frame>
  )
}

function Row({ row, y, x }: { row: NoticeRow; y: number; x: (day: number) => number }) {
  const { inspection, feedback, signed, published } = row.days
  const done = signed ?? published
  return (
    <g>
      <RowName y={y + 4} name={nameOf(row)} />
      {inspection ? <Bar days={inspection} y={y} x={x} /> : null}
      {feedback && done ? (
        <line class="line-rectification" x1={x(ends(feedback)[0])} x2={x(ends(done)[0])} y1={y} y2={y} />
      ) : null}
      {feedback ? <path class="fill-feedback" d={diamond(x(ends(feedback)[0]), y)} /> : null}
      {signed ? <path class="fill-signed" d={triangle(x(ends(signed)[0]), y)} /> : null}
      {published ? (
        <rect class="fill-published" x={x(ends(published)[0]) - 4} y={y - 4} width={8} height={8} />
      ) : null}
    </g>
  )
}

function Bar({ days, y, x }: { days: Period; y: number; x: (day: number) => number }) {
  const both = ends(days)
  const start = x(both[0])
  return (
    <rect
      class="fill-inspection"
      x={start}
      y={y - 5}
      width={Math.max(3, x(both.at(-1)!) - start)}
      height={10}
    />
  )
}

function Years({
  from,
  to,
  x,
  height,
}: {
  from: number
  to: number
  x: (day: number) => number
  height: number
}) {
  const first = yearOf(from)
  const count = yearOf(to) - first
  const step = Math.max(1, Math.ceil(count / 10))
  const years = Array.from({ length: Math.floor(count / step) + 1 }, (_, at) => first + at * step)
  return (
    <g>
      {years.map((year) => (
        <g>
          <line
            class="rule"
            x1={x(dayOf(`${String(year).padStart(4, '0')}-01-01`))}
            x2={x(dayOf(`${String(year).padStart(4, '0')}-01-01`))}
            y1={18}
            y2={height}
          />
          <text
            x={x(dayOf(`${String(year).padStart(4, '0')}-01-01`))}
            y={12}
            text-anchor="middle"
            font-size="10"
          >
            {String(year)}
          </text>
        </g>
      ))}
    </g>
  )
}

function ends([start, end]: Period): number[] {
  return [start ?? end!, end ?? start!].map(dayOf)
}

/** Days since 1970. */
function dayOf(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000)
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear()
}

function yearStart(day: number, later = 0): number {
  return Math.round(Date.UTC(yearOf(day) + later, 0, 1) / 86_400_000)
}

function printed(days: Period | undefined): string {
  if (!days) return ''
  return days[0] === days[1] ? String(days[0]) : `${days[0] ?? '…'} – ${days[1] ?? '…'}`
}

function diamond(x: number, y: number): string {
  return `M${x} ${y - 6}l6 6l-6 6l-6-6z`
}

function triangle(x: number, y: number): string {
  return `M${x} ${y - 6}l6 11h-12z`
}
