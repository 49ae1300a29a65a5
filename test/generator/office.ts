/** Who is inspected, who inspects, and what they are called. All invented. */

import { hanzi } from './numerals.ts'
import offices from './phrases/offices.json' with { type: 'json' }
import type { Plan } from './plan.ts'
import type { Random } from './random.ts'

export interface Office {
  kind: Plan['metadata']['kind']
  area: string
  /** 县, 市, 区 */
  level: string
  body: string
  /** 党组, 党委, 党工委 */
  group: string
  self: string
  /** The short form in document numbers: 云水. */
  code: string
  /** In the sentence that says who inspected whom. */
  inspected: string
  inspector: string
  signatory: string
}

export function drawOffice(random: Random): Office {
  const kind = random.weighted<Office['kind']>([
    [76, 'inspection_rectification'],
    [13, 'audit_rectification'],
    [11, 'supervision_rectification'],
  ])
  const area = random.pick(offices.areas)
  const level = area.slice(-1)
  const body = random.pick(offices.bodies)
  const party = kind === 'inspection_rectification'
  const inspected = random.pick([
    `${area}${body.name}`,
    party ? `${area}${body.name}${body.group}` : `${area}${body.name}`,
    body.self === '我局' ? `${level}${body.name}` : `${area}${body.name}`,
  ])
  return {
    kind,
    area,
    level,
    body: body.name,
    group: body.group,
    self: body.self,
    code: `${area[0]}${body.code}`,
    inspected,
    inspector: drawInspector(random, kind, area, level),
    signatory: party
      ? drawSignatory(random, area, body)
      : `${area}${body.name}${governing[body.name.slice(-1)] ?? ''}`,
  }
}

/** 镇 and 街道 sign as their offices. */
const governing: Record<string, string> = { 镇: '人民政府', 道: '办事处' }

function drawSignatory(random: Random, area: string, body: { name: string; group: string }): string {
  if (body.group === '党组') return `中共${area}${body.name}党组`
  const committee = body.group === '党委' ? '委员会' : '工作委员会'
  return random.chance(0.8) ? `中共${area}${body.name}${committee}` : `${area}${body.name}${body.group}`
}

function drawInspector(random: Random, kind: Office['kind'], area: string, level: string): string {
  const number = hanzi(random.int(1, 12))
  if (kind === 'audit_rectification') return random.pick([`${level}审计局`, `${area}审计局`])
  if (kind === 'supervision_rectification') return `省第${number}生态环境保护督察组`
  return random.weighted([
    [4, `${level}委第${number}巡察组`],
    [2, `${area}委第${number}巡察组`],
    [1, `${level}委巡察${number}组`],
    [1, `${level}委第${number}专项巡察组`],
    [1, `省委第${number}巡视组`],
    [1, `${level}委第${random.int(1, 9)}巡察组`],
  ])
}
