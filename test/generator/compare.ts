/** What a parse makes of a generated notice, held against its plan: by place and by value, as hand labels are scored. */
import type { Entity, EntityType, Notice, Qualifier, Section } from '../../src/schema/notice.ts'
import { coreMetrics } from '../score.ts'
import type { GeneratedNotice, Place, Plan, PlannedItem, PlannedValue } from './plan.ts'
import {
  asPlace,
  type Comparison,
  differs,
  first,
  fold,
  headed,
  headOf,
  type Match,
  matcher,
  near,
  overlap,
  tallyOf,
} from './tally.ts'

export function compare({ text, plan }: GeneratedNotice, notice: Notice): Comparison {
  const comparison: Comparison = { tallies: new Map(), misses: [] }
  const match = matcher(comparison, text, plan)
  const heads = flatten(notice.outline).map((section) => ({ ...section, ...headOf(section.span) }))
  match('outline', plan.outline.map(headed), heads, (want, got) =>
    want.start === got.start ? differs('depth', want.depth, got.depth) : `starts at ${got.start}`,
  )
  match('markers', plan.outline.map(headed), heads, (want, got) =>
    first([
      differs('style', want.style, got.marker.style),
      differs('ordinal', want.ordinal, got.marker.ordinal),
    ]),
  )
  compareItems(match, plan, notice)
  match('claims', plan.claims, claimsAskedFor(plan, notice), (want, got) =>
    first([differs('metric', want.metric, got.metric), near(want.value, got.value)]),
  )
  compareChecks(match, plan, notice)
  compareEntities(match, text, plan, notice)
  compareMessages(comparison, plan, notice)
  compareMetadata(comparison, text, plan, notice)
  return comparison
}

interface Figure {
  value: number | null
  max?: number
  qualifier: Qualifier
}

function compareEntities(match: Match, text: string, plan: Plan, notice: Notice): void {
  const dates = entitiesOf(notice, 'date')
  match('dates', plan.dates, dates, (want, { it: got }) =>
    first([differs('start', want.from, got.start), differs('end', want.to, got.end)]),
  )
  match('bounds', plan.dates, dates, (want, { it: got }) => differs('bound', want.bound, got.bound))
  const valueFault = (want: PlannedValue, { it: got }: { it: Figure }) =>
    first([
      near(want.value, got.value),
      near(want.max ?? null, got.max ?? null),
      differs('qualifier', want.qualifier ?? null, got.qualifier),
    ])
  match('amounts', plan.amounts, entitiesOf(notice, 'amount'), (want, { it: got }) =>
    first([valueFault(want, { it: got }), differs('per', want.per ?? null, got.per)]),
  )
  match('counts', plan.counts, entitiesOf(notice, 'count'), valueFault)
  match('percents', plan.percents, entitiesOf(notice, 'percent'), valueFault)
  match('ratios', plan.ratios, entitiesOf(notice, 'ratio'), (want, { it: got }) =>
    differs('terms', want.terms.join(':'), got.terms.join(':')),
  )
  match('durations', plan.durations, entitiesOf(notice, 'duration'), (want, { it: got }) =>
    differs('iso', want.iso, got.iso),
  )
  match('documents', plan.documents, entitiesOf(notice, 'document'), (want, { it: got }) =>
    differs('number', want.number && numberIn(text, want), withoutGloss(got.number)),
  )
  match('contacts', plan.contacts, entitiesOf(notice, 'contact'), (want, { it: got }) =>
    differs('kind', want.kind, got.kind),
  )
}

function compareItems(match: Match, plan: Plan, notice: Notice): void {
  const found = notice.items.map((item) => ({ ...item, ...headOf(item.span) }))
  const wanted = plan.items.map(headed)
  const novel = (test: (item: PlannedItem) => boolean | undefined) =>
    wanted.map((item) => ({ ...item, novel: item.novel || (test(item) ?? false) }))
  match('items', wanted, found, (want, got) => (want.start === got.start ? null : `starts at ${got.start}`))
  match(
    'status',
    novel(({ status }) => status?.novel),
    found,
    (want, got) =>
      first([
        differs('status', want.status?.code ?? null, got.status?.code ?? null),
        differs('long term', want.status?.longTerm ?? false, got.status?.longTerm ?? false),
      ]),
  )
  match(
    'measures',
    novel(({ novelMeasures }) => novelMeasures),
    found,
    (want, got) => differs('measures', want.measures, got.measures.length),
  )
  match(
    'fields',
    novel(({ fields }) => fields.some((field) => field.novel)),
    found,
    (want, got) =>
      differs(
        'fields',
        want.fields.map(({ role }) => role).join(' '),
        got.fields.map(({ role }) => role).join(' '),
      ),
  )
  match('numbers', wanted, found, (want, got) =>
    first([
      differs('number', fold(want.number), fold(got.number)),
      differs('path', want.path.map(fold).join(' '), got.path.map(fold).join(' ')),
    ]),
  )
  if (plan.dress.some((name) => name.startsWith('script'))) return
  match('titles', wanted, found, (want, got) => differs('title', fold(want.title), fold(got.title.text)))
}

/** Claims of other kinds count only where one is labelled. */
function claimsAskedFor(plan: Plan, notice: Notice) {
  return notice.claims
    .map((claim) => ({ ...claim, ...asPlace(claim.span) }))
    .filter((claim) => coreMetrics.has(claim.metric) || plan.claims.some((want) => overlap(want, claim) > 0))
}

function compareChecks(match: Match, plan: Plan, notice: Notice): void {
  const found = notice.checks.map((check) => ({ ...check, ...asPlace(notice.claims[check.claim].span) }))
  const unknown = plan.items.some((item) => item.novel)
  const wanted = plan.checks.map(({ claim, verdict, novel }) => ({
    ...claim,
    verdict,
    novel: novel || unknown,
  }))
  const asked = found.filter((check) => wanted.some((want) => overlap(want, check) > 0))
  match('checks', wanted, asked, (want, got) =>
    first([differs('metric', want.metric, got.metric), differs('verdict', want.verdict, got.verdict)]),
  )
}

/** What is wrong with the numbering must be said, and nothing that is right. */
function compareMessages(comparison: Comparison, plan: Plan, notice: Notice): void {
  const tally = tallyOf(comparison, 'messages')
  for (const code of ['NP0302', 'NP0303', 'NP0305'] as const) {
    const said = notice.messages.some((message) => message.code === code)
    const wanted = plan.messages.includes(code)
    if (wanted) tally.need++
    if (said) tally.found++
    if (wanted && said) {
      tally.hit++
      tally.right++
    } else if (wanted || said) note(comparison, plan, notice, `${code} ${said ? 'is said' : 'is not said'}`)
  }
}

function note({ misses }: Comparison, { seed }: Plan, { source, messages }: Notice, reason: string): void {
  const at = messages.find(({ code }) => reason.startsWith(code))?.span?.[0] ?? 0
  misses.push({ seed, kind: 'messages', size: source.length, reason, at })
}

function compareMetadata(comparison: Comparison, text: string, plan: Plan, notice: Notice): void {
  const { metadata } = plan
  const got = notice.metadata
  const traditional = plan.dress.some((name) => name.startsWith('script'))
  const note = (name: string, reason: string | null, at = 0): void => {
    const tally = tallyOf(comparison, 'metadata')
    tally.need++
    tally.found++
    tally.hit++
    if (!reason) tally.right++
    else comparison.misses.push({ seed: plan.seed, kind: `metadata ${name}`, size: text.length, reason, at })
  }
  for (const name of ['title', 'inspected', 'inspector', 'signatory', 'publisher'] as const) {
    const [want, have] = [metadata[name], got[name]]
    if (traditional && want && have)
      note(name, overlap(want, asPlace(have.span)) > 0 ? null : 'elsewhere', want.start)
    else note(name, differs(name, fold(want?.text ?? null), fold(have?.text ?? null)), want?.start)
  }
  for (const name of ['feedback', 'published', 'signed'] as const) {
    note(name, differs(name, metadata[name], got[name]?.start ?? null))
  }
  const { inspection } = metadata
  const want = inspection ? `${inspection.from} ${inspection.to}` : null
  note(
    'inspection',
    differs('inspection', want, got.inspection ? `${got.inspection.start} ${got.inspection.end}` : null),
  )
  note('kind', differs('kind', metadata.kind, got.kind))
}

function flatten(sections: readonly Section[]): Section[] {
  const result: Section[] = []
  const open = [...sections].reverse()
  for (let section = open.pop(); section; section = open.pop()) {
    result.push(section)
    for (let i = section.children.length - 1; i >= 0; i--) open.push(section.children[i])
  }
  return result
}

/** As printed, whatever the script: 《…》(荷办〔2019〕28号). */
function numberIn(text: string, { start, end }: Place): string | null {
  return withoutGloss(text.slice(start, end))?.match(/》\((.*)\)$/)?.[1] ?? null
}

function withoutGloss(text: string | null): string | null {
  return fold(text)?.replace(/\([a-zà-ÿāēěīńōūǎǐǒǔǚǜ]+\)/g, '') ?? null
}

/** The entities of a type by their places. */
function entitiesOf<T extends EntityType>(
  notice: Notice,
  type: T,
): (Place & { it: Extract<Entity, { type: T }> })[] {
  return notice.entities.flatMap((entity) =>
    entity.type === type ? [{ ...asPlace(entity.span), it: entity as Extract<Entity, { type: T }> }] : [],
  )
}
