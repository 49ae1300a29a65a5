/** What the finished draft leaves doubtful: declared and not found, differing totals, no notice at all. */
import { unbalanced } from '../checks/breakdown.ts'
import type { Draft, Section } from '../draft.ts'
import { lineAt } from '../text/line-at.ts'
import { markerKey } from '../text/marker.ts'
import { report, reportAt } from './report.ts'

const notable = /巡察|巡视|审计|督察|督查|整改|反馈意见|通报/

export function diagnose(draft: Draft): void {
  const { claims, checks, items } = draft
  const declared = claims.find((claim) => claim.metric === 'issues')
  if (declared && items.length === 0) reportAt(draft, 'NP0301', declared.span, { claimed: declared.value })
  for (const check of checks) {
    if (check.verdict !== 'differs' || (items.length === 0 && check.metric === 'issues')) continue
    reportAt(draft, 'NP0306', claims[check.claim].span, {
      metric: check.metric,
      claimed: check.claimed,
      counted: check.counted,
    })
  }
  for (const { start, end, total, sum } of unbalanced(draft.text.folded, draft.mentions)) {
    report(draft, 'NP0307', [start, end], {
      text: draft.text.slice(start, end),
      total: Number(total),
      sum: Number(sum),
    })
  }
  for (const place of secondNotices(draft)) report(draft, 'NP0309', place)
  const cut = cutEnd(draft)
  if (cut) report(draft, 'NP0308', cut)
  for (const [kind, count] of countBy(draft.repairs.map((repair) => repair.kind)))
    report(draft, 'NP0202', null, { kind, count })
  // where the notice states a status for others, one that has none is worth a look
  if (items.some((item) => item.status)) {
    for (const item of items)
      if (!item.status) report(draft, 'NP0304', [item.title[0], item.title[1]], { item: item.id })
  }
  if (draft.source.text.trim() === '') reportAt(draft, 'NP0101', null)
  else if (items.length === 0 && !notable.test(draft.text.folded.slice(0, 20000)))
    reportAt(draft, 'NP0109', null)
  draft.messages.sort(
    (a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  )
}

/** Where the top list begins anew behind a signature: a second notice in the same input. */
function secondNotices({ sections, lines, text }: Draft): [number, number][] {
  const [first] = sections
  return sections.slice(1).flatMap((section, i): [number, number][] => {
    if (section.marker.ordinal !== 1 || markerKey(section.marker) !== markerKey(first.marker)) return []
    let signed = false
    for (
      let at = lineAt(lines, section.start) - 1;
      at >= 0 && lines[at].start > sections[i].title[1] && !signed;
      at--
    ) {
      signed = signature.test(
        text.folded.slice(lines[at].start, Math.min(lines[at].end, lines[at].start + 40)),
      )
    }
    return signed ? [[section.marker.start, section.marker.end]] : []
  })
}

const signature = /^[^,。;]{0,30}(?:\d{4}|[〇零一二三四五六七八九]{4})年[^,。;]{1,4}月[^,。;]{1,4}日$/

/** The last words, where the text stops within a sentence and nothing signs it. */
function cutEnd(draft: Draft): [number, number] | null {
  const { lines, foot, text } = draft
  const line = lines.findLast((one) => one.kind === 'text')
  if (!line || line.start >= foot) return null
  if (isBareHeading(draft, line.end)) return [Math.max(line.start, line.end - 12), line.end]
  if (line.end - line.start < 24) return null
  const words = text.folded.slice(line.start, line.end)
  const whole = /[。!?;:”》)】]$/.test(words.slice(-1)) || !/[,。;]/.test(words.slice(-200))
  return whole ? null : [Math.max(line.start, line.end - 12), line.end]
}

/** Does the outline end with a title, where those beside it have text below? */
function isBareHeading({ sections }: Draft, end: number): boolean {
  let list = sections
  while (list.at(-1)?.children.length) list = list[list.length - 1].children
  const holds = ({ title, body }: Section, next: number): boolean => title[1] < next && body < next
  const last = list.at(-1)
  if (!last || list.length < 2 || last.title[1] < end) return false
  return list.slice(0, -1).every((section, i) => holds(section, list[i + 1].start - 1))
}

function countBy(kinds: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}
