/** What was done about a problem: sentences, enumerated answers, results. */
import type { Draft } from './draft.ts'
import { fill } from './fill.ts'
import actions from './phrases/actions.json' with { type: 'json' }
import leads from './phrases/leads.json' with { type: 'json' }
import partial from './phrases/partial.json' with { type: 'json' }
import results from './phrases/results.json' with { type: 'json' }
import wordings from './phrases/wordings.json' with { type: 'json' }

const openers = [
  '高度重视,立即组织研究整改。',
  '针对该问题,{self}认真剖析原因,逐项制定措施。',
  '收到反馈意见后,{self}第一时间部署整改。',
  '坚持举一反三,从制度和管理上查找原因。',
]

/** The body of an answer without its status; says how many answers it enumerates. */
export function putAnswer(draft: Draft, tail = true): number {
  const { random } = draft
  if (random.chance(0.3)) fill(draft, random.pick(openers))
  const count = random.chance(0.2) ? 0 : Math.min(random.int(2, 5), draft.layout.measure.limit)
  if (count === 0) putSentences(draft, random.int(1, 3))
  else putMeasures(draft, count)
  if (tail && random.chance(0.4)) putTail(draft, count > 0)
  return count
}

export function putSentences(draft: Draft, count: number): void {
  for (const action of draft.random.sample(actions, count)) putAction(draft, action, '。')
}

function putAction(draft: Draft, action: string, end: string): void {
  const rare = draft.random.chance(0.06)
  fill(draft, rare ? draft.random.pick(wordings.novelCounts) : action)
  draft.writer.put(end)
}

function putMeasures(draft: Draft, count: number): void {
  const { random, writer } = draft
  const form = draft.layout.measure
  const apart = form.ownLines || random.chance(0.7)
  const chosen = random.sample(actions, count)
  const headed = random.sample(leads, count)
  const withLeads = random.chance(0.5) || form.id === '1.'
  for (let i = 0; i < count; i++) {
    if (form.ownLines && (i > 0 || random.chance(0.5))) writer.newline()
    writer.put(form.print(i + 1))
    if (withLeads) writer.put(headed[i] + (apart ? '。' : ','))
    const nested = form.id !== '一是' && apart && withLeads && random.chance(0.06)
    if (nested) putNested(draft)
    else putAction(draft, chosen[i], apart || i === count - 1 ? '。' : ';')
  }
}

function putNested(draft: Draft): void {
  const [first, second] = draft.random.sample(actions, 2)
  draft.writer.put('一是')
  putAction(draft, first, ';')
  draft.writer.put('二是')
  putAction(draft, second, '。')
}

function putTail(draft: Draft, measured: boolean): void {
  const { random, writer, layout } = draft
  if (measured && layout.measure.ownLines) writer.newline()
  fill(draft, random.pick(random.chance(0.2) ? partial : results))
  writer.put('。')
}
