import type { Language } from '../messages/phrases.ts'

/**
 * The language of messages: `--lang`, else NOTICE_PARSE_LANG, else the locale of the environment; C and POSIX are
 * English. On Windows, where no variable tells, the system's own.
 */
export function chooseLanguage(
  asked: string | undefined,
  env: Record<string, string | undefined>,
  platform: string,
): Language {
  for (const name of [asked, env.NOTICE_PARSE_LANG]) {
    if (name === 'zh' || name === 'en') return name
  }
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG
  if (locale) return /^zh\b|^zh_/i.test(locale) ? 'zh' : 'en'
  if (platform === 'win32')
    return new Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en'
  return 'en'
}

/** `--lang` before the arguments are parsed, so that a complaint about them is in the right language too. */
export function askedLanguage(argv: readonly string[]): string | undefined {
  for (let i = 0; i < argv.length && argv[i] !== '--'; i++) {
    if (argv[i] === '--lang') return argv[i + 1]
    if (argv[i].startsWith('--lang=')) return argv[i].slice('--lang='.length)
  }
  return undefined
}
