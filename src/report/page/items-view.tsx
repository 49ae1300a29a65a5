/** All items: facets, the sortable table, downloads, and the hits in the text. */
import { useMemo, useState } from 'preact/hooks'
import { Scroll } from '../views/common.tsx'
import { ItemCells, type ItemColumn, itemColumns, numberColumns } from '../views/item-table.tsx'
import { corrections, exportCorrections } from './corrections.ts'
import { index } from './data.ts'
import { downloadCsv, downloadJson } from './download.ts'
import { Facets } from './facets.tsx'
import { HitList } from './hit-list.tsx'
import { search } from './search.ts'
import { places, select } from './select.ts'
import { change, useStore, words } from './store.ts'

const page = 200

export function ItemsView() {
  const state = useStore()
  const [pages, setPages] = useState(1)
  const w = words()
  const found = search(index.paged ? '' : state.q)
  const selection = useMemo(
    () => select(state, found),
    [state.q, state.sort, JSON.stringify(state.facets), found, found.done],
  )
  const rows = selection.places
  return (
    <div class="with-facets">
      <Facets counts={selection.counts} />
      <div>
        <p role="status" class="result">
          {w('items.shown', { shown: rows.length, all: places.length })}
          {found.q === ''
            ? ''
            : ` · ${found.done ? w('search.hits', { hits: found.count, notices: found.hits.size }) : w('search.busy')}`}
        </p>
        <p class="actions">
          <button type="button" onClick={() => downloadCsv(rows)}>
            {w('items.csv')}
          </button>
          <button type="button" onClick={() => downloadJson(rows)}>
            {w('items.json')}
          </button>
          {corrections().length > 0 ? (
            <button type="button" onClick={exportCorrections}>
              {w('wrong.export', { count: corrections().length })}
            </button>
          ) : null}
        </p>
        {found.count > 0 ? <HitList found={found} /> : null}
        {rows.length === 0 ? (
          <p>{w('items.none')}</p>
        ) : (
          <Scroll name={w('items.table')}>
            <table class="items">
              <caption class="unseen">{w('items.table')}</caption>
              <thead>
                <tr>
                  {itemColumns.map((column) => (
                    <Heading column={column} />
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, pages * page).map((place) => (
                  <ItemCells key={`${place.n}#${place.item.id}`} index={index} words={w} place={place} />
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
        {rows.length > pages * page ? (
          <button type="button" onClick={() => setPages(pages + 1)}>
            {w('items.more', { count: Math.min(page, rows.length - pages * page) })}
          </button>
        ) : null}
      </div>
    </div>
  )
}

function Heading({ column }: { column: ItemColumn }) {
  const { sort } = useStore()
  const w = words()
  const name = w(`column.${column}`)
  const ascending = sort === column
  const descending = sort === `-${column}`
  return (
    <th
      scope="col"
      class={numberColumns.includes(column) ? 'number' : undefined}
      aria-sort={ascending ? 'ascending' : descending ? 'descending' : 'none'}
    >
      <button
        type="button"
        title={w('items.sort', { column: name })}
        onClick={() => change({ sort: ascending ? `-${column}` : descending ? '' : column })}
      >
        {name}
        <span aria-hidden="true">{ascending ? ' ▲' : descending ? ' ▼' : ''}</span>
      </button>
    </th>
  )
}
