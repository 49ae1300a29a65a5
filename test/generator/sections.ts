/** The numbered body: what was done in general, the answers item by item, what comes next. */
import type { Draft } from './draft.ts'
import { fill } from './fill.ts'
import { writeItem, writeParagraph, writeUnits } from './item.ts'
import { below } from './layout.ts'
import { type Body, newState, open, type Parent, type State, top } from './numbering.ts'
import answers from './phrases/answers.json' with { type: 'json' }
import categories from './phrases/categories.json' with { type: 'json' }
import next from './phrases/next.json' with { type: 'json' }
import practice from './phrases/practice.json' with { type: 'json' }
import { putProblem } from './problem.ts'
import { writeTable } from './table.ts'

/** `overview` is put where the answers begin. */
export function writeBody(draft: Draft, overview: () => void): Body {
  const { layout, random } = draft
  const state = newState(draft)
  const problems = layout.levels[0].form.style === 'label'
  const alone = problems || (!layout.wrapped && random.chance(0.6))
  if (!alone && random.chance(0.75)) writeSide(draft, state, practice)
  if (layout.wrapped) {
    const parent = open(draft, state, 0, top)
    draft.writer.put(`${random.pick(answers)}\n`)
    overview()
    writeLevel(draft, state, 1, parent)
    state.holders[0] = 1
  } else {
    overview()
    writeLevel(draft, state, 0, top)
  }
  if (!alone && random.chance(0.75)) writeSide(draft, state, next)
  const own = layout.levels.length - (below.includes(layout.shape) ? 0 : 1)
  return { holders: state.holders.slice(0, own) }
}

function writeLevel(draft: Draft, state: State, depth: number, parent: Parent): void {
  const { layout, random } = draft
  const level = layout.levels[depth]
  const innermost = depth === layout.levels.length - 1
  if (depth > 0 && !level.continued) state.counters[depth] = 0
  const paragraphs = below.includes(layout.shape)
  const deep = layout.levels.length > 4 && layout.size === 'large'
  const size = width[deep ? 'small' : layout.size][innermost && !paragraphs ? 'items' : 'sections']
  const count = random.int(...size)
  for (let i = 0; i < Math.min(count, level.form.limit); i++) {
    if (state.counters[depth] >= level.form.limit) return
    const slips = innermost && !paragraphs ? layout.slip : null
    const own = open(draft, state, depth, parent, slips)
    if (innermost && !paragraphs) {
      if (layout.split && random.chance(0.3)) writeSplit(draft, state, own)
      else writeItem(draft, own.start, own.path[own.path.length - 1], parent.path)
      continue
    }
    state.holders[depth]++
    writeCategory(draft, depth)
    if (!innermost) writeLevel(draft, state, depth + 1, own)
    else if (layout.shape === 'table') writeTable(draft, own.path, random.int(2, 5))
    else if (layout.shape === 'yishi') writeUnits(draft, own.path, random.int(2, 4))
    else for (let k = random.int(1, 3); k > 0; k--) writeParagraph(draft, own.path)
  }
}

/** Tasks under a heading that names a problem would be its answers. */
const aspects = categories.filter((category) => category.endsWith('方面'))

/** A problem of several parts, each answered by itself: the parts are the items. */
function writeSplit(draft: Draft, state: State, parent: Parent): void {
  const { layout, random } = draft
  const depth = layout.levels.length
  state.counters[depth] = 0
  putProblem(draft)
  draft.writer.put('\n')
  for (let i = random.int(2, 3); i > 0; i--) {
    const own = open(draft, state, depth, parent)
    writeItem(draft, own.start, own.path[own.path.length - 1], parent.path)
  }
}

const width: Record<string, Record<'items' | 'sections', [number, number]>> = {
  tiny: { items: [1, 3], sections: [1, 2] },
  small: { items: [2, 4], sections: [1, 2] },
  large: { items: [2, 6], sections: [1, 3] },
}

function writeCategory(draft: Draft, depth: number): void {
  const { random, writer, layout } = draft
  const { form } = layout.levels[depth]
  const bare = depth === layout.levels.length - 1
  const tasks = layout.shape === 'task'
  const problem = form.style === 'label' || (depth > 0 && !bare && random.chance(0.25))
  if (problem && !tasks) putProblem(draft)
  else writer.put(random.pick(tasks ? aspects : categories))
  writer.put(layout.levels[depth].stopped ? '。\n' : '\n')
}

/** 一、主要做法 or 三、下一步打算: numbered below as the notice is, but no items. */
function writeSide(draft: Draft, state: State, phrases: typeof next & { units?: string[] }): void {
  const { random, writer, layout } = draft
  const parent = open(draft, state, 0, top)
  writer.put(`${random.pick(phrases.heads)}\n`)
  const count = random.int(2, 4)
  const numbered = layout.levels[1].form.style !== 'label'
  const kind = random.pick(numbered ? ['numbered', 'plain', 'units'] : ['plain', 'units'])
  const paragraphs = random.sample(phrases.paragraphs, count)
  if (kind === 'units' && phrases.units) {
    for (const [i, unit] of random.sample(phrases.units, count).entries())
      writer.line(`${'一二三四'[i]}是${unit}。`)
  } else if (kind === 'plain') for (const paragraph of paragraphs) writer.line(paragraph)
  else writeNumbered(draft, state, parent, random.sample(phrases.subheads, count), paragraphs)
}

function writeNumbered(
  draft: Draft,
  state: State,
  parent: Parent,
  heads: string[],
  paragraphs: string[],
): void {
  const { random, writer } = draft
  const [, kept] = state.counters
  const runIn = random.chance(0.4)
  state.counters[1] = 0
  for (const [i, head] of heads.entries()) {
    open(draft, state, 1, parent)
    writer.put(head + (runIn ? '。' : '\n'))
    fill(draft, paragraphs[i])
    writer.put('\n')
  }
  state.counters[1] = kept
}
