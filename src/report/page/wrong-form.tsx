import { useState } from 'preact/hooks'
import type { Item, Notice } from '../schema-names.ts'
import {
  correctionOf,
  corrections,
  drop,
  exportCorrections,
  keep,
  type WrongKind,
  wrongKinds,
} from './corrections.ts'
import { index } from './data.ts'
import { words } from './store.ts'

/** Says what is wrong with an item. */
export function WrongForm({
  n,
  record,
  item,
  close,
}: {
  n: number
  record: Notice
  item: Item
  close(): void
}) {
  const w = words()
  const { path } = record.source
  const known = correctionOf(path, item.id)
  const [wrong, setWrong] = useState<WrongKind>(known?.wrong ?? 'title')
  const [right, setRight] = useState(known?.right ?? '')
  const name = `wrong-${item.id}`
  return (
    <form
      class="wrong"
      onSubmit={(event) => {
        event.preventDefault()
        keep({ path, digest: index.notices[n].digest, item: item.id, span: item.span, wrong, right })
        close()
      }}
    >
      <label for={name}>{w('wrong.what')}</label>
      <select id={name} value={wrong} onChange={(event) => setWrong(event.currentTarget.value as WrongKind)}>
        {wrongKinds.map((kind) => (
          <option value={kind}>{w(`wrong.${kind}`)}</option>
        ))}
      </select>
      <label for={`${name}-right`}>{w('wrong.right')}</label>
      <textarea
        id={`${name}-right`}
        rows={2}
        value={right}
        onInput={(event) => setRight(event.currentTarget.value)}
      />
      <p class="actions">
        <button type="submit">{w('wrong.save')}</button>
        {known ? (
          <button type="button" onClick={() => drop(path, item.id)}>
            {w('wrong.remove')}
          </button>
        ) : null}
        {corrections().length > 0 ? (
          <button type="button" onClick={exportCorrections}>
            {w('wrong.export', { count: corrections().length })}
          </button>
        ) : null}
      </p>
    </form>
  )
}
