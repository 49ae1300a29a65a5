/** A problem and the words that a heading puts around it. */
import type { Draft } from './draft.ts'
import { fill } from './fill.ts'
import problems from './phrases/problems.json' with { type: 'json' }
import type { Place } from './plan.ts'

type Frame = [before: string, after: string]
const headings: [number, Frame][] = [
  [5, ['关于', '的问题']],
  [4, ['关于“', '”的问题']],
  [2, ['关于“', '”问题']],
  [3, ['针对', '的问题']],
  [2, ['针对“', '”问题']],
  [5, ['', '']],
  [1, ['“', '”问题']],
  [1, ['关于', '问题的整改情况']],
]
const openings: Frame[] = [
  ['针对“', '”问题,'],
  ['针对“', '”的问题,'],
  ['针对', '的问题,'],
]

/** A heading's title; the place is the problem's own words. */
export function putProblem(draft: Draft): Place {
  return put(draft, draft.random.weighted(headings))
}

/** 针对“…”问题, at the head of a sentence. */
export function putAddressed(draft: Draft): Place {
  return put(draft, draft.random.pick(openings))
}

/** A problem without words around it. */
export function putBareProblem(draft: Draft): Place {
  return put(draft, ['', ''])
}

/** 1.2019年… can be told, 1.12019年… can't. */
function put(draft: Draft, [before, after]: Frame): Place {
  const { random, writer, layout } = draft
  const dotted = layout.levels.some(({ form }) => form.style === 'dotted')
  const drawn = random.pick(problems)
  const problem = dotted && drawn.startsWith('{') ? problems[0] : drawn
  const inner = before.endsWith('“') ? problem.replaceAll('“', '‘').replaceAll('”', '’') : problem
  writer.put(before)
  const place = writer.mark(() => fill(draft, inner))
  writer.put(after)
  return place
}
