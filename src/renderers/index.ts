/** Every output format, by name. Each is loaded when it is asked for. */
import type { Renderer } from './define.ts'

export interface RendererRow {
  readonly format: string
  readonly extensions: readonly string[]
  load(): Promise<Renderer>
}

export const renderers: readonly RendererRow[] = [
  row('ndjson', ['ndjson', 'jsonl'], async () => (await import('./ndjson.ts')).ndjson),
  row('json', ['json'], async () => (await import('./json.ts')).json),
  row('tree', ['tree'], async () => (await import('./tree.ts')).tree),
  row('text', ['txt'], async () => (await import('./text.ts')).text),
  row('outline', ['outline'], async () => (await import('./outline.ts')).outline),
]

function row(format: string, extensions: readonly string[], load: () => Promise<Renderer>): RendererRow {
  return { format, extensions, load }
}
