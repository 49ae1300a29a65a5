/** The readers, listed by hand, each loaded only when an input needs it. */
import { type Reader, ReaderError } from './define.ts'
import { formOf } from './detect/form.ts'
import refused from './detect/refused.json' with { type: 'json' }

interface Entry {
  readonly format: string
  readonly extensions: readonly string[]
  load(): Promise<{ reader: Reader }>
}

export const readers: readonly Entry[] = [
  { format: 'text', extensions: ['txt', 'text'], load: () => import('./plain-text.ts') },
  { format: 'markdown', extensions: ['md', 'markdown', 'mdown', 'mkd'], load: () => import('./markdown.ts') },
  { format: 'html', extensions: ['html', 'htm', 'xhtml', 'shtml'], load: () => import('./html.ts') },
  { format: 'docx', extensions: ['docx', 'docm'], load: () => import('./docx.ts') },
  { format: 'pdf', extensions: ['pdf'], load: () => import('./pdf.ts') },
  { format: 'csv', extensions: ['csv', 'tsv'], load: () => import('./csv.ts') },
  { format: 'xlsx', extensions: ['xlsx', 'xlsm'], load: () => import('./xlsx.ts') },
]

/**
 * The reader for an input: by the format asked for, else by what the bytes are, else by the name, else plain text.
 * Throws ReaderError NP0105 for a form that is known and not supported.
 */
export async function readerFor(input: {
  path?: string
  format?: string
  bytes?: Uint8Array | null
}): Promise<Reader> {
  const asked = input.format && input.format !== 'auto' ? input.format : null
  const format = asked ?? formOf(input.path ?? '', input.bytes ?? null, readers)
  const entry = readers.find((one) => one.format === format)
  if (entry) return (await entry.load()).reader
  const form = refused.find((row) => row.form === format)
  throw new ReaderError('NP0105', {
    form: form?.name ?? format,
    ...(form && { formZh: form.nameZh }),
    advice: form?.en ?? '',
    adviceZh: form?.zh ?? '',
  })
}
