/** Small pieces that every view is made of. Run in Node for the static page and in the browser alike. */
import type { ComponentChildren } from 'preact'
import { visible } from '../../renderers/text/visible.ts'
import type { NoticeRow, ReportIndex } from '../data.ts'
import type { StatusKey } from '../schema-names.ts'
import type { Words } from '../words.ts'

export interface ViewProps {
  index: ReportIndex
  words: Words
}

/** Text of others: no control sign reaches the page as itself, and its direction stays its own. */
export function Text({ children }: { children: string }) {
  return <bdi>{visible(children)}</bdi>
}

/** Said by shape, word and colour. */
export function Status({ code, longTerm, words }: { code: StatusKey; longTerm?: boolean; words: Words }) {
  return (
    <span class={`status status-${code}`}>
      <span aria-hidden="true">{statusShapes[code]} </span>
      {words(`status.${code}`)}
      {longTerm ? ` + ${words('status.long_term')}` : ''}
    </span>
  )
}

export const statusShapes: Record<StatusKey, string> = {
  completed: '●',
  basically_completed: '◕',
  phased: '◑',
  in_progress: '◔',
  not_completed: '○',
  none: '–',
}

/** Where a notice, or an item of it, is shown. */
export function noticeHref(index: ReportIndex, n: number, mark = ''): string {
  const row = index.notices[n]
  const place = mark === '' ? '' : `&mark=${encodeURIComponent(mark)}`
  if (row.page) return `${row.page}${mark === '' ? '' : `#view=notice&n=1${place}`}`
  return `#view=notice&n=${n + 1}${place}`
}

export function nameOf(row: NoticeRow): string {
  return row.inspected ?? row.title ?? row.path
}

export interface TableColumn {
  title: string
  number?: boolean
}

export function Table({
  caption,
  columns,
  rows,
}: {
  caption: string
  columns: readonly TableColumn[]
  rows: readonly ComponentChildren[][]
}) {
  return (
    <Scroll name={caption}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, number }) => (
              <th scope="col" class={number ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell, at) => (
                <td class={columns[at]?.number ? 'number' : undefined}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** Wider than the screen at times: then it scrolls by itself, by keyboard too. */
export function Scroll({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={name}>
      {children}
    </section>
  )
}

export function percent(part: number): string {
  return `${Math.floor(part * 1000) / 10}%`
}
