/** One pass over a text for all kinds: a table says which kinds can begin at a character, and only those are asked. */
import type { Mention, Read, Recogniser, Refusal } from './define.ts'
import { recognisers } from './index.ts'

/** What is said in a folded text, in order, without overlaps. */
export function findMentions(text: string): Mention[] {
  return findAll(text).filter((found) => found.type !== 'none')
}

/** The same with what was refused. */
export function findAll(text: string): (Mention | Refusal)[] {
  const found: (Mention | Refusal)[] = []
  for (let at = 0; at < text.length; at++) {
    const kinds = kindsAt[text.charCodeAt(at)]
    if (kinds === 0) continue
    const reading = longest(text, at, kinds)
    if (reading) settle(found, reading)
  }
  return found
}

type Found = Mention | Refusal

/** By UTF-16 unit: which kinds can begin there, one bit each, in the order of the list. */
const kindsAt = new Uint16Array(0x10000)
recognisers.forEach((recogniser, index) => {
  for (const trigger of recogniser.triggers) kindsAt[trigger.charCodeAt(0)] |= 1 << index
})

/** The longest reading that any kind has at a place; of equal ones the first. */
function longest(text: string, at: number, kinds: number): Found | null {
  let best: Found | null = null
  for (let index = 0; kinds >> index !== 0; index++) {
    if ((kinds & (1 << index)) === 0) continue
    const recogniser = recognisers[index]
    for (const rule of recogniser.patterns) {
      const read = readRule(rule, text, at)
      if (!read || (best && size(read) <= size(best))) continue
      best = { ...read, type: recogniser.type, rule: rule.id } as Found
    }
  }
  return best
}

function readRule(rule: Recogniser<Found>['patterns'][number], text: string, at: number): Read<Found> | null {
  if ('scan' in rule) return rule.scan(text, at)
  rule.pattern.lastIndex = at
  const match = rule.pattern.exec(text)
  return match && rule.read(match, text)
}

/** Adds a reading, unless what is already there and overlaps it is as long; shorter ones give way. */
function settle(found: Found[], next: Found): void {
  let kept = found.length
  while (kept > 0 && found[kept - 1].end > next.start) {
    if (size(found[kept - 1]) >= size(next)) return
    kept--
  }
  found.length = kept
  found.push(next)
}

function size(place: { start: number; end: number }): number {
  return place.end - place.start
}
