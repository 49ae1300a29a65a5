/** A set of UTF-16 units as a table: what a scan over each character of a text asks. */
export function charTable(signs: string): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let at = 0; at < signs.length; at++) table[signs.charCodeAt(at)] = 1
  return table
}
