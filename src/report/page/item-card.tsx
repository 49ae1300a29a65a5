/** An item with its fields, measures, status and values; what to copy, and what to say of it. */
import { useState } from 'preact/hooks'
import type { Item, Notice } from '../schema-names.ts'
import { Status, Text } from '../views/common.tsx'
import { citation } from './citation.ts'
import { correctionOf } from './corrections.ts'
import { entityText } from './describe.ts'
import { copy } from './download.ts'
import { brief } from './here.tsx'
import { MarkButton } from './mark-button.tsx'
import { words } from './store.ts'
import { WrongForm } from './wrong-form.tsx'

interface Props {
  n: number
  record: Notice
  item: Item
  text: string
  /** Something in it is chosen. */
  open: boolean
}

export function ItemCard(props: Props) {
  const { item, record, open } = props
  const [byHand, setByHand] = useState(false)
  const w = words()
  const wrong = correctionOf(record.source.path, item.id)
  return (
    <div class="item-card">
      <div class="item-head">
        <button
          type="button"
          class="fold"
          aria-expanded={open || byHand}
          aria-label={`${w('layer.item')} ${item.number ?? item.id}`}
          onClick={() => setByHand(!byHand)}
        >
          {open || byHand ? '▾' : '▸'}
        </button>
        <MarkButton id={`item:${item.id}`}>
          <Text>{`${item.number ?? ''} ${item.title.text}`}</Text>
        </MarkButton>
        <Status code={item.status?.code ?? 'none'} longTerm={item.status?.longTerm} words={w} />
        {wrong ? <span class="verdict-differs">✗ {w('wrong.marked')}</span> : null}
      </div>
      {open || byHand ? <Body {...props} /> : null}
    </div>
  )
}

function Body({ n, record, item, text }: Props) {
  const w = words()
  const [said, setSaid] = useState('')
  const [marking, setMarking] = useState(false)
  const { id, title, status, fields, measures, blocks } = item
  return (
    <div class="item-body">
      <ul>
        <li>
          <MarkButton id={`title:${id}`}>
            <b>{w('layer.title')}</b> <Text>{title.text}</Text>
          </MarkButton>
        </li>
        {status ? (
          <li>
            <MarkButton id={`status:${id}`}>
              <b>{w('layer.status')}</b> <Text>{status.text}</Text>
            </MarkButton>
          </li>
        ) : null}
        {fields.map((field, at) => (
          <li>
            <MarkButton id={`field:${id}:${at}`}>
              <b>
                <Text>{field.label}</Text> ({w(`role.${field.role}`)})
              </b>{' '}
              <Text>{brief(field.text)}</Text>
            </MarkButton>
          </li>
        ))}
        {measures.map((measure, at) => (
          <li>
            <MarkButton id={`measure:${id}:${at}`}>
              <b>
                {w('layer.measure')} <Text>{measure.marker}</Text>
              </b>{' '}
              <Text>{brief(measure.text)}</Text>
            </MarkButton>
          </li>
        ))}
        {record.entities.map((entity, at) =>
          entity.item === id ? (
            <li>
              <MarkButton id={`entity:${at}`}>
                <b>{w(`layer.${entity.type}`)}</b> <Text>{entityText(entity, w)}</Text>
              </MarkButton>
            </li>
          ) : null,
        )}
        {blocks.map((block) => (
          <li>
            <MarkButton id={`at:${block.span.join('-')}`}>
              <b>{w('layer.rest')}</b> <Text>{brief(block.text)}</Text>
            </MarkButton>
          </li>
        ))}
      </ul>
      <p class="actions">
        <button
          type="button"
          onClick={async () =>
            setSaid(w((await copy(citation(n, item, text, w))) ? 'notice.copied' : 'notice.copyFailed'))
          }
        >
          {w('notice.copy')}
        </button>
        <button type="button" aria-expanded={marking} onClick={() => setMarking(!marking)}>
          {w('wrong.mark')}
        </button>
        <span role="status">{said}</span>
      </p>
      {marking ? <WrongForm n={n} record={record} item={item} close={() => setMarking(false)} /> : null}
    </div>
  )
}
