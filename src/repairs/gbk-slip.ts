import { gbkDecode, gbkEncode } from '../text/gbk.ts'
import { isHan, wide } from '../text/han.ts'
import { isCommon } from '../text/pinyin.ts'
import { inRounds } from '../text/rounds.ts'
import type { Edit } from '../text/working-text.ts'
import type { Repair, Suspect } from './define.ts'
import { Evidence } from './gbk-slip/evidence.ts'
import { findGlosses, type Gloss, glossAt } from './gbk-slip/gloss.ts'
import { isStrange, pairsRead, realign, type Stream } from './gbk-slip/stream.ts'

/**
 * Undoes byte slips of mirrored pages. A byte-level pass put a gloss into the GBK bytes of a page, or narrowed a sign,
 * where the pair of bytes that it looked for lay across the border of two characters:
 *
 *     變為推動 = D7 83 | 9E E9 | CD C6 | 84 D3        83 9E is 優
 *     D7 83 | 9E ( y ō u ) E9 CD | C6 84 | D3 …       = 變?yōu)橥苿…   9E and its bracket were eaten
 *
 * A slip is undone only if the bytes prove it: the gloss tells the lost byte, everything up to where both readings meet
 * again decodes, and decodes to everyday characters.
 */
export const gbkSlip: Repair = {
  kind: 'gbk_slip',
  stage: 'raw',
  find(text) {
    if (!trace.test(text)) return { edits: [], suspects: [] }
    const { edits: first, suspects } = search(text)
    if (first.length === 0) return { edits: first, suspects }
    const edits = inRounds(text, [(now) => (now === text ? first : search(now).edits)], rounds)
    return { edits, suspects: suspects.filter((suspect) => !edits.some((edit) => within(suspect, edit))) }
  },
}

const rounds = 5

function within(suspect: Suspect, edit: Edit): boolean {
  return suspect.start >= edit.start - 1 && suspect.end <= edit.end
}

function search(text: string): { edits: Edit[]; suspects: Suspect[] } {
  const edits: Edit[] = []
  const suspects: Suspect[] = []
  const evidence = new Evidence(text)
  let from = 0
  for (const slip of traces(text)) {
    if (slip.at < from) continue
    const repaired = slip.gloss ? undoGloss(text, slip.gloss, evidence) : undoSign(text, slip.at, evidence)
    if (repaired) {
      edits.push(trimmed(text, slip.at, repaired.end, repaired.after))
      from = repaired.end
      if (!repaired.open) continue
    }
    const suspect = repaired ? report(text, repaired.end) : doubt(text, slip)
    if (suspect) suspects.push(suspect)
    if (suspect) from = suspect.end
  }
  return { edits, suspects }
}

interface Trace {
  at: number
  gloss: Gloss | null
}

/** A sign of a lost byte, or a gloss without its opening bracket. */
const trace = /[?\uFFFD]|[a-z\u00e0-\u01dc][)）]/

/** Places where a slip may begin, in order. */
function* traces(text: string): Generator<Trace> {
  const glosses = findGlosses(text)
  let gloss = glosses.next()
  let at = nextMark(text, 0)
  while (!gloss.done || at < text.length) {
    if (!gloss.done && gloss.value.start <= at) {
      yield { at: gloss.value.start, gloss: gloss.value }
      if (at < gloss.value.end) at = nextMark(text, gloss.value.end)
      gloss = glosses.next()
    } else {
      yield { at, gloss: null }
      at = nextMark(text, at + 1)
    }
  }
}

function nextMark(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (text[i] === '?' || text[i] === '\uFFFD') return i
  return text.length
}

/** The glossed pair is the last byte of the character before and the lost byte, which leads the character after. */
function undoGloss(text: string, gloss: Gloss, evidence: Evidence): Stream | null {
  const before = text[gloss.start - 1] ?? ''
  const code = gbkEncode(before) || gbkEncode(wide(before))
  if (code === 0 || (!gloss.lost && !isForeign(before, gloss, text[gloss.end] ?? '', evidence))) return null
  const streams: Stream[] = []
  for (const pair of pairsRead(code & 0xff, gloss.syllable, evidence)) {
    const stream = realign(text, gloss.end, gbkEncode(pair) & 0xff, evidence)
    if (stream && isBetter(stream, text.slice(gloss.end, stream.end))) streams.push(stream)
  }
  return streams.length > 1 ? likeliest(streams, before, evidence) : (streams[0] ?? null)
}

/** A whole gloss is a trace only where it can't be meant for the character that it stands by. */
function isForeign(before: string, gloss: Gloss, next: string, evidence: Evidence): boolean {
  return evidence.fit(before, gloss.syllable) % 4 === 0 && isCommon(before) && isStrange(next)
}

/** Streams differ in their first character: the one that joins both its neighbours elsewhere, if it is but one. */
function likeliest(streams: readonly Stream[], before: string, evidence: Evidence): Stream | null {
  const known = streams.filter(({ after: [first, second = ''] }) => {
    const words = [before, second].every((sign) => isHan(sign.charCodeAt(0)))
    return words && evidence.joins(before, first) && evidence.joins(first, second)
  })
  return known.length === 1 ? known[0] : null
}

/** Fewer strange characters than before, or the trace of another lost byte: letters before characters, lost signs. */
function isBetter({ after, open }: Stream, before: string): boolean {
  if (after === '' || (open && after.length < 2)) return false
  const strange = (text: string): number => [...text].filter(isStrange).length
  return strange(after) < strange(before) + Number(/[?\uFFFD@-~]$/.test(before))
}

/** Full-width signs, by the bytes that a pass looked for. */
const swapped: readonly { wide: string; forms: string }[] = [
  { wide: '，', forms: ',，' },
  { wide: '。', forms: '.。' },
  { wide: '、', forms: '、' },
  { wide: '；', forms: ';；' },
  { wide: '：', forms: ':：' },
]

/** The sign lay between the second byte of a character, whose first is lost, and the first of the next. It may be eaten too. */
function undoSign(text: string, at: number, evidence: Evidence): Stream | null {
  const before = text[at - 1] ?? ''
  if (!isHan(before.charCodeAt(0))) return null
  const shown = text[at + 1] ?? ''
  const found: Stream[] = []
  for (const { wide, forms } of swapped) {
    const code = gbkEncode(wide)
    const start = forms.includes(shown) ? at + 2 : at + 1
    if (!isTorn(text, start)) continue
    const stream = realign(text, start, code & 0xff, evidence)
    if (!stream || stream.open || [...stream.after].some(isStrange)) continue
    const lost = lostLead(before, code >> 8, stream.after[0], evidence)
    if (lost) found.push({ ...stream, after: lost + stream.after })
  }
  return found.length === 1 ? found[0] : null
}

/** Does the text go on as only a slip makes it: with one capital or other sign of 40–7E before a character, or strangely? */
function isTorn(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  const next = text.charCodeAt(at + 1)
  if (code >= 0x40 && code < 0x7f) return isHan(next)
  return isHan(code) && (isStrange(text[at]) || (isHan(next) && isStrange(text[at + 1])))
}

/** The character of a lost first byte: a full stop where clauses part, else the only one seen between these two here. */
function lostLead(before: string, trail: number, after: string, evidence: Evidence): string | null {
  const list: string[] = []
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const character = gbkDecode(lead, trail)
    if (!isCommon(character) && character !== '。') continue
    const left = evidence.joins(before, character)
    const right = evidence.joins(character, after)
    if (character === '。' ? evidence.parts(before, after) : left && right) list.push(character)
    // a word that may go on here is a doubt about the full stop
    else if (left && character !== '。') list.push('')
  }
  return list.length === 1 ? list[0] : null
}

/** An edit of the range without what it leaves as it is at both ends. */
function trimmed(text: string, start: number, end: number, after: string): Edit {
  let tail = after.length
  while (end > start && tail > 0 && text[end - 1] === after[tail - 1]) {
    end--
    tail--
  }
  let head = 0
  while (start < end && head < tail && text[start] === after[head]) {
    start++
    head++
  }
  return { start, end, after: after.slice(head, tail) }
}

/** What looks damaged and was not repaired. A question mark alone does not. */
function doubt(text: string, { at, gloss }: Trace): Suspect | null {
  if (gloss) return gloss.lost && text[at] !== gloss.syllable.bare[0] ? report(text, at) : null
  if (text[at] === '\uFFFD') return report(text, at)
  const before = isHan(text.charCodeAt(at - 1))
  const sign = ',，.。;；:：、'.includes(text[at + 1] ?? '-')
  return before && isTorn(text, at + (sign ? 2 : 1)) && (sign || isStrange(text[at + 1]))
    ? report(text, at)
    : null
}

function report(text: string, at: number): Suspect {
  const start = Math.max(0, at - 1)
  let end = glossAt(text, at)?.end ?? at + 1
  const stop = Math.min(text.length, end + 20)
  while (end < stop && (isStrange(text[end]) || text[end] === '\uFFFD')) end++
  return { code: 'NP0203', start, end, data: { text: text.slice(start, end) } }
}
