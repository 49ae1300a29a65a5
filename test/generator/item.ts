/** One item: what was found, what was done about it, how far it is. */
import { putAnswer } from './answer.ts'
import { putBlocks, putFinding, putLabel } from './blocks.ts'
import type { Draft } from './draft.ts'
import { fill } from './fill.ts'
import actions from './phrases/actions.json' with { type: 'json' }
import tasks from './phrases/tasks.json' with { type: 'json' }
import type { PlannedItem } from './plan.ts'
import { putAddressed, putBareProblem, putProblem } from './problem.ts'
import { drawStatus, putStatus } from './status.ts'

/** An item that is a section: its marker has been put at `start`. */
export function writeItem(draft: Draft, start: number, marker: string, path: string[]): void {
  const item = emptyItem(marker.trim(), path)
  writeTitle(draft, item)
  const { shape } = draft.layout
  if (shape === 'labelled' || shape === 'blocks') writeLabelled(draft, item)
  else writeFree(draft, item)
  finish(draft, item, start)
}

/** A paragraph 针对“…”问题,… that carries its own answer. */
export function writeParagraph(draft: Draft, path: string[]): void {
  const { writer } = draft
  writer.newline()
  const start = writer.text.length
  const item = emptyItem(null, path)
  keepTitle(draft, item, putAddressed(draft))
  fill(
    draft,
    draft.random.pick(['{self}迅速行动,认真整改。', '{self}高度重视,研究制定措施。', '立即组织核查。']),
  )
  writeAnswer(draft, item)
  finish(draft, item, start)
}

/** 一是针对…问题,…。二是针对…问题,… in one paragraph, under a category. */
export function writeUnits(draft: Draft, path: string[], count: number): void {
  const { writer, random } = draft
  writer.newline()
  for (let i = 0; i < count; i++) {
    const start = writer.text.length
    const number = `${'一二三四五六七八九'[i]}是`
    writer.put(number)
    const item = emptyItem(number, path)
    keepTitle(draft, item, putAddressed(draft))
    const [first, second] = random.sample(actions, 2)
    fill(draft, `${first},${second}。`)
    if (draft.layout.status === 'end' && random.chance(0.85))
      item.status = putStatus(draft, drawStatus(random), 'end')
    finish(draft, item, start)
  }
}

export function emptyItem(number: string | null, path: string[]): PlannedItem {
  return {
    start: 0,
    end: 0,
    number,
    path,
    title: '',
    status: null,
    measures: 0,
    novelMeasures: false,
    fields: [],
  }
}

export function finish(draft: Draft, item: PlannedItem, start: number): void {
  item.start = start
  item.end = draft.writer.text.length
  draft.writer.places.push(item)
  draft.plan.items.push(item)
}

function keepTitle(draft: Draft, item: PlannedItem, place: { start: number; end: number }): void {
  item.title = draft.writer.text.slice(place.start, place.end)
}

function writeTitle(draft: Draft, item: PlannedItem): void {
  const { writer, layout, random } = draft
  if (layout.shape === 'task') {
    item.title = random.pick(tasks)
    writer.put(item.title)
  } else if (layout.shape === 'blocks') {
    putLabel(draft, item, 'finding')
    keepTitle(draft, item, putBareProblem(draft))
  } else keepTitle(draft, item, putProblem(draft))
  const level = layout.levels[layout.levels.length - 1]
  if (layout.runIn) writer.put(layout.shape === 'labelled' && random.chance(0.2) ? ':' : '。')
  else writer.put(level.stopped ? '。\n' : '\n')
}

/** Label blocks: 责任单位:… 整改情况:… 整改进度:… */
function writeLabelled(draft: Draft, item: PlannedItem): void {
  const { layout, random } = draft
  const words = layout.status !== 'none' && random.chance(0.88) ? drawStatus(random) : null
  const progress = (): void => {
    if (!words || layout.status !== 'progress') return
    putLabel(draft, item, 'progress')
    item.status = putStatus(draft, words, 'progress')
    if (item.status && layout.labels.words.progress.novel) item.status.novel = true
  }
  if (layout.before.includes('finding')) putFinding(draft, item)
  const before = putBlocks(draft, item, layout.before)
  if (layout.progressFirst) progress()
  putLabel(draft, item, 'response')
  if (words && layout.status === 'head') item.status = putStatus(draft, words, 'head')
  item.measures = putAnswer(draft)
  if (words && layout.status === 'end') {
    if (layout.measure.ownLines && random.chance(0.5)) draft.writer.newline()
    item.status = putStatus(draft, words, 'end')
  }
  if (!layout.progressFirst) progress()
  const after = putBlocks(draft, item, layout.after)
  const { novel } = layout.labels.words.response
  const unknownFinding = layout.before.includes('finding') && layout.labels.words.finding.novel
  item.novelMeasures = layout.measure.novel || unknownFinding || (novel && !layout.measure.free)
  if (!item.status) return
  if (novel && layout.status !== 'progress') item.status.novel = true
  if (!before && !after) return
  item.status.longTerm = true
  if (layout.labels.words.deadline.novel) item.status.novel = true
}

function writeFree(draft: Draft, item: PlannedItem): void {
  const { layout, random } = draft
  const head = layout.status === 'head' && random.chance(0.88)
  if (head) item.status = putStatus(draft, drawStatus(random), 'head')
  writeAnswer(draft, item)
}

function writeAnswer(draft: Draft, item: PlannedItem): void {
  const { layout, random } = draft
  item.measures = putAnswer(draft)
  item.novelMeasures = layout.measure.novel
  if (layout.status === 'end' && random.chance(0.88))
    item.status = putStatus(draft, drawStatus(random), 'end')
}
