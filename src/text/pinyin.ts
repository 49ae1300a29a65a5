/** Mandarin syllables and the common characters that they read. */
import rows from '../vocabulary/pinyin.json' with { type: 'json' }

/** `bare` is spelled with ü and has no tone; `toned` is null where the text gives no tone. */
export interface Syllable {
  bare: string
  toned: string | null
}

/** Syllables that no common character has. */
const rare = ['nou', 'den', 'dia', 'pia', 'nia', 'tei', 'eng', 'rua', 'cei', 'lün', 'ei']
const toneSigns = '\u0304\u0301\u030c\u0300'
const toneSign = /[\u0300\u0301\u0304\u0306\u030c]/g

let readings: Map<string, Syllable[]> | null = null
let syllables: Set<string> | null = null

/** Syllables read before, by what is printed: a page that is glossed has the same ones again and again. */
const read = new Map<string, Syllable | null>()
const mostRead = 5000

/** The syllable that a text is as a whole, or null. Tone marks and a final 1–4 are understood, v and u: stand for ü. */
export function readSyllable(text: string): Syllable | null {
  const known = read.get(text)
  if (known !== undefined) return known
  if (read.size >= mostRead) read.clear()
  const syllable = spell(text)
  read.set(text, syllable)
  return syllable
}

function spell(text: string): Syllable | null {
  const decomposed = text.toLowerCase().normalize('NFD').replace('\u0306', '\u030c')
  const marks = decomposed.match(toneSign) ?? []
  const digit = '1234'.indexOf(decomposed.at(-1)!)
  if (marks.length > 1 || (digit >= 0 && marks.length > 0)) return null
  const letters = digit >= 0 ? decomposed.slice(0, -1) : decomposed
  const plain = letters.replace(toneSign, '').normalize('NFC')
  const bare = plain
    .replaceAll('ɡ', 'g')
    .replaceAll('ɑ', 'a')
    .replace(/u:|v/, 'ü')
    .replace(/^([ln])ue$/, '$1üe')
  if (!knownSyllables().has(bare)) return null
  const tone = digit >= 0 ? digit : marks.length > 0 ? toneSigns.indexOf(marks[0]!) : -1
  return { bare, toned: tone < 0 ? null : bare + tone }
}

/** Does the character read so? 2: with this tone (or none is given), 1: with another tone, 0: no, or it is not common. */
export function readsAs(character: string, syllable: Syllable): 0 | 1 | 2 {
  let best: 0 | 1 | 2 = 0
  for (const reading of (readings ??= learn()).get(character) ?? []) {
    if (reading.bare !== syllable.bare) continue
    if (!syllable.toned || reading.toned === syllable.toned) return 2
    best = 1
  }
  return best
}

/** Is it one of the characters of everyday writing (GB 2312 level 1 and their traditional forms)? */
export function isCommon(character: string): boolean {
  return (readings ??= learn()).has(character)
}

function learn(): Map<string, Syllable[]> {
  const map = new Map<string, Syllable[]>()
  for (const row of rows) {
    const syllable = split(row.id)
    for (const character of row.characters) {
      const list = map.get(character)
      if (list) list.push(syllable)
      else map.set(character, [syllable])
    }
  }
  return map
}

function knownSyllables(): Set<string> {
  syllables ??= new Set([...rare, ...rows.map((row) => split(row.id).bare)])
  return syllables
}

/** A spelling of the table: toned by a mark, or light. */
function split(id: string): Syllable {
  const decomposed = id.normalize('NFD')
  const bare = decomposed.replace(/[\u0300\u0301\u0304\u030c]/g, '').normalize('NFC')
  const mark = decomposed.match(/[\u0300\u0301\u0304\u030c]/)
  return { bare, toned: bare + (mark ? toneSigns.indexOf(mark[0]) : 4) }
}
