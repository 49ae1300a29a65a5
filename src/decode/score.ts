import common from './common-characters.json' with { type: 'json' }

/**
 * How much a decoded text looks like Chinese, from about 2 (every character is a common one) down to -6 (nothing can
 * be decoded): the mean weight of its characters beyond ASCII. 0 for a text without any.
 */
export function score(text: string): number {
  weights ??= build()
  let sum = 0
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    sum += weights[unit]
    count++
  }
  return count === 0 ? 0 : sum / count
}

const frequent = 3
const usual = 1
const rare = -2
const foreign = -2
const privateUse = -4
const undecodable = -6

const punctuation = '　、。·—‘’“”…《》〈〉「」『』【】〔〕！（），．／：；？～％＋－０１２３４５６７８９'

let weights: Int8Array | undefined

/** By UTF-16 unit. Usual are the first levels of GB 2312 (3,755 characters) and of Big5 (5,401). */
function build(): Int8Array {
  const made = new Int8Array(0x10000).fill(foreign)
  made.fill(rare, 0x3400, 0xa000)
  made.fill(privateUse, 0x80, 0xa0)
  made.fill(privateUse, 0xe000, 0xf900)
  mark(made, level('gb18030', 0xb0, 0xd7), usual)
  mark(made, level('big5', 0xa4, 0xc6), usual)
  mark(made, common.simplified + common.traditional, frequent)
  mark(made, punctuation, usual)
  made[0xfffd] = undecodable
  return made
}

function mark(made: Int8Array, characters: string, weight: number): void {
  for (let i = 0; i < characters.length; i++) {
    const unit = characters.charCodeAt(i)
    if (unit >= 0x3400 && unit < 0xa000) made[unit] = weight
    else if (weight === usual && punctuation.includes(characters[i])) made[unit] = weight
  }
}

/** The characters of an encoding's rows, by their lead bytes. */
function level(encoding: string, first: number, last: number): string {
  const bytes: number[] = []
  for (let lead = first; lead <= last; lead++) {
    for (let trail = encoding === 'big5' ? 0x40 : 0xa1; trail <= 0xfe; trail++) {
      if (trail > 0x7e && trail < 0xa1) continue
      bytes.push(lead, trail)
    }
  }
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes))
}
