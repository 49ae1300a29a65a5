/** The page: a bar with the views and the search, below it the view. */
import { useEffect, useState } from 'preact/hooks'
import type { View } from '../state.ts'
import { chartTools } from './chart-tools.ts'
import { index } from './data.ts'
import { ItemsView } from './items-view.tsx'
import { Keys, useKeys } from './keys.tsx'
import { NoticeView } from './notice-view.tsx'
import { NoticesView } from './notices-view.tsx'
import { SearchBox } from './search-box.tsx'
import { PageOverview } from './static-overview.tsx'
import { change, useStore, words } from './store.ts'

export function App() {
  const state = useStore()
  const [help, setHelp] = useState(false)
  useKeys(() => setHelp((shown) => !shown))
  const w = words()
  useEffect(() => {
    const root = document.documentElement
    root.lang = w.language === 'zh' ? 'zh-Hans' : 'en'
    if (state.theme === '') delete root.dataset.theme
    else root.dataset.theme = state.theme
  }, [w.language, state.theme])
  useEffect(() => {
    if (state.view === 'overview') chartTools(document.querySelector('main')!, w)
  }, [state.view, w.language])
  const title = w('report.title', { count: index.notices.length })
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: the hash holds the view, so the link moves the focus itself */}
      <a class="skip" href="#main" onClick={toMain}>
        {w('nav.skip')}
      </a>
      <header class="bar">
        <nav aria-label={w('nav.label')}>
          {index.home ? <a href={index.home}>↑ {w('notice.all')}</a> : null}
          <Tab view="overview" text={w('nav.overview')} />
          <Tab view="items" text={w('nav.items')} />
          {index.notices.length === 1 ? (
            <Tab view="notice" text={w('nav.notice')} />
          ) : (
            <Tab view="notices" text={w('nav.notices')} />
          )}
        </nav>
        <SearchBox />
        <div class="tools">
          <button type="button" lang={w.language === 'zh' ? 'en' : 'zh-Hans'} onClick={switchLanguage}>
            {w('nav.language')}
          </button>
          <button type="button" onClick={switchTheme}>
            {w('nav.theme')}
          </button>
          <button type="button" onClick={() => print()}>
            {w('nav.print')}
          </button>
          <button type="button" aria-expanded={help} onClick={() => setHelp(!help)}>
            {w('nav.keys')}
          </button>
        </div>
      </header>
      {help ? <Keys close={() => setHelp(false)} /> : null}
      <main id="main" tabIndex={-1} class={`view-${state.view}`}>
        <h1>{title}</h1>
        {state.view === 'overview' ? <PageOverview key={w.language} /> : null}
        {state.view === 'items' ? <ItemsView /> : null}
        {state.view === 'notices' ? <NoticesView /> : null}
        {state.view === 'notice' ? <NoticeView key={state.n} /> : null}
      </main>
    </>
  )
}

function Tab({ view, text }: { view: View; text: string }) {
  const { view: shown } = useStore()
  const here = shown === view
  return (
    <a
      href={`#view=${view}`}
      aria-current={here ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault()
        change({ view }, true)
      }}
    >
      {text}
    </a>
  )
}

function toMain(event: Event): void {
  event.preventDefault()
  document.getElementById('main')!.focus()
}

export function switchLanguage(): void {
  change({ lang: words().language === 'zh' ? 'en' : 'zh' })
}

export function switchTheme(): void {
  const { theme } = document.documentElement.dataset
  const dark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  change({ theme: dark ? 'light' : 'dark' })
}
