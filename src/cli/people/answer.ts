/** Options that ask something of the tool instead of running it. */
import type { Language } from '../../messages/phrases.ts'
import type { Io } from '../io.ts'
import type { Flags } from '../options.ts'

export async function answer(flags: Flags, language: Language, io: Io): Promise<string> {
  if (flags.help) return (await import('./help.ts')).fullHelp(language, io)
  if (flags.h) return (await import('./help.ts')).shortHelp(language, io)
  if (flags.explain !== undefined) return (await import('./explain.ts')).explain(flags.explain, language)
  if (flags.listCodes) return (await import('./explain.ts')).listCodes(language)
  if (flags.completion !== undefined) return (await import('./completion.ts')).completion(flags.completion)
  return (await import('./schema.ts')).schema()
}
