/** The overview as it came with the page: drawing it anew would cost the time that it was made to save. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Overview } from '../views/cover.tsx'
import { index } from './data.ts'
import { words } from './store.ts'

let kept: Element[] = []

/** Takes it from the page, but for its heading. */
export function keepStatic(root: HTMLElement): void {
  kept = [...root.querySelectorAll('main > :not(h1)')]
  root.textContent = ''
}

/** As it came in the language of the report; drawn in another one. */
export function PageOverview() {
  const box = useRef<HTMLDivElement>(null)
  const w = words()
  const asItCame = w.language === index.language
  useLayoutEffect(() => {
    if (asItCame) box.current!.replaceChildren(...kept)
  }, [asItCame])
  return asItCame ? <div key="static" ref={box} /> : <Overview index={index} words={w} />
}
