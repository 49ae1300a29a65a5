import { grouped } from '../../text/grouped.ts'
import { nameOf, noticeHref, percent, Table, Text } from '../views/common.tsx'
import { dateOf } from '../views/item-table.tsx'
import { index } from './data.ts'
import { useStore, words } from './store.ts'

/** A row a notice. */
export function NoticesView() {
  useStore()
  const w = words()
  return (
    <Table
      caption={w('notices.table')}
      columns={[
        { title: w('column.notice') },
        { title: w('column.office') },
        { title: w('column.date') },
        { title: w('cover.items'), number: true },
        { title: w('cover.agree'), number: true },
        { title: w('column.messages'), number: true },
        { title: w('column.coverage'), number: true },
        { title: w('column.file') },
      ]}
      rows={index.notices.map((row, n) => [
        <a href={noticeHref(index, n)}>
          <Text>{row.title ?? nameOf(row)}</Text>
        </a>,
        <Text>{row.inspected ?? ''}</Text>,
        dateOf(row),
        grouped(row.items.length),
        agreement(row.checks),
        Object.values(row.messages).reduce((sum, count) => sum + count, 0),
        percent(row.coverage),
        <Text>{row.path}</Text>,
      ])}
    />
  )
}

function agreement(checks: readonly { verdict: string }[]): string {
  const agrees = checks.filter(({ verdict }) => verdict === 'agrees').length
  const counted = checks.filter(({ verdict }) => verdict !== 'not_counted').length
  return counted === 0 ? '–' : `${agrees}/${counted}`
}
