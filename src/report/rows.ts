/** What the index holds of a notice. */
import { countLeading } from '../text/bisect.ts'
import { coverage } from './coverage.ts'
import { type AmountRole, type AmountRow, dayKeys, type ItemRow, type NoticeRow } from './data.ts'
import { marksOf } from './marks.ts'
import type { Entity, Item, Notice, Span } from './schema-names.ts'

export function noticeRow(notice: Notice, text: string): NoticeRow {
  const { source, metadata } = notice
  const amounts = notice.entities.filter(isYuan)
  const items = new Map(notice.items.map((item) => [item.id, item]))
  const row: NoticeRow = {
    path: source.path,
    digest: source.sha256.slice(0, 12),
    title: metadata.title?.text ?? null,
    inspected: metadata.inspected?.text ?? null,
    inspector: metadata.inspector?.text ?? null,
    publisher: metadata.publisher?.text ?? metadata.signatory?.text ?? null,
    days: {},
    items: itemRows(notice, amounts),
    checks: notice.checks.map(({ metric, claimed, counted, verdict }) => ({
      metric,
      claimed,
      counted,
      verdict,
    })),
    messages: {},
    amounts: amounts.map((amount) => amountRow(amount, items)),
    coverage: Math.round(coverage(marksOf(notice), text) * 1000) / 1000,
    length: source.length,
  }
  for (const key of dayKeys) {
    const day = metadata[key]
    if (day && (day.start ?? day.end) !== null) row.days[key] = [day.start, day.end]
  }
  for (const { code } of notice.messages) row.messages[code] = (row.messages[code] ?? 0) + 1
  return row
}

type Amount = Extract<Entity, { type: 'amount' }> & { value: number }

function isYuan(entity: Entity): entity is Amount {
  return entity.type === 'amount' && entity.currency === 'CNY' && entity.value !== null && entity.value > 0
}

function itemRows(notice: Notice, amounts: readonly Amount[]): ItemRow[] {
  const largest = new Map<string | null, number>()
  for (const { item, value, max } of amounts)
    largest.set(item, Math.max(largest.get(item) ?? 0, max ?? value))
  const messages = new Map<string, number>()
  for (const { span, data } of notice.messages) {
    const item = typeof data.item === 'string' ? data.item : itemAt(notice.items, span?.[0])
    if (item !== null) messages.set(item, (messages.get(item) ?? 0) + 1)
  }
  return notice.items.map((item) => ({
    id: item.id,
    number: item.number,
    title: item.title.text,
    status: item.status?.code ?? null,
    longTerm: item.status?.longTerm ?? false,
    span: item.span,
    measures: item.measures.length,
    amount: largest.get(item.id) ?? null,
    messages: messages.get(item.id) ?? 0,
  }))
}

function itemAt(items: readonly Item[], offset: number | undefined): string | null {
  return offset === undefined ? null : (innermost(items, offset)?.id ?? null)
}

/** What holds an offset, of things in the order of the text that nest a few deep at most. */
function innermost<T extends { span: Span }>(list: readonly T[], offset: number): T | undefined {
  const after = countLeading(list, ({ span }) => span[0] <= offset)
  for (let at = after - 1; at >= Math.max(0, after - 8); at--) if (offset < list[at].span[1]) return list[at]
  return undefined
}

/** The role of an amount is that of the field in which it stands. */
function amountRow({ value, item: id, span }: Amount, items: ReadonlyMap<string, Item>): AmountRow {
  const item = id === null ? undefined : items.get(id)
  return { value, role: item ? roleIn(item, span[0]) : 'outside' }
}

function roleIn(item: Item, offset: number): AmountRole {
  const role = innermost(item.fields, offset)?.role
  if (role === undefined) return innermost([item.title], offset) ? 'title' : 'other'
  return role === 'responsible' || role === 'deadline' ? 'other' : role
}
