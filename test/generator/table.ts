/** Items as the rows of a table, between pipes or tabs: a plain text keeps no other sign of one. */
import { putAnswer } from './answer.ts'
import { putDeadline, putResponsible } from './blocks.ts'
import type { Draft } from './draft.ts'
import { fill } from './fill.ts'
import { emptyItem, finish } from './item.ts'
import type { LabelRole } from './layout.ts'
import problems from './phrases/problems.json' with { type: 'json' }
import type { PlannedItem } from './plan.ts'
import { drawStatus, putPhrase } from './status.ts'

type Column = 'number' | 'problem' | LabelRole

export function writeTable(draft: Draft, path: string[], count: number): void {
  const { layout, random } = draft
  const columns: Column[] = ['number', 'problem', ...layout.before, 'response']
  if (layout.status === 'progress') columns.push('progress')
  columns.push(...layout.after)
  const problem = random.pick(['反馈问题', '存在问题', '问题清单'])
  const heads = columns.map((column) => {
    if (column === 'number') return '序号'
    return column === 'problem' ? problem : layout.labels.words[column].word
  })
  const pipes = layout.table === 'pipes'
  writeRow(draft, heads, (head) => draft.writer.put(head))
  if (pipes && random.chance(0.6)) writeRow(draft, heads, () => draft.writer.put('---'))
  for (let number = 1; number <= count; number++) writeItemRow(draft, columns, String(number), path)
}

function writeRow<T>(draft: Draft, cells: readonly T[], write: (cell: T) => void): void {
  const { writer, layout } = draft
  const pipes = layout.table === 'pipes'
  writer.newline()
  if (pipes) writer.put('| ')
  for (const [i, cell] of cells.entries()) {
    if (i > 0) writer.put(pipes ? ' | ' : '\t')
    write(cell)
  }
  writer.put(pipes ? ' |\n' : '\n')
}

function writeItemRow(draft: Draft, columns: readonly Column[], number: string, path: string[]): void {
  const item = emptyItem(number, path)
  let start = 0
  let lasting = false
  writeRow(draft, columns, (column) => {
    const { writer, random, layout } = draft
    if (column === 'number') {
      start = writer.text.length
      writer.put(number)
    } else if (column === 'problem') {
      const at = writer.text.length
      fill(draft, random.pick(problems.filter((problem) => !problem.startsWith('{'))))
      item.title = writer.text.slice(at)
    } else {
      item.fields.push({
        label: layout.labels.words[column].word,
        role: column,
        novel: layout.labels.words[column].novel,
      })
      if (writeCell(draft, item, column)) lasting = true
    }
  })
  if (item.status && lasting) item.status.longTerm = true
  finish(draft, item, start)
}

/** Says whether a deadline asks for the matter to go on. */
function writeCell(draft: Draft, item: PlannedItem, column: LabelRole): boolean {
  const { writer, random, layout } = draft
  const { novel } = layout.labels.words[column]
  if (column === 'response') {
    item.measures = putAnswer(draft)
    item.novelMeasures = layout.measure.novel || (novel && !layout.measure.free)
  } else if (column === 'progress') {
    if (random.chance(0.9)) item.status = putPhrase(draft, drawStatus(random), novel)
    else writer.put('—')
  } else if (column === 'deadline') return putDeadline(draft)
  else putResponsible(draft)
  return false
}
