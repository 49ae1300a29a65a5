/**
 * Stars and strokes of emphasis, paired within a block.
 *
 * CommonMark's own rule asks for a space or a sign where Chinese has none: `**一、标题。**正文` is bold to its author, but
 * not to it. Here a closing run may stand between a sign and a character. What hides a name or a number stays text:
 *   no: 张**、李**    no: 138****1234    no: 3*5米、长*宽*高    no: ____年
 */
export interface Run {
  start: number
  end: number
  /** The paragraph, heading or cell it stands in. */
  block: number
}

/** Adds the runs of one to three equal stars or strokes in a range of text. */
export function findRuns(text: string, start: number, end: number, block: number, runs: Run[]): void {
  for (let i = start; i < end; ) {
    const sign = text[i]
    const from = i++
    if (sign !== '*' && sign !== '_') continue
    while (i < end && text[i] === sign) i++
    if (i - from <= 3) runs.push({ start: from, end: i, block })
  }
}

/** Places of the runs that pair: the nearest of the same sign and length in the same block. */
export function pairRuns(text: string, runs: readonly Run[]): [number, number][] {
  const paired: [number, number][] = []
  const open = new Map<string, Run>()
  for (const run of runs) {
    const key = text.slice(run.start, run.end)
    const first = open.get(key)
    if (first?.block === run.block && pairs(text, first, run)) {
      paired.push([first.start, first.end], [run.start, run.end])
      open.delete(key)
    } else if (opens(text, run)) open.set(key, run)
    else open.delete(key)
  }
  return paired
}

const opensAQuote = /["'“‘《〈（(「『【〔[]/
const letter = /[\p{L}\p{N}]/u

function opens(text: string, run: Run): boolean {
  const before = isLetter(text, run.start - 1)
  if (!before) return true
  if (isWithinAWord(text, run)) return false
  return isLetter(text, run.end) || opensAQuote.test(text[run.end] ?? '')
}

function pairs(text: string, first: Run, run: Run): boolean {
  if (run.start === first.end) return false
  const afterLetter = isLetter(text, run.start - 1)
  // Opened between a character and a quote: the quote closes it.
  if (isLetter(text, first.start - 1) && !isLetter(text, first.end)) return !afterLetter
  return !(afterLetter && isWithinAWord(text, run))
}

/** A single star, a stroke, or stars between digits, with letters or digits on both sides. */
function isWithinAWord(text: string, run: Run): boolean {
  const { start, end } = run
  if (!isLetter(text, start - 1) || !isLetter(text, end)) return false
  return end - start === 1 || text[start] === '_' || (/\d/.test(text[start - 1]) && /\d/.test(text[end]))
}

function isLetter(text: string, at: number): boolean {
  return at >= 0 && letter.test(text[at] ?? '')
}
