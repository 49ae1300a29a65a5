/** What the notice claims of itself in figures, in keeping with its items or, now and then, not. */
import { type Draft, entity, optional } from './draft.ts'
import type { Body } from './numbering.ts'
import type { PlannedClaim, PlannedItem } from './plan.ts'
import { putTotal } from './values.ts'

type Metric = PlannedClaim['metric']
/** `N个问题`: the figure, its measure word, and the words before and after. */
type Wording = [before: string, unit: string, after: string]

const wordings: Partial<Record<Metric, Wording[]>> = {
  categories: [
    ['', '个', '方面'],
    ['', '大方面', ''],
    ['', '个', '大类'],
    ['', '大类', ''],
  ],
  issues: [
    ['', '个', '问题'],
    ['', '个', '具体问题'],
    ['', '项', '问题'],
    ['', '条', '问题清单'],
    ['', '项', '整改任务'],
    ['', '条', '具体问题'],
  ],
  measures: [
    ['', '项', '整改措施'],
    ['整改措施', '条', ''],
    ['', '条', '具体整改措施'],
  ],
  completed: [
    ['已完成整改', '个', ''],
    ['', '个', '问题已整改到位'],
    ['', '项', '已完成整改'],
    ['已整改', '项', ''],
  ],
  basically_completed: [
    ['基本完成', '个', ''],
    ['', '个', '问题基本完成整改'],
  ],
  phased: [
    ['', '个', '问题取得阶段性成效'],
    ['阶段性完成', '个', ''],
  ],
  in_progress: [
    ['正在整改', '个', ''],
    ['', '个', '问题正在整改'],
    ['正在推进', '项', ''],
  ],
  not_completed: [
    ['尚未完成整改', '个', ''],
    ['', '个', '问题尚未整改'],
  ],
  rules: [
    ['修订完善规章制度', '项', ''],
    ['建立健全制度', '项', ''],
    ['修订、制定', '项', '规章制度'],
  ],
  disciplined: [
    ['给予党纪政务处分', '人', ''],
    ['处分', '人', ''],
  ],
}
const statuses = ['completed', 'basically_completed', 'phased', 'in_progress', 'not_completed'] as const

/** The paragraph with the totals. */
export function writeOverview(draft: Draft, body: Body): void {
  const { random, writer, plan, office } = draft
  const { items } = plan
  const falsify = random.chance(0.2) ? random.pick(['issues', 'status', 'categories']) : ''
  const shift = random.int(1, 3)
  writer.put(random.pick([`针对${office.inspector}反馈的`, '针对反馈意见指出的', '对照反馈意见,梳理出']))
  const holders = body.holders.filter((count) => count > 1)
  if (holders.length > 0 && random.chance(0.6)) {
    const claimed = random.pick(holders) + (falsify === 'categories' ? shift : 0)
    check(draft, claim(draft, 'categories', claimed), claimed, body.holders.includes(claimed) ? claimed : -1)
  }
  const issues = items.length + (falsify === 'issues' ? shift : 0)
  check(draft, claim(draft, 'issues', issues), issues, items.length)
  writer.put(random.pick([`,${office.self}逐项研究`, ',逐条对照检查', ',认真分析原因']))
  writeMeasures(draft)
  writer.put('。')
  writeStatuses(draft, falsify === 'status' ? shift : 0)
  if (random.chance(0.45)) writeDeeds(draft)
  writer.put('\n')
}

/** A total said again near the end: a claim again. */
export function writeRestated(draft: Draft): void {
  const { random, writer, plan, office } = draft
  writer.put(random.pick(['对本次反馈的', '对巡察指出的', '围绕反馈的']))
  check(draft, claim(draft, 'issues', plan.items.length), plan.items.length, plan.items.length)
  writer.put(random.pick([',持续抓好巩固提升', `,${office.self}将持续深入进行整改`, ',适时组织“回头看”']))
  writer.put('。\n')
}

function claim(draft: Draft, metric: Metric, value: number): PlannedClaim {
  const { writer, plan, random } = draft
  const [before, unit, after] = random.pick(wordings[metric] ?? [])
  const planned = writer.mark(
    () => {
      writer.put(before)
      entity(draft, plan.counts, { value, qualifier: null, unit }, () => writer.put(value + unit))
      writer.put(after)
    },
    { metric, value },
  )
  plan.claims.push(planned)
  return planned
}

function check(
  draft: Draft,
  planned: PlannedClaim,
  claimed: number,
  counted: number,
  unsaid = 0,
  novel = false,
): void {
  const open = claimed > counted && claimed <= counted + unsaid
  const verdict = claimed === counted ? 'agrees' : open ? 'not_counted' : 'differs'
  draft.plan.checks.push({ claim: planned, verdict, novel })
}

function writeMeasures(draft: Draft): void {
  const { random, writer, plan } = draft
  if (!random.chance(0.35)) return
  const total = plan.items.reduce((sum, item) => sum + item.measures, 0)
  writer.put(',制定')
  claim(draft, 'measures', total > 0 ? total : random.int(8, 90))
}

function writeStatuses(draft: Draft, shift: number): void {
  const { random, writer, plan } = draft
  const counted = (code: string): number => plan.items.filter((item) => item.status?.code === code).length
  const novel = plan.items.some((item: PlannedItem) => item.status?.novel)
  const unsaid = plan.items.filter((item) => !item.status).length
  const present = statuses.filter((code) => counted(code) > 0)
  if (present.length === 0 ? random.chance(0.6) : random.chance(0.3)) return
  writer.put(random.pick(['截至目前,', '目前,', '经过整改,']))
  const named = present.length > 0 ? present : (['completed'] as const)
  for (const [i, code] of named.entries()) {
    if (i > 0) writer.put(',')
    const spare = present.length === 0 ? unsaid : 0
    const value = counted(code) + spare + (i === 0 ? shift : 0)
    check(draft, claim(draft, code, value), value, counted(code), unsaid, novel)
  }
  writer.put('。')
}

function writeDeeds(draft: Draft): void {
  const { random, writer, plan } = draft
  writer.put(random.pick(['通过整改,', '整改期间,', '巡察整改以来,']))
  const deeds: (() => void)[] = [
    () => claim(draft, 'rules', random.int(2, 60)),
    () => claim(draft, 'disciplined', random.int(1, 30)),
    () => {
      const planned = { metric: 'recovered' as const, value: 0, start: 0, end: 0 }
      writer.mark(() => {
        writer.put(random.pick(['挽回经济损失', '追回资金']))
        planned.value = putTotal(draft)
      }, planned)
      plan.claims.push(planned)
    },
    () => {
      const value = random.int(1, 40)
      const text = random.pick([`立案${value}件`, `谈话提醒${value}人次`, `召开专题会议${value}次`])
      plan.claims.push(
        writer.mark(() => optional(draft, () => writer.put(text)), {
          metric: 'other' as const,
          value,
          optional: true,
        }),
      )
    },
  ]
  for (const [i, deed] of random.sample(deeds, random.int(1, 3)).entries()) {
    if (i > 0) writer.put(',')
    deed()
  }
  writer.put('。')
}
