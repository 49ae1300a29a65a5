import { useState } from 'preact/hooks'
import { type Facet, facets } from '../state.ts'
import { Text } from '../views/common.tsx'
import type { Words } from '../words.ts'
import type { Selection } from './select.ts'
import { change, current, useStore, words } from './store.ts'
import { isWide } from './text-pane.ts'

const few = 10

/** Values to choose, with live counts. */
export function Facets({ counts }: { counts: Selection['counts'] }) {
  const state = useStore()
  const w = words()
  const any = facets.some((facet) => state.facets[facet].length > 0)
  return (
    <details class="facets" open={isWide()}>
      <summary>{w('facet.heading')}</summary>
      {facets.map((facet) => (
        <FacetList facet={facet} values={counts[facet]} />
      ))}
      {any ? (
        <button
          type="button"
          onClick={() => change({ facets: { office: [], year: [], status: [], amount: [], message: [] } })}
        >
          {w('facet.reset')}
        </button>
      ) : null}
    </details>
  )
}

function FacetList({ facet, values }: { facet: Facet; values: [string, number][] }) {
  const [all, setAll] = useState(false)
  const chosen = useStore().facets[facet]
  const w = words()
  const shown = all ? values : values.filter(([value], at) => at < few || chosen.includes(value))
  return (
    <fieldset>
      <legend>{w(`facet.${facet}`)}</legend>
      {shown.map(([value, count]) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(facet, value)} />{' '}
          <Text>{nameOf(facet, value, w)}</Text> <span class="count">{count}</span>
        </label>
      ))}
      {values.length > shown.length ? (
        <button type="button" class="plain" onClick={() => setAll(true)}>
          {w('facet.more', { count: values.length - shown.length })}
        </button>
      ) : null}
    </fieldset>
  )
}

function toggle(facet: Facet, value: string): void {
  const { facets: all } = current()
  const before = all[facet]
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value]
  change({ facets: { ...all, [facet]: after } })
}

function nameOf(facet: Facet, value: string, w: Words): string {
  if (value === '') return w('facet.unknown')
  if (facet === 'status') return w(`status.${value}`)
  if (facet === 'amount' || facet === 'message') return w(value === 'some' ? 'facet.some' : 'facet.none')
  return value
}
