import characters from './script-characters.json' with { type: 'json' }

export type Script = 'simplified' | 'traditional' | 'mixed' | 'none'

/**
 * Which script a text is written in, by its characters that exist in one script alone (发 後 are such, 后 里 云 are
 * not). A few strays of the other script, a name or a quotation, don't make a text mixed; none: no such character.
 */
export function detectScript(text: string): Script {
  const { simplified, traditional } = countScripts(text)
  const fewer = Math.min(simplified, traditional)
  const more = Math.max(simplified, traditional)
  if (more === 0) return 'none'
  if (fewer * mixedShare >= more && (fewer > 1 || more === 1)) return 'mixed'
  return simplified > traditional ? 'simplified' : 'traditional'
}

/** How many characters of the text exist in one script alone. */
export function countScripts(text: string): { simplified: number; traditional: number } {
  table ??= build()
  let simplified = 0
  let traditional = 0
  for (let i = 0; i < text.length; i++) {
    const kind = table[text.charCodeAt(i)]
    simplified += kind & 1
    traditional += kind >> 1
  }
  return { simplified, traditional }
}

/** A text is mixed where one script has at least one in this many of the other's characters. */
const mixedShare = 10

let table: Uint8Array | undefined

function build(): Uint8Array {
  const made = new Uint8Array(0x10000)
  for (let i = 0; i < characters.simplified.length; i++) made[characters.simplified.charCodeAt(i)] = 1
  for (let i = 0; i < characters.traditional.length; i++) made[characters.traditional.charCodeAt(i)] = 2
  return made
}
