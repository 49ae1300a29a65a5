import { type Edit, WorkingText } from './working-text.ts'

/**
 * The edits that a list of searches makes of a text when they are made in turn, again and again until none finds more:
 * what one puts right may be what another needs to see. At most `limit` searches.
 */
export function inRounds(
  text: string,
  searches: readonly ((text: string) => Edit[])[],
  limit: number,
): Edit[] {
  let working = WorkingText.of(text)
  for (let round = 0, idle = 0; round < limit && idle < searches.length; round++) {
    const edits = searches[round % searches.length](working.text)
    idle = edits.length > 0 ? 0 : idle + 1
    working = working.edit(edits)
  }
  return working.text === text ? [] : asEdits(working)
}

/** The edits that lead from the source to a working text at once. */
function asEdits(working: WorkingText): Edit[] {
  const { source, text } = working
  const edits: Edit[] = []
  let read = 0
  let open: Edit | null = null
  const change = (start: number, end: number, after: string): void => {
    if (open && start <= open.end) {
      open.end = Math.max(open.end, end)
      open.after += after
    } else edits.push((open = { start, end, after }))
  }
  for (let i = 0; i < text.length; i++) {
    const [from, to] = working.span(i, i + 1)
    if (from > read) change(read, from, '')
    if (to - from === 1 && from >= read && source[from] === text[i]) open = null
    else change(from, to, text[i])
    read = Math.max(read, to)
  }
  if (read < source.length) change(read, source.length, '')
  return edits
}
