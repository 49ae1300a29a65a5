/** Every output format, by name. Each is loaded when it is asked for. */
import type { Renderer } from './define.ts'

export interface RendererRow {
  readonly format: string
  readonly extensions: readonly string[]
  /** What a terminal may get of it as it is; `raw`: signs of the text that a terminal would obey. */
  readonly onScreen: 'safe' | 'raw' | 'nothing'
  load(): Promise<Renderer>
}

export const renderers: readonly RendererRow[] = [
  row('ndjson', ['ndjson', 'jsonl'], 'safe', async () => (await import('./ndjson.ts')).ndjson),
  row('json', ['json'], 'safe', async () => (await import('./json.ts')).json),
  row('csv', ['csv'], 'raw', async () => (await import('./csv.ts')).csv),
  row('tsv', ['tsv'], 'raw', async () => (await import('./tsv.ts')).tsv),
  row('tree', ['tree'], 'safe', async () => (await import('./tree.ts')).tree),
  row('table', ['table'], 'safe', async () => (await import('./table.ts')).table),
  row('text', ['txt'], 'raw', async () => (await import('./text.ts')).text),
  row('html', ['html', 'htm'], 'raw', async () => (await import('./html.ts')).html),
  row('xlsx', ['xlsx'], 'nothing', async () => (await import('./xlsx.ts')).xlsx),
  row('parquet', ['parquet'], 'nothing', async () => (await import('./parquet.ts')).parquet),
  row('sqlite', ['sqlite', 'db'], 'nothing', async () => (await import('./sqlite.ts')).sqlite),
  row('outline', ['outline'], 'safe', async () => (await import('./outline.ts')).outline),
]

function row(
  format: string,
  extensions: readonly string[],
  onScreen: RendererRow['onScreen'],
  load: () => Promise<Renderer>,
): RendererRow {
  return { format, extensions, onScreen, load }
}
