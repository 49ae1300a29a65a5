/** The labelled blocks of an item. */
import type { Draft } from './draft.ts'
import { fill } from './fill.ts'
import type { LabelForm, LabelRole } from './layout.ts'
import findings from './phrases/findings.json' with { type: 'json' }
import offices from './phrases/offices.json' with { type: 'json' }
import type { PlannedItem } from './plan.ts'

/** Puts a label in the notice's own form; what follows is its text. */
export function putLabel(draft: Draft, item: PlannedItem, role: LabelRole): void {
  const { writer, layout } = draft
  const { word, novel } = layout.labels.words[role]
  const form = layout.runIn && layout.labels.form.endsWith('line') ? 'colon' : layout.labels.form
  item.fields.push({ label: word, role, novel })
  if (!layout.runIn) writer.newline()
  writer.put(print[form](word))
}

const print: Record<LabelForm, (word: string) => string> = {
  colon: (word) => `${word}:`,
  own_line: (word) => `${word}:\n`,
  bare_line: (word) => `${word}\n`,
  brackets: (word) => `【${word}】`,
  brackets_line: (word) => `【${word}】\n`,
}

/** 表现在: what was found; 一是 in it are findings, no measures. */
export function putFinding(draft: Draft, item: PlannedItem): void {
  const { random, writer } = draft
  putLabel(draft, item, 'finding')
  const [first, second] = random.sample(findings, 2)
  if (random.chance(0.3)) fill(draft, `一是${first};二是${second}`)
  else fill(draft, random.chance(0.4) ? `${first},${second}` : first)
  writer.put('。')
}

/** 责任领导:… 责任单位:… 整改时限:… each on its line or several in one. Says whether a deadline asks for it to go on. */
export function putBlocks(draft: Draft, item: PlannedItem, roles: readonly LabelRole[]): boolean {
  const { random, writer, layout } = draft
  const short = roles.filter((role) => role !== 'finding')
  const together = short.length > 1 && layout.labels.form === 'colon' && random.chance(0.4)
  let longTerm = false
  for (const [i, role] of short.entries()) {
    if (together && i > 0) {
      const { word, novel } = layout.labels.words[role]
      item.fields.push({ label: word, role, novel })
      writer.put(`;${word}:`)
    } else putLabel(draft, item, role)
    if (putShort(draft, role)) longTerm = true
    if (!together || i === short.length - 1) writer.put(layout.runIn || random.chance(0.4) ? '。' : '\n')
  }
  return longTerm
}

/** Says whether it asks for the matter to go on. */
function putShort(draft: Draft, role: LabelRole): boolean {
  if (role === 'deadline') return putDeadline(draft)
  if (role === 'responsible') putResponsible(draft)
  else draft.writer.put(draft.random.pick(targets))
  return false
}

export function putResponsible({ random, writer, layout }: Draft): void {
  const people = /人|领导/.test(layout.labels.words.responsible.word)
  writer.put(random.sample(people ? offices.people : offices.departments, random.int(1, 2)).join('、'))
}

/** Says whether it asks for the matter to go on. */
export function putDeadline(draft: Draft): boolean {
  const form = draft.random.weighted([
    [70, '{plan}前'],
    [70, '{day:before}前'],
    [30, '立行立改'],
    [30, '长期坚持'],
  ])
  fill(draft, form)
  return form === '长期坚持'
}

const targets = ['健全制度,规范管理', '堵塞漏洞,防止问题反弹', '建立长效管理机制']
