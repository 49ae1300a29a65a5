/** The foot's signature: a day on a line of its own at the end, and the name above it or before it. */
import type { Line } from '../draft.ts'
import type { DateMention } from '../recognisers/define.ts'

export interface Signature {
  signatory: [number, number] | null
  signed: DateMention | null
}

const linesLooked = 14
const notName =
  /^(?:联系|电话|电子|邮|地址|附|欢迎|来源|责任编辑|编辑|\(此件|网址|传真|监督|上一篇|下一篇)|[:@]|\d{5,}/

export function readSignature(
  text: string,
  lines: readonly Line[],
  days: readonly DateMention[],
  foot: number,
  front: number,
): Signature {
  const first = Math.max(0, lines.length - linesLooked)
  for (let i = lines.length - 1; i >= first; i--) {
    const line = lines[i]
    if (
      line.kind !== 'text' ||
      line.start < Math.min(foot, line.start) ||
      (line.start < front && lines.length > 3 && i < 2)
    )
      continue
    const day = lastDay(text, line, days)
    if (!day) continue
    const before = trimmed(text, line.start, day.start)
    if (before && isName(text, before)) return { signatory: before, signed: day }
    if (before) continue
    return { signatory: nameAbove(text, lines, i), signed: day }
  }
  return { signatory: loneName(text, lines, foot), signed: null }
}

/** A full day that ends the line (brackets aside). */
function lastDay(text: string, line: Line, days: readonly DateMention[]): DateMention | null {
  for (let i = days.length - 1; i >= 0 && days[i].start >= line.start; i--) {
    const day = days[i]
    if (
      day.end > line.end ||
      day.to !== undefined ||
      day.from.day === undefined ||
      day.from.year === undefined
    )
      continue
    const rest = text.slice(day.end, line.end).replace(/[)\] 。]/g, '')
    const head = text.slice(line.start, day.start)
    if (rest === '' && !/[。,;]/.test(head) && !/(?:日期|时间|发布)/.test(head)) return day
  }
  return null
}

/** The names directly above the day; two signing bodies are one signatory from the first to the last. */
function nameAbove(text: string, lines: readonly Line[], index: number): [number, number] | null {
  let found: [number, number] | null = null
  for (let i = index - 1; i >= 0 && i >= index - 3; i--) {
    const line = lines[i]
    if (line.kind !== 'text') continue
    const range = trimmed(text, line.start, line.end)
    if (!range || !isName(text, range)) break
    found = found ? [range[0], found[1]] : range
    if (!joins(text, lines, i)) break
  }
  return found
}

/** The line above goes on the name of this one. */
function joins(text: string, lines: readonly Line[], index: number): boolean {
  const above = lines[index - 1]
  return (
    above !== undefined &&
    /^中共.{2,30}(?:委员会|党组|党委)$/.test(text.slice(above.start, above.end)) &&
    text.slice(lines[index].start, lines[index].end).length <= 12
  )
}

function loneName(text: string, lines: readonly Line[], foot: number): [number, number] | null {
  for (let i = lines.length - 1; i >= 0 && i >= lines.length - 4 && lines[i].start >= foot; i--) {
    const line = lines[i]
    if (line.kind !== 'text') continue
    const range = trimmed(text, line.start, line.end)
    if (
      range &&
      isName(text, range) &&
      /(?:党组|党委|委员会|工委|局|委|政府|党支部|总支)$/.test(text.slice(...range))
    )
      return range
  }
  return null
}

function isName(text: string, [start, end]: [number, number]): boolean {
  const words = text.slice(start, end)
  return (
    words.length >= 3 &&
    words.length <= 50 &&
    !/[。,;!?《》]/.test(words) &&
    !notName.test(words) &&
    /[一-鿿]{3}/.test(words)
  )
}

function trimmed(text: string, start: number, end: number): [number, number] | null {
  while (start < end && ' \t('.includes(text[start])) start++
  while (end > start && ' \t('.includes(text[end - 1])) end--
  return end - start >= 2 ? [start, end] : null
}
