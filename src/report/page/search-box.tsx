import { index } from './data.ts'
import { change, current, useStore, words } from './store.ts'

/** What is typed is looked for at once; the items that hold it are shown. */
export function SearchBox() {
  const { q } = useStore()
  const w = words()
  return (
    <search>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault()
          change({ view: 'items', hit: -1 }, true)
        }}
      >
        <label for="q">{w(index.paged ? 'search.titlesOnly' : 'search.label')}</label>
        <input
          id="q"
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={q}
          aria-describedby="q-hint"
          onInput={(event) => {
            const { view } = current()
            change({ q: event.currentTarget.value, hit: -1, view: 'items' }, view !== 'items')
          }}
        />
        <span id="q-hint" class="unseen">
          {w(index.paged ? 'search.titlesHint' : 'search.hint')}
        </span>
      </form>
    </search>
  )
}
