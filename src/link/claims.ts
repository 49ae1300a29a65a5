/** What the notice declares of itself in figures: counts and amounts outside the items, by the words around them. */
import type { DraftItem, Section } from '../draft.ts'
import type { Mention } from '../recognisers/define.ts'
import type { Claim, Metric } from '../schema/notice.ts'
import { Lexicon } from '../text/lexicon.ts'
import { lineAt } from '../text/line-at.ts'
import type { WorkingText } from '../text/working-text.ts'
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
}

const issueUnits = new Set(['个', '项', '条', '方面', '点', '类', '件'])
const categoryUnits = new Set(['方面', '大类', '类', '大方面', '领域', '部分', '类别'])
const categoryNoun = /^(?:大)?(?:方面|大类|类别|类|领域|部分)(?!的?(?:存在)?(?:的)?(?:问题|任务|事项))/
const facetNoun = /^(?:大)?方面(?:的|存在的?)?(?:问题|任务|事项)/
const measureNoun = /^(?:具体|整改|有效|针对性|工作|细化|的|硬|落实){0,3}(?:措施|举措)/
const ruleNoun = /^(?:[一-鿿、“”]{0,12}?)(?:规章制度|制度|办法|规定|机制|规范|文件|细则|条例|规程)/
const ruleVerb =
  /(?:修订|制定|完善|出台|建立|健全|修改|新建|印发|废止|制订|建章立制|新制定|补充)[^。;]{0,60}$/
/** 修改完善制度|7项, 新出台了《…》等规章制度|33项 */
const ruleBefore =
  /(?:(?:修订|制定|完善|出台|建立|健全|修改|新建|印发|制订|补充|新增)[^。;,]{0,16})?(?:规章制度|制度|办法|规定|机制|规范|细则)(?:共|达|共计)?$/
const ruleMade = /修订|制定|完善|出台|建立|健全|修改|新建|印发|制订|补充|新增/
const measureBefore = /(?:整改|具体|针对性|改善|改进){0,2}(?:措施|举措)(?:共|共计|计|合计|清单)?$/
const issueBefore =
  /(?:整改任务|整改事项|反馈问题|具体问题|存在问题|纠正事项|主要问题|问题|缺失)(?:共|共计|计|合计|清单)?$/
/** Deeds of somebody with some problems, no figure of the whole: 带头认领7个问题, 排查问题10个. */
const deeds =
  /(?:认领|领办|解决|发现|督办|排查|化解|纠正|查处|约谈|检查|抽查|督查|协调|处置|退回|包保|包抓)(?:了|出|标准[^,。]{0,8}的)?$/
const counting =
  /此类|该类|这类|指出|反馈|梳理|查出|细化|分解|明确|确定|形成|列出|认领|建立|制定|涉及|提出|共/
const issueContext = /反馈|纠正|缺失|问题|巡察|巡视|审计|督察|整改|梳理|细化|分解|指出|清单/
const people = new Set(['人', '名', '人次', '位'])
const disciplined =
  /(?:党纪|政务|党政纪|政纪|纪律|党内|组织|给予|受到){0,3}处分(?:的?(?:干部|党员|人员|责任人))?$/
const recovered = /(?:挽回|追回|追缴|收缴|清退|清缴|收回|上缴|退缴|退还|追退|清收|退赔)[^。;,]{0,24}$/
const otherVerb =
  /(?:立案|移交|办结|正在办理|约谈|诫勉(?:谈话)?|谈话提醒|提醒谈话|组织处理|问责|处理|批评教育|召开[^,。;]{0,20}会议?|会议)(?:了|共|达|共计|[^,。;\d]{0,8})?$/

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
    if (issue && !deeds.test(left) && aboutWhole(text, start, region))
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
  return verb ? made('other', start - verb[0].length, end) : null
}

/** (二)作风建设方面(6个): a figure in brackets that ends a heading counts what stands below it. */
function headed({ section, start }: Region, from: number, to: number): boolean {
  return section !== null && section.start === start && from > section.title[0] && to + 1 >= section.title[1]
}

const facetIssue = /^(?:的|存在的?)?(?:问题|任务|事项)/

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
  if (noun || /^(?:已|均|正在|全部|基本|阶段|部分|未|尚|完成|取得|持续|需|现|达到)/.test(right)) {
    const reading = looksAhead(text.slice(clause, start))
      ? null
      : readStatus(text, from, clauseEnd(text, from, region.end), true)
    if (reading && reading.start - from <= 8) return { metric: reading.code, start, end: reading.end }
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
  return /反馈|巡察|巡视|审计|督察|督查|监察|指出|提出|整改|改善|纠正|缺失|建议|梳理|查出|清单|认领|细化|分解/.test(
    sentence,
  )
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

/** 具体问题, 反馈的突出问题清单, 整改任务: what is counted at the start of a text, or null. */
function issueNounAt(text: string): string | null {
  let at = 0
  for (let i = 0; i < 6; i++) {
    const noun = nouns.at(text, at)
    if (noun) {
      at += noun.word.length
      return text.slice(0, at + (/^(?:清单|和建议|建议)/.exec(text.slice(at, at + 3))?.[0].length ?? 0))
    }
    const kind = kinds.at(text, at)
    if (!kind) return null
    at += kind.word.length
  }
  return null
}

const pairs = (words: string): [string, null][] => words.split(' ').map((word) => [word, null])
const nouns = new Lexicon(pairs('问题 整改任务 整改事项 任务 事项 缺失 建议 整改要求 反馈意见 整改意见'))
const kinds = new Lexicon(
  pairs(
    '方面 的 存在的 存在 反馈的 反馈 指出的 指出 具体 突出 主要 整改 分项 巡察 巡视 审计 督察 共性 个性 子 小 重点 需 应 待 未 涉及 、 和 及',
  ),
)

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

function clauseStart(text: string, at: number, floor: number): number {
  const least = Math.max(floor, at - 100)
  while (at > least && !',;。!?:\n'.includes(text[at - 1])) at--
  return at
}

function clauseEnd(text: string, at: number, ceiling: number): number {
  const most = Math.min(ceiling, at + 60)
  while (
    at < most &&
    !';。!?\n'.includes(text[at]) &&
    !(text[at] === ',' && /^,(?:\d|其中|另|剩余|还有|仍有)/.test(text.slice(at, at + 4)))
  )
    at++
  return at
}

function sentenceStart(text: string, at: number, floor: number): number {
  const least = Math.max(floor, at - 300)
  while (at > least && !'。!?\n'.includes(text[at - 1])) at--
  return at
}

function sentenceEnd(text: string, at: number, ceiling: number): number {
  const most = Math.min(ceiling, at + 300)
  while (at < most && !'。!?\n'.includes(text[at])) at++
  return at
}
