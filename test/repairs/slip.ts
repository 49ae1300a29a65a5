/** Makes the damage of mirrored pages: a pass over GBK bytes that does not look at the borders of characters. */
import iconv from 'iconv-lite'

export interface Pass {
  /** Characters behind whose bytes a gloss is put: 執 → 執(zhí). */
  glosses: ReadonlyMap<string, string>
  /** Glossed characters that their reading and their first byte tell from all other common ones. */
  told?: ReadonlySet<string>
  /** Signs whose bytes are swapped: ， → , */
  signs: ReadonlyMap<string, string>
  /** What the page's decoder writes for a byte that it can't pair, and whether it eats the one-byte character behind it. */
  lost: string
  eats: boolean
}

export interface Slipped {
  text: string
  /** Places where what was looked for lay across a border. */
  straddles: number
  /** No byte was lost but before a gloss that tells it. */
  recoverable: boolean
}

export function slip(text: string, pass: Pass): Slipped {
  const bytes = iconv.encode(text, 'gbk')
  const borders = new Set<number>()
  for (let at = 0; at < bytes.length; at += bytes[at] < 0x80 ? 1 : 2) borders.add(at)
  const pairs = new Map<number, Buffer>()
  for (const [pair, by] of pass.signs)
    pairs.set(iconv.encode(pair, 'gbk').readUInt16BE(0), iconv.encode(by, 'gbk'))
  for (const [pair, reading] of pass.glosses) {
    const own = iconv.encode(pair, 'gbk')
    pairs.set(own.readUInt16BE(0), Buffer.concat([own, iconv.encode(`(${reading})`, 'gbk')]))
  }
  const changed: number[] = []
  const glossed = new Set<number>()
  let straddles = 0
  let told = true
  for (let at = 0; at < bytes.length; ) {
    const by = pairs.get((bytes[at] << 8) | (bytes[at + 1] ?? 0))
    if (!by) {
      changed.push(bytes[at++])
      continue
    }
    if (!borders.has(at)) {
      straddles++
      if (by.length > 2) told &&= pass.told?.has(characterOf(bytes[at], bytes[at + 1])) ?? true
    }
    if (by.length > 2) glossed.add(changed.length + 2)
    changed.push(...by)
    at += 2
  }
  const decoded = decode(changed, glossed, pass)
  return { text: decoded.text, straddles, recoverable: decoded.recoverable && told }
}

function decode(bytes: readonly number[], glossed: ReadonlySet<number>, { lost, eats }: Pass) {
  let text = ''
  let recoverable = true
  for (let at = 0; at < bytes.length; ) {
    const [lead, trail] = [bytes[at], bytes[at + 1]]
    const two = lead > 0x80 && trail >= 0x40 && trail !== 0x7f && trail < 0xff
    const character = lead < 0x80 ? String.fromCharCode(lead) : two ? characterOf(lead, trail) : ''
    if (character && character !== '\uFFFD') {
      text += character
      at += lead < 0x80 ? 1 : 2
      continue
    }
    text += lost
    recoverable &&= lead === 0x80 || glossed.has(at + 1)
    at += two || (eats && trail < 0x80) ? 2 : 1
  }
  return { text, recoverable }
}

const characters = new Map<number, string>()

function characterOf(lead: number, trail: number): string {
  const code = (lead << 8) | trail
  let character = characters.get(code)
  if (character === undefined)
    characters.set(code, (character = iconv.decode(Buffer.from([lead, trail]), 'gbk')))
  return character
}
