/** A notice: its text at the left, what was found in it at the right, each linked to the other. */

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { grouped } from '../../text/grouped.ts'
import { uncovered } from '../coverage.ts'
import { covers, type Mark, marksOf } from '../marks.ts'
import type { Span } from '../schema-names.ts'
import { nameOf, noticeHref, percent, Text } from '../views/common.tsx'
import { index, noticeData } from './data.ts'
import { Here } from './here.tsx'
import { ownKeys } from './keys.tsx'
import { Layers } from './layers.tsx'
import { slicesOf } from './slices.ts'
import { change, current, useStore, words } from './store.ts'
import { Structure } from './structure.tsx'
import { drawText, type TextPane } from './text-pane.ts'

export function NoticeView() {
  const state = useStore()
  const w = words()
  const row = index.notices[state.n]
  const data = useMemo(() => noticeData(state.n), [])
  if (!row || !data) return <p>{w('notice.notHere')}</p>
  const { text, record } = data
  const { source } = record
  return (
    <article>
      <header class="notice-head">
        <h2>
          <Text>{row.title ?? w('notice.untitled')}</Text>
        </h2>
        <p class="note">
          <PathText path={source.path} />
          {w('notice.facts', {
            path: '',
            length: grouped(source.length),
            encoding: source.encoding ?? source.mediaType,
            digest: row.digest,
          })}
        </p>
        <p>{w('notice.coverage', { percent: percent(row.coverage) })}</p>
        {index.notices.length > 1 ? (
          <p class="actions">
            {state.n > 0 ? <a href={noticeHref(index, state.n - 1)}>← {w('notice.previous')}</a> : null}{' '}
            {state.n + 1 < index.notices.length ? (
              <a href={noticeHref(index, state.n + 1)}>{w('notice.next')} →</a>
            ) : null}
          </p>
        ) : null}
      </header>
      <Sides n={state.n} name={nameOf(row)} text={text} record={record} />
    </article>
  )
}

type SidesProps = { n: number; name: string } & NonNullable<ReturnType<typeof noticeData>>

function Sides({ n, text, record }: SidesProps) {
  const state = useStore()
  const w = words()
  const box = useRef<HTMLDivElement>(null)
  const pane = useRef<TextPane>(null)
  const [here, setHere] = useState<Mark[]>([])
  const { marks, byId } = useMemo(() => {
    const all = withRest(marksOf(record), text.length)
    return { marks: all, byId: new Map(all.map((mark) => [mark.id, mark])) }
  }, [])
  const fromText = useRef(false)
  const [followed, setFollowed] = useState('')
  useLayoutEffect(() => {
    pane.current = drawText(box.current!, text, slicesOf(text, marks), record.repairs)
  }, [])
  const chosen = byId.get(state.mark) ?? null
  const span = chosen?.span ?? spanOf(state.mark)
  useLayoutEffect(() => {
    pane.current!.choose(span, !fromText.current)
    if (span && !fromText.current) setHere(chosen ? [chosen] : marksAt(marks, span[0]))
    fromText.current = false
  }, [state.mark])
  useEffect(() => {
    ownKeys((key) =>
      step(
        key,
        marks,
        record.items.map(({ id }) => `item:${id}`),
      ),
    )
    return () => ownKeys(null)
  }, [])
  const press = (element: Element): void => {
    const slice = pane.current!.slice(element)
    if (!slice) return
    setHere([...slice.marks].reverse())
    const inner = slice.marks.findLast(({ layer }) => layer !== 'rest') ?? slice.marks.at(-1)
    const mark = inner?.id ?? `at:${slice.start}-${slice.end}`
    fromText.current = mark !== current().mark
    setFollowed(mark)
    change({ mark })
  }
  return (
    <div class="sides">
      <section class="side-text" aria-labelledby="text-heading">
        <h3 id="text-heading">{w('notice.text')}</h3>
        <Layers present={new Set(marks.map(({ layer }) => layer))} />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys m and M, and every entry of the structure, do the same */}
        <section
          class={`text ${state.off.map((layer) => `off-${layer}`).join(' ')}`}
          lang={record.source.script === 'traditional' ? 'zh-Hant' : 'zh-Hans'}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
          aria-label={w('notice.text')}
          onClick={(event) => press(event.target as Element)}
        >
          {text === '' ? <p>{w('notice.empty')}</p> : null}
          <div ref={box} />
        </section>
      </section>
      <section class="side-structure" aria-labelledby="structure-heading">
        <h3 id="structure-heading">{w('notice.structure')}</h3>
        <Here marks={here} chosen={state.mark} record={record} text={text} />
        <Structure n={n} record={record} text={text} chosen={chosen} follow={followed} />
      </section>
    </div>
  )
}

/** With marks for the text that lies in no field, so that it can be chosen too. */
function withRest(marks: Mark[], length: number): Mark[] {
  const rest = uncovered(marks, length).map(
    (span): Mark => ({ id: `at:${span.join('-')}`, layer: 'rest', span, item: null }),
  )
  return [...marks.filter((mark) => mark.layer !== 'rest' || covers(mark)), ...rest].sort(
    (a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1],
  )
}

function marksAt(marks: readonly Mark[], offset: number): Mark[] {
  return marks.filter(({ span }) => span[0] <= offset && offset < span[1]).reverse()
}

/** `at:12-34` */
function spanOf(mark: string): Span | null {
  const found = /^at:(\d{1,9})-(\d{1,9})$/.exec(mark)
  return found ? [Number(found[1]), Number(found[2])] : null
}

/** j and k go from item to item, m and M from mark to mark. */
function step(key: string, marks: readonly Mark[], items: readonly string[]): boolean {
  if (key !== 'j' && key !== 'k' && key !== 'm' && key !== 'M') return false
  const back = key === 'k' || key === 'M'
  const list = key === 'j' || key === 'k' ? items : marks.map(({ id }) => id)
  if (list.length === 0) return true
  const { mark } = current()
  const own = marks.find(({ id }) => id === mark)
  const at = list.indexOf(key === 'j' || key === 'k' ? `item:${own?.item}` : mark)
  const next = at < 0 ? (back ? list.length - 1 : 0) : (at + (back ? -1 : 1) + list.length) % list.length
  change({ mark: list[next] })
  return true
}

/** A link where it is one. */
function PathText({ path }: { path: string }) {
  if (!/^https?:\/\//i.test(path)) return <Text>{path}</Text>
  return (
    <a href={path} rel="noopener noreferrer">
      <Text>{path}</Text>
    </a>
  )
}
