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
  return working.text === text ? [] : working.edits()
}
