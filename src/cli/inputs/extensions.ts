import refused from '../../readers/detect/refused.json' with { type: 'json' }
import { readers } from '../../readers/index.ts'

/** Everything that a reader stands ready for. */
export const knownExtensions: readonly string[] = readers.flatMap(({ extensions }) => extensions)

/**
 * What is taken from a folder unless --ext says otherwise. Documents that notices are published in belong to it though
 * there is no reader for them: they fail and say what to do, and what only calls itself .doc is read.
 */
export const folderExtensions: readonly string[] = [
  ...knownExtensions,
  ...refused.flatMap(({ extensions, notices }) => (notices ? extensions : [])),
]

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
