/** A row for each notice, for a terminal: who, when, how many items, declared against found, how far they are. */
import pc from 'picocolors'
import { type PhraseKey, phrase } from '../messages/phrases.ts'
import type { Failure, Notice } from '../schema/notice.ts'
import { defineRenderer, type Look, type Stream } from './define.ts'
import { clip, clipStart, padded, paddedStart } from './text/clip.ts'
import { oneLine } from './text/visible.ts'

/** The text of each column; null in a failed one's place after the path. */
type Part = { cells: string[]; failed: boolean }

export const table = defineRenderer<Part>({
  format: 'table',
  extensions: ['table'],
  render: ({ record }, look) => ({
    cells: record.type === 'failure' ? failureCells(record, look) : noticeCells(record),
    failed: record.type === 'failure',
  }),
  stream: rows,
})

interface Column {
  key: PhraseKey
  /** Columns of the screen at the least; what is left over goes to the first two. */
  width: number
  right?: boolean
}

const columns: readonly Column[] = [
  { key: 'table.file', width: 16 },
  { key: 'table.inspected', width: 16 },
  { key: 'table.dated', width: 10 },
  { key: 'table.items', width: 5, right: true },
  { key: 'table.claimed', width: 6, right: true },
  { key: 'table.completed', width: 6, right: true },
  { key: 'table.longTerm', width: 5, right: true },
  { key: 'table.open', width: 6, right: true },
  { key: 'table.amounts', width: 11, right: true },
  { key: 'table.warnings', width: 5, right: true },
]
/** A narrow screen shows the first of these alone. */
const order = [0, 3, 4, 5, 7, 9, 1, 2, 6, 8]
/** Rows that a terminal shows. */
const mostRows = 40

function noticeCells({ source, metadata, items, checks, entities, messages }: Notice): string[] {
  const count = (...codes: string[]): number =>
    items.filter(({ status }) => codes.includes(status?.code ?? 'none')).length
  const issues = checks.find(({ metric }) => metric === 'issues')
  const mark = { agrees: '✓', differs: '✗', not_counted: '' }
  const amounts = entities.reduce(
    (sum, entity) =>
      entity.type === 'amount' && entity.currency === 'CNY' ? sum + (entity.value ?? 0) : sum,
    0,
  )
  return [
    oneLine(source.path),
    oneLine(metadata.inspected?.text ?? metadata.title?.text ?? ''),
    metadata.published?.start ?? metadata.signed?.start ?? '',
    String(items.length),
    issues ? `${issues.claimed}${mark[issues.verdict]}` : '–',
    String(count('completed', 'basically_completed')),
    String(items.filter(({ status }) => status?.longTerm).length),
    String(count('phased', 'in_progress', 'not_completed')),
    amounts > 0 ? (amounts / 10_000).toFixed(2) : '–',
    String(messages.filter(({ level }) => level !== 'info').length || '–'),
  ]
}

function failureCells({ source, error }: Failure, { language }: Look): string[] {
  return [oneLine(source.path), `${phrase('failed', language)} ${error.code}`]
}

function rows(look: Look): Stream<Part> {
  const layout = layoutFor(look.width)
  const colours = pc.createColors(look.colour)
  let count = 0
  const print = (cells: readonly string[]): string =>
    layout
      .map(({ at, width: room, right }) => {
        const cell = at === 0 ? clipStart(cells[at] ?? '', room) : clip(cells[at] ?? '', room)
        return right ? paddedStart(cell, room) : padded(cell, room)
      })
      .join('  ')
      .trimEnd()
  return {
    begin: () => `${colours.bold(print(columns.map(({ key }) => phrase(key, look.language))))}\n`,
    add({ cells, failed }) {
      count++
      if (look.terminal && count > mostRows) return ''
      return `${failed ? colours.red(print(cells)) : print(cells)}\n`
    },
    end() {
      const more = count - mostRows
      if (!look.terminal || more <= 0) return ''
      return `${colours.dim(clip(phrase('table.more', look.language, { more }), look.width))}\n`
    },
  }
}

/** The columns that there is room for, in their order, with the room that each gets. */
function layoutFor(room: number): { at: number; width: number; right: boolean }[] {
  const chosen: number[] = []
  let used = -2
  for (const at of order) {
    if (used + columns[at].width + 2 > room && chosen.length > 0) continue
    chosen.push(at)
    used += columns[at].width + 2
  }
  const spare = Math.max(0, room - used)
  const wide = chosen.filter((at) => at < 2)
  return chosen
    .sort((a, b) => a - b)
    .map((at) => {
      const more = wide.includes(at) ? Math.min(40, Math.floor(spare / wide.length)) : 0
      return { at, width: Math.min(columns[at].width + more, room), right: columns[at].right === true }
    })
}
