/** What a reader found wrong: kept in this browser, given out as corrections.json. */

import type { Span } from '../schema-names.ts'
import { reportDigest } from '../views/cover.tsx'
import { index } from './data.ts'
import { save } from './download.ts'
import { changed } from './store.ts'

export const wrongKinds = ['title', 'status', 'extent', 'values', 'not_an_item', 'other'] as const
export type WrongKind = (typeof wrongKinds)[number]

export interface Correction {
  path: string
  /** The first characters of the input's SHA-256. */
  digest: string
  item: string
  span: Span
  wrong: WrongKind
  /** In the reader's words. */
  right: string
}

const key = `notice-parse-corrections:${reportDigest(index.notices)}`
const list: Correction[] = stored()

export function corrections(): readonly Correction[] {
  return list
}

export function correctionOf(path: string, item: string): Correction | undefined {
  return list.find((each) => each.path === path && each.item === item)
}

export function keep(correction: Correction): void {
  drop(correction.path, correction.item)
  list.push(correction)
  list.sort((a, b) => compared(a.path, b.path) || a.span[0] - b.span[0])
  store()
}

export function drop(path: string, item: string): void {
  const at = list.findIndex((each) => each.path === path && each.item === item)
  if (at >= 0) list.splice(at, 1)
  store()
}

export function exportCorrections(): void {
  const file = { type: 'corrections', formatVersion: '1.0', tool: index.tool, corrections: list }
  save('corrections.json', 'application/json', `${JSON.stringify(file, null, 2)}\n`)
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function stored(): Correction[] {
  try {
    const given: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(given) ? given.filter(isCorrection) : []
  } catch {
    return []
  }
}

function isCorrection(given: Correction): boolean {
  return typeof given?.path === 'string' && typeof given.item === 'string' && wrongKinds.includes(given.wrong)
}

/** A browser may refuse to keep anything for a file: then it lasts as long as the page. */
function store(): void {
  try {
    localStorage.setItem(key, JSON.stringify(list))
  } catch {
    // Nothing is lost that the export would not hold.
  }
  changed()
}
