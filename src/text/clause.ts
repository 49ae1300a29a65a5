/** The bounds of the clause or sentence around a place, within a range and within reach. */

export function clauseStart(text: string, at: number, floor: number): number {
  const least = Math.max(floor, at - 100)
  while (at > least && !',;。!?:\n'.includes(text[at - 1])) at--
  return at
}

export function clauseEnd(text: string, at: number, ceiling: number): number {
  const most = Math.min(ceiling, at + 60)
  while (
    at < most &&
    !';。!?\n'.includes(text[at]) &&
    !(text[at] === ',' && /^,(?:\d|其中|另|剩余|还有|仍有)/.test(text.slice(at, at + 4)))
  )
    at++
  return at
}

export function sentenceStart(text: string, at: number, floor: number): number {
  const least = Math.max(floor, at - 300)
  while (at > least && !'。!?\n'.includes(text[at - 1])) at--
  return at
}

export function sentenceEnd(text: string, at: number, ceiling: number): number {
  const most = Math.min(ceiling, at + 300)
  while (at < most && !'。!?\n'.includes(text[at])) at++
  return at
}
