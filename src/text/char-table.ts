/** A set of UTF-16 units as a table: what a scan over each character of a text asks. */
export function charTable(signs: string): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let at = 0; at < signs.length; at++) table[signs.charCodeAt(at)] = 1
  return table
}

/** The values of signs by UTF-16 unit; those of other units are `none`. */
export function charValues(values: Readonly<Record<string, number>>, none: number): Int8Array {
  const table = new Int8Array(0x10000).fill(none)
  for (const [sign, value] of Object.entries(values)) table[sign.charCodeAt(0)] = value
  return table
}
