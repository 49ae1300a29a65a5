/** What was found in a notice, in the order of its text; every entry chooses its place. */

import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { grouped } from '../../text/grouped.ts'
import { type Mark, metadataKeys, sectionsOf } from '../marks.ts'
import type { Item, Notice, Section } from '../schema-names.ts'
import { Text } from '../views/common.tsx'
import { index } from './data.ts'
import { entityText, messageText } from './describe.ts'
import { brief } from './here.tsx'
import { ItemCard } from './item-card.tsx'
import { MarkButton } from './mark-button.tsx'
import { words } from './store.ts'
import { isWide } from './text-pane.ts'

export interface StructureProps {
  n: number
  record: Notice
  text: string
  chosen: Mark | null
  /** The mark that was chosen in the text: its entry comes into view. */
  follow: string
}

export function Structure({ n, record, text, chosen, follow }: StructureProps) {
  const w = words()
  const box = useRef<HTMLDivElement>(null)
  const printing = usePrinting()
  const rows = useMemo(() => outlineRows(record), [record])
  const outside = useMemo(
    () => record.entities.flatMap((entity, at) => (entity.item === null ? [at] : [])),
    [record],
  )
  useEffect(() => {
    if (!chosen) return
    const entry = box.current!.querySelector(`[data-mark="${CSS.escape(chosen.id)}"]`)
    for (let up = entry?.closest('details'); up; up = up.parentElement?.closest('details')) up.open = true
    if (chosen.id === follow && isWide()) entry?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div ref={box} class="structure">
      <h4>{w('notice.meta')}</h4>
      <dl class="meta">
        {metadataKeys.map((key) => {
          const value = record.metadata[key]
          if (!value) return null
          return (
            <div>
              <dt>{key === 'title' ? w('notice.title') : w(`meta.${key}`)}</dt>
              <dd>
                <MarkButton id={`meta:${key}`}>
                  <Text>{'edtf' in value ? `${value.text} = ${value.edtf}` : value.text}</Text>
                </MarkButton>
              </dd>
            </div>
          )
        })}
      </dl>
      {record.claims.length > 0 ? (
        <>
          <h4>{w('notice.claims')}</h4>
          <ul>
            {record.claims.map((claim, at) => (
              <li>
                <MarkButton id={`claim:${at}`}>
                  {w(`metric.${claim.metric}`)}: <Text>{`${claim.text} = ${grouped(claim.value)}`}</Text>
                </MarkButton>{' '}
                {record.checks
                  .filter((check) => check.claim === at)
                  .map(({ verdict, counted }) => (
                    <span class={`verdict-${verdict}`}>
                      {w(`verdict.${verdict}`)}
                      {counted === null ? '' : ` (${w('column.counted')} ${grouped(counted)})`}
                    </span>
                  ))}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h4>
        {w('notice.outline')} · {w('notice.items', { count: record.items.length })}
      </h4>
      <ol class="outline">
        {rows.map(({ depth, section, item }) => (
          <li key={item ? `i${item.id}` : `s${section!.id}`} class={`depth-${Math.min(depth, 6)}`}>
            {item ? (
              <ItemCard
                n={n}
                record={record}
                item={item}
                text={text}
                open={printing || chosen?.item === item.id}
              />
            ) : (
              <MarkButton id={`section:${section!.id}`}>
                <b>
                  <Text>{`${section!.marker.text} ${section!.title.text}`}</Text>
                </b>
              </MarkButton>
            )}
          </li>
        ))}
      </ol>
      {outside.length > 0 ? (
        <details>
          <summary>
            {w('notice.outside')} ({outside.length})
          </summary>
          <ul>
            {outside.map((at) => (
              <li>
                <MarkButton id={`entity:${at}`}>
                  {w(`layer.${record.entities[at].type}`)}: <Text>{entityText(record.entities[at], w)}</Text>
                </MarkButton>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {(['front', 'back'] as const).map((side) =>
        record[side].length > 0 ? (
          <details>
            <summary>
              {w(`notice.${side}`)} ({record[side].length})
            </summary>
            <ul>
              {record[side].map((block) => (
                <li>
                  <MarkButton id={`at:${block.span.join('-')}`}>
                    <Text>{brief(block.text)}</Text>
                  </MarkButton>
                </li>
              ))}
            </ul>
          </details>
        ) : null,
      )}
      {record.repairs.length > 0 ? (
        <details>
          <summary>
            {w('notice.repairs')} ({record.repairs.length})
          </summary>
          <ul>
            {record.repairs.map((repair, at) => (
              <li>
                <MarkButton id={`repair:${at}`}>
                  <del>
                    <Text>{shownEnds(repair.before)}</Text>
                  </del>{' '}
                  →{' '}
                  <ins>
                    <Text>{shownEnds(repair.after)}</Text>
                  </ins>{' '}
                  <span class="note">{w(`repair.${repair.kind}`)}</span>
                </MarkButton>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {record.messages.length > 0 ? (
        <details open>
          <summary>
            {w('notice.messages')} ({record.messages.length})
          </summary>
          <ul>
            {record.messages.map((message, at) => (
              <li>
                <MarkButton id={message.span === null ? '' : `message:${at}`}>
                  <span class={`level-${message.level}`}>{w(`level.${message.level}`)}</span> {message.code}{' '}
                  <Text>{messageText(message, w)}</Text>{' '}
                  <span class="note">{w('notice.line', { line: message.line })}</span>
                </MarkButton>
                {index.codes[message.code]?.help[w.language] ? (
                  <p class="note">
                    {w('notice.why')}: {index.codes[message.code].help[w.language]}
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

interface Row {
  at: number
  depth: number
  section?: Section
  item?: Item
}

/** Sections and items in the order of the text; a section that is an item is a row of it alone. */
function outlineRows({ outline, items }: Notice): Row[] {
  const sections = sectionsOf(outline)
  const depths = new Map(sections.map(({ id, depth }) => [id, depth]))
  const isItem = new Set(sections.flatMap(({ item }) => item ?? []))
  const rows: Row[] = sections
    .filter(({ item }) => item === null)
    .map((section) => ({ at: section.span[0], depth: section.depth, section }))
  for (const item of items) {
    const depth = (depths.get(item.section ?? '') ?? 0) + (isItem.has(item.id) ? 0 : 1)
    rows.push({ at: item.span[0], depth: Math.max(depth, 1), item })
  }
  return rows.sort((a, b) => a.at - b.at || a.depth - b.depth)
}

/** Line ends are what some repairs take away. */
function shownEnds(text: string): string {
  return text.replace(/\r\n|\n|\r/g, '⏎')
}

/** On paper everything is open. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const query = matchMedia('print')
    const listener = (): void => setPrinting(query.matches)
    query.addEventListener('change', listener)
    return () => query.removeEventListener('change', listener)
  }, [])
  return printing
}
