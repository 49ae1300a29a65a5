/** Notices that are known to break a law. They must go on breaking it: one that no longer does is to be taken off the list. */
import { expect } from 'vitest'
import lists from './known.json' with { type: 'json' }

const known: Record<string, string[]> = lists

/** `broken`: lines that begin with the name of a notice and a colon. */
export function expectOnlyKnown(law: string, broken: readonly string[]): void {
  const names = broken.map((line) => line.slice(0, line.indexOf(': ')))
  const unknown = broken.filter((_, i) => !known[law]?.includes(names[i]))
  expect(unknown, 'break it').toEqual([])
  const mended = (known[law] ?? []).filter((name) => !names.includes(name))
  expect(mended, 'no longer break it: take them off test/laws/known.json').toEqual([])
}
