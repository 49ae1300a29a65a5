import type { ComponentChildren } from 'preact'
import { change, current } from './store.ts'

/** An entry that chooses its place in the text; plain text where it has none. */
export function MarkButton({ id, children }: { id: string; children: ComponentChildren }) {
  // What it stands in draws anew with every change of the state.
  const { mark } = current()
  if (id === '') return <span>{children}</span>
  return (
    <button
      type="button"
      class="mark"
      data-mark={id}
      aria-pressed={mark === id}
      onClick={() => change({ mark: id })}
    >
      {children}
    </button>
  )
}
