/** What is on screen, as the URL's hash says it: a view can be kept and shared. */
import type { Language } from './data.ts'

export const views = ['overview', 'items', 'notices', 'notice'] as const
export type View = (typeof views)[number]
export const facets = ['office', 'year', 'status', 'amount', 'message'] as const
export type Facet = (typeof facets)[number]

export interface State {
  view: View
  /** Which notice: its place in the index. */
  n: number
  /** What is chosen in it: the id of a mark, or `at:START-END`. */
  mark: string
  q: string
  /** Which hit of the search is shown. */
  hit: number
  facets: Record<Facet, string[]>
  /** A column; with `-` before it, from large to small. */
  sort: string
  /** Layers that are off. */
  off: string[]
  lang: Language | ''
  theme: 'light' | 'dark' | ''
}

export function emptyState(): State {
  return {
    view: 'overview',
    n: 0,
    mark: '',
    q: '',
    hit: -1,
    facets: { office: [], year: [], status: [], amount: [], message: [] },
    sort: '',
    off: [],
    lang: '',
    theme: '',
  }
}

export function stateOf(hash: string): State {
  const state = emptyState()
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  const view = given.get('view') as View
  if (views.includes(view)) state.view = view
  state.n = wholeNumber(given.get('n'), 1) - 1
  state.mark = given.get('mark') ?? ''
  state.q = given.get('q') ?? ''
  state.hit = wholeNumber(given.get('hit'), 0) - 1
  for (const facet of facets) state.facets[facet] = given.getAll(facet)
  state.sort = given.get('sort') ?? ''
  state.off = given.getAll('off')
  const lang = given.get('lang')
  if (lang === 'en' || lang === 'zh') state.lang = lang
  const theme = given.get('theme')
  if (theme === 'light' || theme === 'dark') state.theme = theme
  return state
}

export function hashOf(state: State): string {
  const given = new URLSearchParams()
  const set = (name: string, value: string): void => {
    if (value !== '') given.append(name, value)
  }
  if (state.view !== 'overview') set('view', state.view)
  if (state.view === 'notice') {
    set('n', String(state.n + 1))
    set('mark', state.mark)
  }
  set('q', state.q)
  if (state.hit >= 0) set('hit', String(state.hit + 1))
  for (const facet of facets) for (const value of state.facets[facet]) given.append(facet, value)
  set('sort', state.sort)
  for (const layer of state.off) set('off', layer)
  set('lang', state.lang)
  set('theme', state.theme)
  return `#${given}`
}

function wholeNumber(text: string | null, otherwise: number): number {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : otherwise
}
