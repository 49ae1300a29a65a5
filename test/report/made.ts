/** Reports of texts. */
import { emptySummary } from '../../src/cli/work/facts.ts'
import { parseBytes } from '../../src/parse-notice.ts'
import type { Look, Outcome } from '../../src/renderers/define.ts'
import { html } from '../../src/renderers/html.ts'

export const look: Look = {
  language: 'zh',
  header: 'en',
  spreadsheet: false,
  width: 100,
  colour: false,
  terminal: false,
}

export async function outcomeOf(text: string, path: string): Promise<Outcome> {
  const { notice, text: source, tree } = await parseBytes(new TextEncoder().encode(text), { path })
  return { record: notice, text: source, tree }
}

/** Parts are cloned, as they cross threads. */
export async function reportOf(outcomes: readonly Outcome[], as = look): Promise<string> {
  const stream = html.stream(as)
  const chunks = [stream.begin()]
  for (const outcome of outcomes) chunks.push(stream.add(structuredClone(html.render(outcome, as))))
  chunks.push(await stream.end(emptySummary()))
  return chunks.join('')
}
