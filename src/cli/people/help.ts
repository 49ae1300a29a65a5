import type { Language } from '../../messages/phrases.ts'
import type { Io } from '../io.ts'

export function shortHelp(_language: Language, _io: Io): string {
  return 'notice-parse [options] [file | folder | glob | -]...\n'
}

export function fullHelp(language: Language, io: Io): string {
  return shortHelp(language, io)
}
