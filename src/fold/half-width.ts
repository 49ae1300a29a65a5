import radicals from './radicals.json' with { type: 'json' }
import { blockSize, fromUnits } from './units.ts'

/**
 * The text with one form for each sign, unit by unit: full-width letters, digits and signs become ASCII, every space
 * U+0020, corner quotes curly ones, radicals and compatibility forms the plain character. 。、《》〔〕【】 stay, and so
 * does everything whose plain form is longer (㈠ ① ⒈ ㎡) and what shows nothing (a repair takes that out).
 */
export function halfWidth(text: string): string {
  table ??= build()
  const units = new Uint16Array(Math.min(blockSize, text.length))
  const parts: string[] = []
  let changed = false
  for (let at = 0; at < text.length; at += blockSize) {
    const end = Math.min(text.length, at + blockSize)
    const differs = translate(text, at, end, table, units)
    parts.push(differs ? fromUnits(units.subarray(0, end - at)) : text.slice(at, end))
    changed ||= differs
  }
  return changed ? parts.join('') : text
}

/** The plain form of one UTF-16 unit. */
export function halfWidthUnit(unit: number): number {
  table ??= build()
  return table[unit]
}

/** Signs that Unicode does not call forms of each other and that are typed for each other all the same. */
const pairs: readonly (readonly [string, string])[] = [
  ['「', '“'],
  ['」', '”'],
  ['『', '‘'],
  ['』', '’'],
  ['〝', '“'],
  ['〞', '”'],
  ['〟', '”'],
  ['〜', '~'],
  ['∼', '~'],
  ['∶', ':'],
  ['︰', ':'], // a two-dot leader that Big5 texts use as a colon
  ['‐', '-'],
  ['‑', '-'],
  ['−', '-'],
]

/** Ranges whose forms are undone by Unicode's own compatibility mapping, where that is one unit long. */
const forms: readonly (readonly [number, number])[] = [
  [0x2f00, 0x2fd5], // Kangxi radicals
  [0xf900, 0xfaff], // compatibility ideographs
  [0xfe10, 0xfe19], // vertical forms
  [0xfe31, 0xfe4f],
  [0xfe50, 0xfe6b], // small forms
  [0xff01, 0xff5e], // full-width ASCII
  [0xff61, 0xff65], // half-width 。「」、・
  [0xffe0, 0xffe6], // full-width ¥ and its like
]

const spaces = [0xa0, 0x1680, 0x202f, 0x205f, 0x3000, ...Array.from({ length: 11 }, (_, i) => 0x2000 + i)]

let table: Uint16Array | undefined

function translate(text: string, start: number, end: number, to: Uint16Array, units: Uint16Array): boolean {
  let difference = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    const plain = to[unit]
    units[i - start] = plain
    difference |= unit ^ plain
  }
  return difference !== 0
}

function build(): Uint16Array {
  const made = new Uint16Array(0x10000)
  for (let i = 0; i < made.length; i++) made[i] = i
  for (let i = 0; i < radicals.pairs.length; i += 2)
    made[radicals.pairs.charCodeAt(i)] = radicals.pairs.charCodeAt(i + 1)
  for (const [sign, plain] of pairs) made[sign.charCodeAt(0)] = plain.charCodeAt(0)
  for (const [first, last] of forms) {
    for (let unit = first; unit <= last; unit++) {
      const plain = String.fromCharCode(unit).normalize('NFKC')
      if (plain.length === 1) made[unit] = made[plain.charCodeAt(0)]
    }
  }
  for (const space of spaces) made[space] = 0x20
  return made
}
