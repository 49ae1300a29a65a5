/** Items without a number of their own: paragraphs 针对“…”问题,… and 一是 units that name a problem and answer it. */
import type { Line } from '../draft.ts'
import { readEnumerator } from './enumeration.ts'

export interface LooseItem {
  number: string | null
  ordinal: number | null
  start: number
  end: number
  title: [number, number]
}

const paragraph =
  /^(?:针对|关于|对于|对)(?:.{0,12}?[“‘].{2,60}?[”’].{0,16}?(?:问题|情况|方面)|.{2,60}?(?:的问题|问题))(?:的整改(?:情况)?)?(?=[,。:;])/
const lacks = /不|未|缺|弱|差|滞后|缓慢|欠|乱|松|虚|违规|违反|漏|短板|隐患|流于|[“‘]/
/** The notice speaking of all problems at once is no item: 针对反馈意见指出的6个方面问题,… */
const general =
  /反馈意见|反馈的问题|(?:\d|[一二三四五六七八九十])+(?:个|项|条|大|方面)|指出的(?:突出)?问题|(?:巡察|巡视)组|以上|上述|该问题|这些|此问题/

/** Items among the lines `[first, last)` of a text without items. */
export function looseItems(text: string, lines: readonly Line[], first: number, last: number): LooseItem[] {
  const items: LooseItem[] = []
  for (let i = first; i < last; i++) {
    const line = lines[i]
    if (line.kind !== 'text') continue
    const sign = readEnumerator(text, line.start)
    const from = sign ? sign.end : line.start
    const title = problemAt(text, from, line.end)
    if (!title) continue
    items.push({
      number: sign ? text.slice(sign.start, sign.end) : null,
      ordinal: sign?.ordinal ?? null,
      start: line.start,
      end: line.end,
      title,
    })
  }
  return items
}

function problemAt(text: string, start: number, end: number): [number, number] | null {
  const head = text.slice(start, Math.min(end, start + 110))
  const match = paragraph.exec(head)
  if (!match || !lacks.test(match[0]) || general.test(match[0].replace(/[“‘].*[”’]/, ''))) return null
  const close = start + match[0].length
  return end - close >= 12 ? [start, close] : null
}
