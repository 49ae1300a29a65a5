import { readers } from '../../readers/index.ts'

/** What is read of a folder unless --ext says otherwise: everything that a reader stands ready for. */
export const knownExtensions: readonly string[] = readers.flatMap(({ extensions }) => extensions)

/** The same under --from ndjson. */
export const archiveExtensions: readonly string[] = ['ndjson', 'jsonl']

/** Of the file beside an input that --check compares it with. */
export const expectedEnding = '.expected.json'

/** The extension of a path, in lower case and without its dot. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : ''
}
