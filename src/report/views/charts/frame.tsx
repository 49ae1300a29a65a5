/** What every chart has: a heading, a note, how many notices had this, the drawing, and its data as a table. */
import type { ComponentChildren } from 'preact'
import type { Words } from '../../words.ts'
import { Table, type TableColumn } from '../common.tsx'

export interface FrameProps {
  id: string
  title: string
  note: string
  some: number
  all: number
  /** Units of the drawing; its width is always `drawingWidth`. */
  height: number
  columns: readonly TableColumn[]
  rows: readonly (string | number)[][]
  words: Words
  /** So many rows are drawn of more. */
  first?: number
  children: ComponentChildren
}

export const drawingWidth = 640
/** Room for names at the left. */
export const nameWidth = 150

export function Frame(props: FrameProps) {
  const { id, title, note, some, all, height, columns, rows, words, first, children } = props
  return (
    <figure class="chart" id={`chart-${id}`}>
      <figcaption>
        <h3>{title}</h3>
        <p class="note">
          {words('chart.base', { some, all })} {note} {first ? words('chart.first', { count: first }) : ''}
        </p>
      </figcaption>
      {some === 0 ? (
        <p>{words('chart.none')}</p>
      ) : (
        <>
          <svg
            viewBox={`0 0 ${drawingWidth} ${height}`}
            role="img"
            aria-labelledby={`${id}-title ${id}-desc`}
            font-size="12"
          >
            <title id={`${id}-title`}>{title}</title>
            <desc id={`${id}-desc`}>{`${words('chart.base', { some, all })} ${note}`}</desc>
            {children}
          </svg>
          <details>
            <summary>{words('chart.data')}</summary>
            <Table caption={`${title}: ${words('chart.data')}`} columns={columns} rows={rows as never} />
          </details>
        </>
      )}
    </figure>
  )
}

/** A segment of a bar: its colour is its class's, its number stands in it where there is room. */
function Segment(props: { x: number; y: number; width: number; kind: string; value: number; name: string }) {
  const { x, y, width, kind, value, name } = props
  if (value === 0) return null
  return (
    <g>
      <rect class={`fill-${kind}`} x={x} y={y} width={Math.max(width, 1)} height={18}>
        <title>{`${name}: ${value}`}</title>
      </rect>
      {width > 8 + 7 * String(value).length ? (
        <text class={`on-${kind}`} x={x + width / 2} y={y + 13} text-anchor="middle">
          {value}
        </text>
      ) : null}
    </g>
  )
}

export interface Share {
  kind: string
  value: number
  name: string
}

/** A row of segments end to end, behind its name, before their total. */
export function StackedRow(props: {
  at: number
  name: string
  shares: readonly Share[]
  scale: number
  total?: number
}) {
  const { at, name, shares, scale, total } = props
  let x = nameWidth
  const placed = shares.map((share) => {
    const from = x
    x += share.value * scale
    return { ...share, from }
  })
  return (
    <g>
      <RowName y={at * 24 + 41} name={name} />
      {placed.map(({ from, ...share }) => (
        <Segment x={from} y={at * 24 + 28} width={share.value * scale} {...share} />
      ))}
      {total === undefined ? null : (
        <text x={x + 6} y={at * 24 + 41}>
          {total}
        </text>
      )}
    </g>
  )
}

/** The name of a row, cut to the room it has; the whole of it is its title. */
export function RowName({ y, name }: { y: number; name: string }) {
  return (
    <text class="name" x={nameWidth - 8} y={y} text-anchor="end">
      <title>{name}</title>
      {clipped(name)}
    </text>
  )
}

function clipped(name: string): string {
  let room = 22
  let kept = ''
  for (const character of name) {
    room -= character.charCodeAt(0) > 0x2e7f ? 2 : 1
    if (room < 0) return `${kept}…`
    kept += character
  }
  return kept
}

/** A legend that says each kind by shape and word. */
export function Legend({ y, entries }: { y: number; entries: readonly { kind: string; name: string }[] }) {
  let x = 0
  return (
    <g>
      {entries.map(({ kind, name }) => {
        const at = x
        x += 24 + [...name].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 12 : 7), 0)
        return (
          <g>
            <rect class={`fill-${kind}`} x={at} y={y} width={12} height={12} />
            <text x={at + 16} y={y + 10}>
              {name}
            </text>
          </g>
        )
      })}
    </g>
  )
}
