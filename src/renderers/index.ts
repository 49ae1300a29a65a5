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
  row('csv', ['csv'], async () => (await import('./csv.ts')).csv),
  row('tsv', ['tsv'], async () => (await import('./tsv.ts')).tsv),
  row('tree', ['tree'], async () => (await import('./tree.ts')).tree),
  row('table', ['table'], async () => (await import('./table.ts')).table),
  row('text', ['txt'], async () => (await import('./text.ts')).text),
  row('html', ['html', 'htm'], async () => (await import('./html.ts')).html),
  row('xlsx', ['xlsx'], async () => (await import('./xlsx.ts')).xlsx),
  row('parquet', ['parquet'], async () => (await import('./parquet.ts')).parquet),
  row('sqlite', ['sqlite', 'db'], async () => (await import('./sqlite.ts')).sqlite),
  row('outline', ['outline'], async () => (await import('./outline.ts')).outline),
]

function row(format: string, extensions: readonly string[], load: () => Promise<Renderer>): RendererRow {
  return { format, extensions, load }
}
