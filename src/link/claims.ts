/** What the notice declares of itself in figures: counts and amounts outside the items, by the words around them. */
import type { DraftItem, Section } from '../draft.ts'
import type { Mention } from '../recognisers/define.ts'
import type { Claim, Metric } from '../schema/notice.ts'
import { clauseEnd, clauseStart, sentenceEnd, sentenceStart } from '../text/clause.ts'
import { lineAt } from '../text/line-at.ts'
import type { WorkingText } from '../text/working-text.ts'
import {
  categoryNoun,
  categoryUnits,
  counting,
  deeds,
  disciplined,
  facetIssue,
  facetNoun,
  issueBefore,
  issueContext,
  issueNounAt,
  issueUnits,
  measureBefore,
  measureNoun,
  otherVerb,
  people,
  recovered,
  remainder,
  ruleBefore,
  ruleMade,
  ruleNoun,
  ruleVerb,
} from './claim-words.ts'
import type { Region } from './regions.ts'
import { looksAhead, readStatus, readStatusBefore } from './status.ts'

type Count = Extract<Mention, { type: 'count' }>
type Amount = Extract<Mention, { type: 'amount' }>

export interface DraftClaim {
  metric: Metric
  value: string
  unit: string
  start: number
  end: number
  section: Section | null
  /** What a number of cases says if the problems are cases. */
  far?: Metric
}

export function findClaims(
  text: WorkingText,
  mentions: readonly Mention[],
  regions: readonly Region[],
  items: readonly DraftItem[],
): DraftClaim[] {
  const { folded } = text
  const claims: DraftClaim[] = []
  let at = 0
  for (const region of regions) {
    while (at < mentions.length && mentions[at].end <= region.start) at++
    for (let i = at; i < mentions.length && mentions[i].start < region.end; i++) {
      const mention = mentions[i]
      if (mention.type !== 'count' && mention.type !== 'amount') continue
      if (mention.value === null || mention.max !== undefined || folded[mention.start] === '一') continue
      const claim =
        mention.type === 'count' ? fromCount(folded, mention, region) : fromAmount(folded, mention, region)
      if (claim) claims.push({ ...claim, section: scopeOf(region.section, items) })
    }
  }
  facets(folded, claims)
  cases(claims)
  return claims
}

type Found = Omit<DraftClaim, 'section'> | null

function fromCount(text: string, count: Count, region: Region): Found {
  const { start, unit } = count
  const value = count.value!
  const end = text[count.end] === ' ' ? count.end + 1 : count.end
  const right = text.slice(end, Math.min(region.end, end + 60))
  const clause = clauseStart(text, start, region.start)
  const left = text.slice(clause, start)
  const made = (metric: Metric, from: number, to: number): Found => ({
    metric,
    value,
    unit,
    start: from,
    end: to === end ? count.end : to,
  })

  if (text[start - 1] === '(' && text[end] === ')' && headed(region, start, end))
    return made('issues', start, end)
  if (people.has(unit)) {
    const verb = disciplined.exec(left)
    if (verb) return made('disciplined', start - verb[0].length, end)
  }
  if (looksAhead(left) && (ruleBefore.test(left) || ruleVerb.test(left) || measureNoun.test(right)))
    return null
  const status = statusAround(text, count, region, clause)
  if (status) return made(status.metric, status.start, status.end)
  const measure = measureNoun.exec(right)
  if (measure) return made('measures', start, end + measure[0].length)
  if (issueUnits.has(unit) || unit === '大类') {
    const rules = ruleBefore.exec(left)
    if (rules && ruleMade.test(text.slice(sentenceStart(text, start, region.start), start)))
      return made('rules', start - rules[0].length, end)
  }
  if (issueUnits.has(unit) && /^(?:$|[,。;、:)(并])/.test(right)) {
    const before = measureBefore.exec(left)
    if (before && aboutWhole(text, start, region)) return made('measures', start - before[0].length, end)
    const named = issueBefore.exec(left)
    if (
      named &&
      counting.test(left) &&
      !/发现|排查|督查|抽查|约谈/.test(left) &&
      aboutWhole(text, start, region)
    )
      return made('issues', start - named[0].length, end)
  }
  if (issueUnits.has(unit) && unit !== '方面') {
    const verb = ruleVerb.exec(left)
    const rule = ruleNoun.exec(right)
    if (rule && verb && !/问题|任务/.test(rule[0]))
      return made('rules', start - verb[0].length, end + rule[0].length)
    if (
      rule &&
      /^(?:规章|新|长效|内部|管理){0,3}制度/.test(right) &&
      /制度|巡察整改|整改期间|累计|共/.test(left)
    )
      return made('rules', start, end + rule[0].length)
    const issue = issueNounAt(right)
    if (issue && !deeds.test(left) && !remainder.test(left) && aboutWhole(text, start, region))
      return made('issues', start, end + issue.length)
  }
  if (unit === '方面' && facetIssue.test(right))
    return aboutWhole(text, start, region)
      ? made('issues', start, end + facetIssue.exec(right)![0].length)
      : null
  if (categoryUnits.has(unit) || (unit === '个' && categoryNoun.test(right))) {
    if (
      !issueContext.test(text.slice(sentenceStart(text, start, region.start), Math.min(region.end, end + 60)))
    )
      return null
    if (!aboutWhole(text, start, region)) return null
    const noun = unit === '个' ? categoryNoun.exec(right)![0] : ''
    return made('categories', start, end + noun.length)
  }
  const verb = otherVerb.exec(left)
  if (!verb) return null
  const far = unit === '件' ? readStatusBefore(text, clause, start) : null
  return far
    ? { metric: 'other', far: far.code, value, unit, start: far.start, end }
    : made('other', start - verb[0].length, end)
}

/** (二)作风建设方面(6个): a figure in brackets that ends a heading counts what stands below it. */
function headed({ section, start }: Region, from: number, to: number): boolean {
  return section !== null && section.start === start && from > section.title[0] && to + 1 >= section.title[1]
}

/** 22个方面问题已整改到位 · 已按期完成22项 · 基本完成2项 · 对已完成的8个问题 */
function statusAround(
  text: string,
  { start, end, unit }: Count,
  region: Region,
  clause: number,
): { metric: Metric; start: number; end: number } | null {
  if (!issueUnits.has(unit) || unit === '件') return null
  const gap = text[end] === ' ' ? 1 : 0
  const right = text.slice(end + gap, Math.min(region.end, end + 30))
  const noun = issueNounAt(right) ?? facetNoun.exec(right)?.[0] ?? ''
  const from = end + (noun || gap ? gap + noun.length : 0)
  if (noun || /^(?:已|均|正|仍|还|全部|基本|阶段|部分|未|尚|完成|取得|持续|需|现|达到)/.test(right)) {
    const reading = looksAhead(text.slice(clause, start))
      ? null
      : readStatus(text, from, clauseEnd(text, from, region.end), true)
    if (reading && reading.start - from <= 8) return { metric: reading.code, start, end: reading.end }
  }
  // 2个|正在整改|的问题
  const of = right.indexOf('的')
  if (!noun && of > 0 && of <= 14 && issueNounAt(right.slice(of + 1)) !== null) {
    const reading = readStatus(text, from, from + of, true)
    if (reading?.start === from && reading.end === from + of)
      return { metric: reading.code, start, end: reading.end }
  }
  if (!noun && !/^(?:$|[,。;、:)(\s]|的)/.test(right)) return null
  let stop = start
  while (stop > clause && '了的者有共达计 '.includes(text[stop - 1])) stop--
  const reading = readStatusBefore(text, clause, stop, text.slice(stop, start).includes('的'))
  return reading && { metric: reading.code, start: reading.start, end: from }
}

function fromAmount(text: string, amount: Amount, region: Region): Found {
  const left = text.slice(clauseStart(text, amount.start, region.start), amount.start)
  const verb = recovered.exec(left)
  if (!verb) return null
  return {
    metric: 'recovered',
    value: amount.value!,
    unit: '元',
    start: amount.start - verb[0].length,
    end: amount.end,
  }
}

/** The sentence speaks of the inspection's findings as a whole. */
function aboutWhole(text: string, at: number, region: Region): boolean {
  const sentence = text.slice(sentenceStart(text, at, region.start), sentenceEnd(text, at, region.end))
  return /反馈|巡察|巡视|审计|督察|督查|监察|指出|提出|整改|整治|转办|交办|改善|纠正|缺失|意见|建议|梳理|查出|清单|认领|细化|分解/.test(
    sentence,
  )
}

/** Where the notice counts its problems as cases (信访件9件), 办结6件 says how far those are. */
function cases(claims: DraftClaim[]): void {
  if (!claims.some((claim) => claim.metric === 'issues' && claim.unit === '件')) return
  for (const claim of claims) if (claim.far) claim.metric = claim.far
}

/** N个方面问题 are categories where the notice declares another number of problems besides. */
function facets(text: string, claims: DraftClaim[]): void {
  const isFacet = (claim: DraftClaim): boolean =>
    claim.metric === 'issues' &&
    /方面(?:的|存在的?)?(?:问题|任务|事项)/.test(text.slice(claim.start, claim.end))
  for (const claim of claims) {
    if (!isFacet(claim)) continue
    const other = claims.some(
      (one) => one.metric === 'issues' && !isFacet(one) && Number(one.value) > Number(claim.value),
    )
    if (other) claim.metric = 'categories'
  }
}

/** The section whose whole is meant: one that holds some of the items but not all; else the document. */
function scopeOf(section: Section | null, items: readonly DraftItem[]): Section | null {
  for (let at = section; at; at = at.parent) {
    const { start, end } = at
    const held = startsBefore(items, end) - startsBefore(items, start)
    if (held > 0) return held < items.length ? at : null
  }
  return null
}

/** How many items begin before a place; they are in order. */
function startsBefore(items: readonly DraftItem[], place: number): number {
  return items.length > 0 && items[0].start < place ? lineAt(items, place - 1) + 1 : 0
}

export function toClaim(text: WorkingText, claim: DraftClaim): Claim {
  const { metric, section } = claim
  return {
    metric,
    value: Number(claim.value),
    unit: claim.unit,
    scope: section ? 'section' : 'document',
    section: section?.id ?? null,
    text: text.slice(claim.start, claim.end),
    span: text.span(claim.start, claim.end),
  }
}
