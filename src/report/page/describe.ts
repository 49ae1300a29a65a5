/** What a mark says, in a line. */
import { inChinese } from '../../messages/in-chinese.ts'
import { grouped } from '../../text/grouped.ts'
import type { Mark } from '../marks.ts'
import type { Entity, Message, Notice } from '../schema-names.ts'
import { filled, type WordKey, type Words } from '../words.ts'
import { index } from './data.ts'

/** '' where the text at its place says all. */
export function describe(mark: Mark, record: Notice, words: Words): string {
  const [kind, ...rest] = mark.id.split(':')
  const at = Number(rest.at(-1))
  const item = record.items.find(({ id }) => id === mark.item)
  if (kind === 'entity') return entityText(record.entities[at], words)
  if (kind === 'status' && item?.status) {
    const { code, longTerm, text } = item.status
    return `${words(`status.${code}`)}${longTerm ? ` + ${words('status.long_term')}` : ''}: ${text}`
  }
  if (kind === 'field' && item) return `${item.fields[at].label} (${words(`role.${item.fields[at].role}`)})`
  if (kind === 'measure' && item) return `${item.measures[at].marker}`
  if (kind === 'item' && item) return `${item.number ?? item.id} ${item.title.text}`
  if (kind === 'claim') {
    const { metric, value, unit } = record.claims[at]
    return `${words(`metric.${metric}`)}: ${grouped(value)} ${unit}`
  }
  if (kind === 'meta') return rest[0] === 'title' ? '' : words(`meta.${rest[0]}`)
  if (kind === 'repair') return `${record.repairs[at].before} → ${record.repairs[at].after}`
  if (kind === 'message') return `${record.messages[at].code} ${messageText(record.messages[at], words)}`
  return ''
}

export function entityText(entity: Entity, words: Words): string {
  switch (entity.type) {
    case 'date': {
      const inferred = entity.inferred ? ` (${words('notice.inferred')})` : ''
      return `${entity.text} = ${entity.bound ? `${words(`bound.${entity.bound}`)} ` : ''}${entity.edtf ?? '?'}${inferred}`
    }
    case 'amount': {
      const per = entity.per === null ? '' : ` / ${entity.per}`
      return `${entity.text} = ${range(entity)} ${entity.currency}${per}`
    }
    case 'count':
      return `${entity.text} = ${range(entity)} ${entity.unit}`
    case 'percent':
      return `${entity.text} = ${range(entity)}${entity.sign}`
    case 'duration':
      return `${entity.text} = ${entity.iso ?? '?'}${entity.max ? `–${entity.max}` : ''}`
    case 'ratio':
      return `${entity.text} = ${entity.terms.join(':')}`
    case 'document':
      return [entity.title && `《${entity.title}》`, entity.number].filter(Boolean).join(' ')
    default:
      return entity.value
  }
}

function range(entity: { value: number | null; max?: number; qualifier: string | null }): string {
  const value = entity.value === null ? '?' : grouped(entity.value)
  const signs: Record<string, string> = {
    approx: '≈ ',
    over: '> ',
    under: '< ',
    at_least: '≥ ',
    at_most: '≤ ',
  }
  const sign = entity.qualifier === null ? '' : signs[entity.qualifier]
  return `${sign}${value}${entity.max === undefined ? '' : `–${grouped(entity.max)}`}`
}

/** In the language of the page. */
export function messageText({ code, data, text }: Message, words: Words): string {
  const row = index.codes[code]
  if (!row) return text
  const own = words.language === 'zh' ? inChinese(data, (key) => words(key as WordKey)) : data
  return filled(row.text[words.language], own)
}
