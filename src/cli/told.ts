import { messageText } from '../messages/codes.ts'
import { type Language, phrase } from '../messages/phrases.ts'
import { oneLine } from '../renderers/text/visible.ts'
import reasons from './reasons.json' with { type: 'json' }

/** A coded message that is still to be told. */
export interface Note {
  code: string
  data: Record<string, unknown>
}

/**
 * A coded message in the words of a language, with what only the command line knows how to say filled in. Made for the
 * eye: on one line, and safe for a terminal whatever names and texts of others it quotes.
 */
export function told(code: string, data: Record<string, unknown>, language: Language): string {
  const near = typeof data.near === 'string' ? phrase('hint.near', language, { near: data.near }) : ''
  const cause = typeof data.cause === 'string' ? data.cause : ''
  const reason = cause in reasons ? reasons[cause as keyof typeof reasons][language] : data.reason
  const text = messageText(code, { ...data, hint: near, reason }, language)
  const advice = language === 'zh' ? data.adviceZh : data.advice
  const more = typeof advice === 'string' && advice !== '' ? `${language === 'zh' ? '' : ' '}${advice}` : ''
  return oneLine(text + more)
}

/** What the system says of a file, as data: the cause is its code, the reason English. */
export function reasonOf(error: unknown): { cause: string; reason: string } {
  const { code, message } = error as NodeJS.ErrnoException
  const cause = code ?? 'UNKNOWN'
  const known = cause in reasons ? reasons[cause as keyof typeof reasons].en : (message ?? String(error))
  return { cause, reason: known }
}
