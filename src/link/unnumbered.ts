/** Items without a number of their own: paragraphs 针对“…”问题,… and 一是 units that name a problem and answer it. */
import type { Line } from '../draft.ts'
import { enumeration, readEnumerator } from './enumeration.ts'

export interface LooseItem {
  number: string | null
  ordinal: number | null
  start: number
  end: number
  title: [number, number]
}

const paragraph =
  /^(?:针对|关于|对于|对)(?:[^“‘”’]{0,12}[“‘].{2,60}?[”’][^,。;:]{0,16}?(?:问题|情况|方面|意见|建议|事项)|.{2,60}?(?:的问题|问题))(?:的整改(?:情况)?)?(?=[,。:;])/
const lacks = /不|未|缺|弱|差|滞后|缓慢|欠|乱|松|虚|违规|违反|漏|短板|隐患|流于|嫌疑|超|[“‘]/
/** The notice speaking of all problems at once is no item: 针对反馈意见指出的6个方面问题,… */
const general =
  /反馈意见|反馈的问题|[\d一二三四五六七八九十]{1,4}(?:个|项|条|类|大)(?:大?方面|大类)?的?(?:具体|突出|主要|反馈|存在的?)?(?:问题|任务)|指出的(?:突出)?问题|(?:巡察|巡视)组|以上|上述|该问题|这些|此问题/

/** Items among the lines `[first, last)` of a text without items. Each reaches to the next one or to the last line's end. */
export function looseItems(text: string, lines: readonly Line[], first: number, last: number): LooseItem[] {
  const items: LooseItem[] = []
  for (let i = first; i < last; i++) {
    const line = lines[i]
    if (line.kind !== 'text') continue
    const found = unitsOf(text, line)
    const open = items.at(-1)
    if (found.length === 0) {
      // what follows a loose item belongs to it, unless it looks ahead
      if (
        open &&
        i > 0 &&
        open.end === lastTextEnd(lines, i) &&
        !/^(?:下一步|下步|今后|同时,我)/.test(text.slice(line.start, line.start + 8))
      )
        open.end = line.end
      continue
    }
    items.push(...found)
  }
  return items
}

function lastTextEnd(lines: readonly Line[], index: number): number {
  for (let i = index - 1; i >= 0; i--) if (lines[i].kind === 'text') return lines[i].end
  return -1
}

/** One line as one unit, or as the units of its enumeration when they name problems. */
function unitsOf(text: string, line: Line): LooseItem[] {
  const run = enumeration(text, line.start, line.end)
  const units = run
    .filter((unit) => unit.start === line.start || run[0].start === line.start)
    .map((unit) => unitAt(text, unit.start, unit.end))
    .filter((unit) => unit !== null)
  if (units.length >= 2) return units
  const unit = unitAt(text, line.start, line.end)
  return unit ? [unit] : []
}

function unitAt(text: string, start: number, end: number): LooseItem | null {
  const sign = readEnumerator(text, start)
  const title = problemAt(text, sign ? sign.end : start, end)
  if (!title) return null
  return {
    number: sign ? text.slice(sign.start, sign.end) : null,
    ordinal: sign?.ordinal ?? null,
    start,
    end,
    title,
  }
}

function problemAt(text: string, start: number, end: number): [number, number] | null {
  const head = text.slice(start, Math.min(end, start + 110))
  const match = paragraph.exec(head)
  if (!match || !lacks.test(match[0]) || general.test(match[0].replace(/[“‘].{0,100}[”’]/, ''))) return null
  const close = start + match[0].length
  return end - close >= 12 ? [start, close] : null
}
