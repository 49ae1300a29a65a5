/** The one place where the command line meets the library. */
import { messageText } from '../messages/codes.ts'
import { ReaderError } from '../readers/define.ts'
import type { Outcome } from '../renderers/define.ts'
import { formatVersion } from '../schema/format-version.ts'
import type { Failure } from '../schema/notice.ts'
import { platform } from './platform.ts'
import type { VocabularyRow } from './vocabulary.ts'

export interface ParseSettings {
  encoding: string | null
  format: string | null
  script: 'simplified' | 'keep'
  repair: boolean
  referenceDate: string | null
  vocabulary: readonly VocabularyRow[] | null
}

/** Bytes, or a text as given, to outcome. What can't be read is a failure; nothing is thrown for an input. */
export async function parseRecord(
  bytes: Uint8Array | string,
  path: string,
  settings: ParseSettings,
): Promise<Outcome> {
  try {
    const { parseBytes } = await import('../parse-notice.ts')
    const { notice, text, tree } = await parseBytes(bytes, { path, ...given(settings) }, platform)
    return { record: notice, text, tree }
  } catch (error) {
    if (error instanceof ReaderError) return failed(path, error.code, error.data)
    throw error
  }
}

/** Without what was left to the library. */
function given(settings: ParseSettings): { [K in keyof ParseSettings]?: NonNullable<ParseSettings[K]> } {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null))
}

/** The outcome of an input that could not be read. */
export function failed(path: string, code: string, data: Record<string, unknown>): Outcome {
  const record: Failure = {
    type: 'failure',
    formatVersion,
    source: { path },
    error: { code, text: messageText(code, data), data },
  }
  return { record, text: null, tree: () => null }
}
