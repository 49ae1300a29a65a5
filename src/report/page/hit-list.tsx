import { useState } from 'preact/hooks'
import { nameOf, Text } from '../views/common.tsx'
import { index, searchable } from './data.ts'
import { showHit } from './hits.ts'
import type { Found } from './search.ts'
import { words } from './store.ts'

const listed = 50
const around = 24

/** The hits in the text, each with what stands around it. */
export function HitList({ found }: { found: Found }) {
  const w = words()
  const [open, setOpen] = useState(false)
  return (
    <details class="hits" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {w('search.inText')}: {w('search.hits', { hits: found.count, notices: found.hits.size })}
      </summary>
      {open ? <Hits found={found} /> : null}
    </details>
  )
}

function Hits({ found }: { found: Found }) {
  const w = words()
  return (
    <>
      {found.count > listed ? <p class="note">{w('search.firstHits', { count: listed })}</p> : null}
      <ol>
        {firstHits(found).map(({ n, at, before, words: hit, after }) => (
          <li key={at}>
            <button type="button" class="plain" onClick={() => showHit(at)}>
              <b>
                <Text>{nameOf(index.notices[n])}</Text>
              </b>{' '}
              <bdi>…{before}</bdi>
              <mark>{hit}</mark>
              <bdi>{after}…</bdi>
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}

function firstHits({ hits }: Found) {
  const found = []
  let at = 0
  for (const [n, spans] of hits) {
    const text = searchable(n).text
    for (const [start, end] of spans) {
      if (at >= listed) return found
      found.push({
        n,
        at: at++,
        before: text.slice(Math.max(0, start - around), start),
        words: text.slice(start, end),
        after: text.slice(end, end + around),
      })
    }
  }
  return found
}
