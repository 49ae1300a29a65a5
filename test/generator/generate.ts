/** A notice drawn from a seed, with the right answer. Imports nothing that it tests. */
import { writeOverview, writeRestated } from './claims.ts'
import type { Draft } from './draft.ts'
import { drawDress, dress } from './dress.ts'
import { writeFoot } from './foot.ts'
import { drawCalendar, writeFurniture, writeIntroduction, writePageLine, writeTitle } from './head.ts'
import { drawLayout } from './layout.ts'
import { drawOffice } from './office.ts'
import type { GeneratedNotice, Place, Plan } from './plan.ts'
import { Random } from './random.ts'
import { writeBody } from './sections.ts'
import { toTraditional } from './traditional.ts'
import { change, Writer } from './writer.ts'

export interface GenerateOptions {
  /** Leave the text as it was written: Simplified, half width, a line for each paragraph. */
  plain?: boolean
}

export function generateNotice(seed: number, options: GenerateOptions = {}): GeneratedNotice {
  return generateNotices([seed], options)[0]
}

/** Many at once: one run of the script converter for all of them. */
export function generateNotices(seeds: readonly number[], options: GenerateOptions = {}): GeneratedNotice[] {
  const drafts = seeds.map((seed) => writeNotice(seed))
  if (!options.plain) {
    const dresses = drafts.map((draft) => drawDress(draft))
    const texts = toTraditional(drafts.map(({ writer }, i) => ({ text: writer.text, to: dresses[i].script })))
    for (const [i, draft] of drafts.entries()) {
      if (texts[i] !== draft.writer.text) draft.plan.dress.push(`script ${dresses[i].script}`)
      draft.writer.text = texts[i]
      dress(draft, dresses[i])
    }
  }
  return drafts.map(({ writer, plan }) => ({ text: writer.text, plan: inOrder(plan) }))
}

function writeNotice(seed: number): Draft {
  const random = new Random(seed)
  const office = drawOffice(random)
  const calendar = drawCalendar(random)
  const layout = drawLayout(random)
  const plan = emptyPlan(seed, office.kind)
  const draft: Draft = { random, writer: new Writer(), plan, layout, office, calendar }
  writeFurniture(draft)
  const [first, second] = random.chance(0.85) ? [writeTitle, writePageLine] : [writePageLine, writeTitle]
  first(draft)
  second(draft)
  writeIntroduction(draft)
  let point = draft.writer.text.length
  const where = random.pick(['front', 'front', 'answers', 'answers', 'nowhere'])
  const body = writeBody(draft, () => {
    if (where === 'answers') point = draft.writer.text.length
  })
  if (random.chance(0.15)) {
    draft.writer.newline()
    writeRestated(draft)
  }
  writeFoot(draft)
  if (where !== 'nowhere') insert(draft, point, () => writeOverview(draft, body))
  if (layout.levels.some(({ form }) => form.novel)) {
    for (const row of [...plan.outline, ...plan.items]) row.novel = true
  }
  plan.layout = describe(draft)
  return draft
}

/** Writes a passage that belongs further up, once what it speaks of is known. */
function insert(draft: Draft, point: number, write: () => void): void {
  const main = draft.writer
  const passage = new Writer()
  draft.writer = passage
  write()
  draft.writer = main
  main.text = change(main.text, main.places, [{ start: point, end: point, after: passage.text }])
  for (const place of passage.places) {
    place.start += point
    place.end += point
    main.places.push(place)
  }
}

function describe({ layout }: Draft): Plan['layout'] {
  return {
    levels: layout.levels
      .map(({ form, continued }) => `${form.word || form.style}${continued ? '…' : ''}`)
      .join(' > '),
    shape: layout.shape,
    status: layout.status,
    measure: layout.measure.id + (layout.measure.ownLines ? ' on lines' : ''),
    label: layout.labels.form,
    runIn: layout.runIn,
    split: layout.split?.form.style ?? '',
    slip: layout.slip?.kind ?? '',
    size: layout.size,
  }
}

function emptyPlan(seed: number, kind: Plan['metadata']['kind']): Plan {
  const names = { title: null, inspected: null, inspector: null, signatory: null, publisher: null }
  const days = { inspection: null, feedback: null, published: null, signed: null }
  return {
    seed,
    outline: [],
    items: [],
    claims: [],
    checks: [],
    dates: [],
    amounts: [],
    counts: [],
    percents: [],
    ratios: [],
    durations: [],
    documents: [],
    contacts: [],
    optional: [],
    messages: [],
    metadata: { ...names, ...days, kind },
    layout: {},
    dress: [],
  }
}

function inOrder(plan: Plan): Plan {
  const sort = (list: Place[]): unknown => list.sort((a, b) => a.start - b.start)
  for (const value of Object.values(plan))
    if (Array.isArray(value) && typeof value[0]?.start === 'number') sort(value)
  return plan
}
