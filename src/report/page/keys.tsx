/** Single keys, which can be turned off, and the list of them. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { switchLanguage, switchTheme } from './app.tsx'
import { index } from './data.ts'
import { nextHit } from './hits.ts'
import { change, current, words } from './store.ts'

let on = true
/** What the view that is open does with a key of its own. */
let own: ((key: string) => boolean) | null = null

export function ownKeys(handle: ((key: string) => boolean) | null): void {
  own = handle
}

export function useKeys(help: () => void): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, target } = event
      if (!on || ctrlKey || metaKey || altKey || isEntry(target)) return
      if (key === '?') help()
      else if (!press(key)) return
      event.preventDefault()
    }
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
}

function press(key: string): boolean {
  if (own?.(key)) return true
  const { n } = current()
  if (key === '/') document.getElementById('q')!.focus()
  else if (key === '1') change({ view: 'overview' }, true)
  else if (key === '2') change({ view: 'items' }, true)
  else if (key === '3') change({ view: index.notices.length === 1 ? 'notice' : 'notices' }, true)
  else if (key === 'l') switchLanguage()
  else if (key === 'd') switchTheme()
  else if (key === 'n') nextHit(1)
  else if (key === 'p') nextHit(-1)
  else if (key === ']' && n + 1 < index.notices.length) change({ view: 'notice', n: n + 1, mark: '' }, true)
  else if (key === '[' && n > 0) change({ view: 'notice', n: n - 1, mark: '' }, true)
  else return false
  return true
}

function isEntry(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input:not([type=checkbox]), select, textarea') !== null
}

const listed = ['/', '1', 'j', 'n', 'm', ']', 'l', 'd', '?'] as const

export function Keys({ close }: { close(): void }) {
  const w = words()
  const [enabled, setEnabled] = useState(on)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current!.showModal(), [])
  return (
    <dialog ref={dialog} aria-labelledby="keys" onClose={close}>
      <h2 id="keys">{w('keys.heading')}</h2>
      <dl class="keys">
        {listed.map((key) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{w(`keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input
          type="checkbox"
          checked={enabled}
          onChange={() => {
            on = !on
            setEnabled(on)
          }}
        />{' '}
        {w('keys.on')}
      </label>
      <p>
        <button type="button" onClick={() => dialog.current!.close()}>
          {w('keys.close')}
        </button>
      </p>
    </dialog>
  )
}
