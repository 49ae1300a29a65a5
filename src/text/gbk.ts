/** The two-byte part of GBK as a table, made from the platform's own decoder when it is first asked for. */

const firstLead = 0x81
const lastLead = 0xfe
const firstTrail = 0x40
const lastTrail = 0xfe

let characters: string[] | null = null
let codes: Uint16Array | null = null

/** The character of two bytes, '' for none. Private-use characters stand for codes that no font knows. */
export function gbkDecode(lead: number, trail: number): string {
  if (lead < firstLead || lead > lastLead || trail < firstTrail || trail > lastTrail || trail === 0x7f)
    return ''
  characters ??= build()
  return characters[(lead << 8) | trail] ?? ''
}

/** The two bytes of a character as one number (lead · 256 + trail), 0 where GBK gives it no two bytes. */
export function gbkEncode(character: string): number {
  codes ??= invert()
  return character.length === 1 ? codes[character.charCodeAt(0)] : 0
}

function build(): string[] {
  const decoder = new TextDecoder('gb18030')
  const table: string[] = []
  for (let lead = firstLead; lead <= lastLead; lead++) {
    const trails: number[] = []
    for (let trail = firstTrail; trail <= lastTrail; trail++) if (trail !== 0x7f) trails.push(trail)
    const row = decoder.decode(new Uint8Array(trails.flatMap((trail) => [lead, trail])))
    trails.forEach((trail, i) => {
      table[(lead << 8) | trail] = row[i]
    })
  }
  return table
}

function invert(): Uint16Array {
  characters ??= build()
  const table = new Uint16Array(0x10000)
  characters.forEach((character, code) => {
    table[character.charCodeAt(0)] ||= code
  })
  return table
}
