/** Options that ask something of the tool instead of running it. */
import type { Language } from '../../messages/phrases.ts'
import type { Io } from '../io.ts'
import type { Flags } from '../options.ts'
import { checkChoices } from '../settings.ts'
import { completion } from './completion.ts'
import { explain, listCodes } from './explain.ts'
import { fullHelp, shortHelp } from './help.ts'
import { schema } from './schema.ts'

/** Throws CannotRun for a value that the option does not take. */
export function answer(flags: Flags, language: Language, io: Io): string {
  checkChoices(flags)
  if (flags.help) return fullHelp(language, io)
  if (flags.h) return shortHelp(language, io)
  if (flags.explain !== undefined) return explain(flags.explain, language, io)
  if (flags.listCodes) return listCodes(language, io)
  if (flags.completion !== undefined) return completion(flags.completion)
  return schema()
}
