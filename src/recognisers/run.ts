/** One pass over a text for all kinds: a table says which rules can begin at a character, and only those are asked. */
import type { Mention, Pattern, Read, Refusal } from './define.ts'
import { recognisers } from './index.ts'

/** What is said in a folded text, in order, without overlaps. */
export function findMentions(text: string): Mention[] {
  return findAll(text).filter((found) => found.type !== 'none')
}

/** The same with what was refused. */
export function findAll(text: string): (Mention | Refusal)[] {
  const found: (Mention | Refusal)[] = []
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const list = listAt[code]
    // no mention begins within a run of digits
    if (list !== 0 && !(isDigit(code) && isDigit(before))) findAt(text, at, lists[list], found)
    before = code
  }
  return found
}

type Found = Mention | Refusal

/** The rules of one recogniser that can begin at a unit. */
interface Group {
  type: Found['type']
  /** Which of them can begin at a place, one bit for each rule of the recogniser; absent: all. */
  opens: ((text: string, at: number) => number) | undefined
  entries: Entry[]
}

interface Entry {
  id: string
  bit: number
  read(text: string, at: number): Read<Found> | null
}

/** The groups that can begin at a UTF-16 unit, in order of precedence: `lists[listAt[unit]]`, 0 where none can. */
const lists: Group[][] = [[]]
const listAt = new Uint16Array(0x10000)
for (const { type, triggers, opens, patterns } of recognisers) {
  for (const [index, rule] of patterns.entries()) {
    const read = 'scan' in rule ? rule.scan : matcher(rule)
    const entry: Entry = { id: rule.id, bit: 1 << (index % 32), read }
    for (const trigger of new Set(rule.triggers ?? triggers)) {
      const code = trigger.charCodeAt(0)
      if (listAt[code] === 0) listAt[code] = lists.push([]) - 1
      const groups = lists[listAt[code]]
      if (groups.at(-1)?.type !== type) groups.push({ type, opens, entries: [] })
      groups[groups.length - 1].entries.push(entry)
    }
  }
}

function matcher(rule: Pattern<Found>): Entry['read'] {
  return (text, at) => {
    rule.pattern.lastIndex = at
    const match = rule.pattern.exec(text)
    return match && rule.read(match, text)
  }
}

/** Adds the longest reading that any rule has at a place; of equal ones the first. */
function findAt(text: string, at: number, groups: readonly Group[], found: Found[]): void {
  let best: Read<Found> | null = null
  let type: Found['type'] = 'none'
  let rule = ''
  for (let i = 0; i < groups.length; i++) {
    const { opens, entries } = groups[i]
    const open = opens ? opens(text, at) : -1
    if (open === 0) continue
    for (let k = 0; k < entries.length; k++) {
      const entry = entries[k]
      if ((open & entry.bit) === 0) continue
      const read = entry.read(text, at)
      if (!read || (best && size(read) <= size(best))) continue
      best = read
      type = groups[i].type
      rule = entry.id
    }
  }
  if (!best) return
  const mention = best as Found
  mention.type = type
  mention.rule = rule
  const last = found.length - 1
  // 地址:321000 临水市…: the label has told the address before the postcode is come to
  if (last >= 0 && found[last].start >= best.end) {
    if (last === 0 || found[last - 1].end <= best.start) found.splice(last, 0, mention)
  } else if (makeRoom(found, best)) found.push(mention)
}

/** Removes what a longer reading overlaps; false where one that is as long is there already. */
function makeRoom(found: Found[], next: Read<Found>): boolean {
  let kept = found.length
  while (kept > 0 && found[kept - 1].end > next.start) {
    if (size(found[kept - 1]) >= size(next)) return false
    kept--
  }
  if (kept < found.length) found.length = kept
  return true
}

function size(place: { start: number; end: number }): number {
  return place.end - place.start
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
