/**
 * Signs that show nothing: zero-width spaces and joiners, soft hyphens, byte-order marks in mid-text, directions,
 * variation selectors. They can't be folded one to one, so folding leaves them where they are. A raw repair takes them
 * out (an edit to '' keeps the way back to the source); nothing that reads the text has to know them then.
 */
const ranges: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad], // soft hyphen
  [0x061c, 0x061c], // Arabic letter mark
  [0x180e, 0x180e], // Mongolian vowel separator
  [0x200b, 0x200f], // zero-width space, joiners, directions
  [0x202a, 0x202e], // embeddings
  [0x2060, 0x2064], // word joiner, invisible operators
  [0x2066, 0x206f], // isolates
  [0xfe00, 0xfe0f], // variation selectors
  [0xfeff, 0xfeff], // byte-order mark
]

/** Whether a UTF-16 unit shows nothing. */
export function isInvisible(unit: number): boolean {
  if (unit < 0xad || (unit > 0x206f && unit < 0xfe00)) return false
  return ranges.some(([first, last]) => unit >= first && unit <= last)
}

/** The same as the inside of a regular expression's class, for whoever looks for them in a whole text. */
export const invisibleClass =
  '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufe00-\\ufe0f\\ufeff'
