/** Options that ask something of the tool instead of running it. */
import type { Language } from '../../messages/phrases.ts'
import type { Io } from '../io.ts'
import type { Flags } from '../options.ts'

/** Null: nothing of the kind was asked. */
export async function answer(flags: Flags, language: Language, io: Io): Promise<string | null> {
  if (flags.help) return (await import('./help.ts')).fullHelp(language, io)
  if (flags.h) return (await import('./help.ts')).shortHelp(language, io)
  return null
}
