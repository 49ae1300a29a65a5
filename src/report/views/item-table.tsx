/** Rows of items, the same in the static table and in the one that sorts. */
import { grouped } from '../../text/grouped.ts'
import type { ItemRow, NoticeRow } from '../data.ts'
import { nameOf, noticeHref, Status, Text, type ViewProps } from './common.tsx'

export interface Place {
  /** The notice's place in the index. */
  n: number
  row: NoticeRow
  item: ItemRow
}

export const itemColumns = [
  'notice',
  'date',
  'number',
  'item',
  'status',
  'amount',
  'measures',
  'messages',
] as const
export type ItemColumn = (typeof itemColumns)[number]
export const numberColumns: readonly ItemColumn[] = ['amount', 'measures', 'messages']

export function ItemCells({ index, words, place }: ViewProps & { place: Place }) {
  const { n, row, item } = place
  return (
    <tr>
      <td>
        <a href={noticeHref(index, n)}>
          <Text>{nameOf(row)}</Text>
        </a>
      </td>
      <td class="date">{dateOf(row)}</td>
      <td>{item.number === null ? '' : <Text>{item.number}</Text>}</td>
      <td class="title">
        <a href={noticeHref(index, n, `item:${item.id}`)}>
          <Text>{item.title === '' ? item.id : item.title}</Text>
        </a>
      </td>
      <td>
        <Status code={item.status ?? 'none'} longTerm={item.longTerm} words={words} />
      </td>
      <td class="number" data-name={words('column.amount')}>
        {item.amount === null ? '' : grouped(item.amount)}
      </td>
      <td class="number" data-name={words('column.measures')}>
        {item.measures || ''}
      </td>
      <td class="number" data-name={words('column.messages')}>
        {item.messages || ''}
      </td>
    </tr>
  )
}

/** When it was published, else signed. */
export function dateOf({ days }: NoticeRow): string {
  return days.published?.[0] ?? days.signed?.[0] ?? ''
}

const mostStatic = 2000

/** For readers without script: the first rows as they come, and how many are left out. */
export function StaticItems({ index, words }: ViewProps) {
  const all = index.notices.reduce((sum, { items }) => sum + items.length, 0)
  const places: Place[] = []
  for (const [n, row] of index.notices.entries()) {
    for (const item of row.items) {
      if (places.length >= mostStatic) break
      places.push({ n, row, item })
    }
  }
  return (
    <section>
      <h2>{words('items.table')}</h2>
      {all > places.length ? <p>{words('items.notHere', { count: all - places.length })}</p> : null}
      <table class="items">
        <thead>
          <tr>
            {itemColumns.map((column) => (
              <th scope="col">{words(`column.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <ItemCells index={index} words={words} place={place} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
