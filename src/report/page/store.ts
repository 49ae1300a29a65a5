/** The state of the page, held by the URL's hash. */
import { useEffect, useState } from 'preact/hooks'
import { hashOf, type State, stateOf } from '../state.ts'
import { type Words, wordsOf } from '../words.ts'
import { index, wordTable } from './data.ts'

let state = opened(stateOf(location.hash))
const listeners = new Set<() => void>()

export function current(): State {
  return state
}

/** `step`: a new entry in the browser's history; else the present one is changed. */
export function change(patch: Partial<State>, step = false): void {
  state = { ...state, ...patch }
  const hash = hashOf(state)
  if (hash !== location.hash) history[step ? 'pushState' : 'replaceState'](null, '', hash)
  for (const listener of listeners) listener()
}

/** Draws again whenever the state, or what else a part tells of with `changed`, is another. */
export function useStore(): State {
  const [, draw] = useState(0)
  useEffect(() => {
    const listener = (): void => draw((count) => count + 1)
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [])
  return state
}

export function changed(): void {
  for (const listener of listeners) listener()
}

export function words(): Words {
  return wordsOf(wordTable, state.lang === '' ? index.language : state.lang)
}

addEventListener('hashchange', take)
addEventListener('popstate', take)

function take(): void {
  if (location.hash === hashOf(state)) return
  state = opened(stateOf(location.hash))
  changed()
}

/** A page of one notice opens with it. */
function opened(given: State): State {
  const plain = location.hash === '' || location.hash === '#'
  return index.home && plain ? { ...given, view: 'notice' } : given
}
