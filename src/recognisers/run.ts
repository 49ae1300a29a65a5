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

interface Entry {
  type: Found['type']
  id: string
  /** The recogniser's own look at the place, and this rule's bit of what it answers. */
  opens: ((text: string, at: number) => number) | undefined
  bit: number
  read(text: string, at: number): Read<Found> | null
}

/** The rules that can begin at a UTF-16 unit, in order of precedence: `lists[listAt[unit]]`, 0 where none can. */
const lists: Entry[][] = [[]]
const listAt = new Uint16Array(0x10000)
for (const { type, triggers, opens, patterns } of recognisers) {
  for (const [index, rule] of patterns.entries()) {
    const read = 'scan' in rule ? rule.scan : matcher(rule)
    const entry: Entry = { type, id: rule.id, opens, bit: 1 << (index % 32), read }
    for (const trigger of new Set(rule.triggers ?? triggers)) {
      const code = trigger.charCodeAt(0)
      if (listAt[code] === 0) listAt[code] = lists.push([]) - 1
      lists[listAt[code]].push(entry)
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
function findAt(text: string, at: number, entries: readonly Entry[], found: Found[]): void {
  let best: Read<Found> | null = null
  let by = entries[0]
  let opens: Entry['opens']
  let open = -1
  for (const entry of entries) {
    if (entry.opens !== opens) {
      opens = entry.opens
      open = opens ? opens(text, at) : -1
    }
    if ((open & entry.bit) === 0) continue
    const read = entry.read(text, at)
    if (!read || (best && size(read) <= size(best))) continue
    best = read
    by = entry
  }
  if (!best || !makeRoom(found, best)) return
  const mention = best as Found
  mention.type = by.type
  mention.rule = by.id
  found.push(mention)
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
