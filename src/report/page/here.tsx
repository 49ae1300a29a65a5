import { visible } from '../../renderers/text/visible.ts'
import type { Mark } from '../marks.ts'
import type { Notice } from '../schema-names.ts'
import { describe } from './describe.ts'
import { change, words } from './store.ts'

/** Everything that stands at the chosen place, the innermost first. */
export function Here({
  marks,
  chosen,
  record,
  text,
}: {
  marks: Mark[]
  chosen: string
  record: Notice
  text: string
}) {
  const w = words()
  return (
    <div class="here" role="status">
      <h4>{w('notice.here')}</h4>
      {marks.length === 0 ? <p class="note">{w('notice.hereNone')}</p> : null}
      <ul>
        {marks.map((mark) => {
          const [start, end] = mark.span
          return (
            <li key={mark.id}>
              <button
                type="button"
                aria-pressed={mark.id === chosen}
                onClick={() => change({ mark: mark.id })}
              >
                <b>{w(`layer.${mark.layer}`)}</b>{' '}
                <bdi>{visible(describe(mark, record, w) || brief(text.slice(start, end)))}</bdi>{' '}
                <span class="note">{w('notice.place', { start, end })}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

export function brief(text: string): string {
  const one = text.replace(/\s{1,200}/g, ' ')
  return one.length > 60 ? `${one.slice(0, 60)}…` : one
}
