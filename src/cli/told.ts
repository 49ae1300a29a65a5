import { type Language, phrase } from '../messages/phrases.ts'
import { said } from '../messages/said.ts'
import { oneLine } from '../renderers/text/visible.ts'
import reasons from './reasons.json' with { type: 'json' }

/** A coded message that is still to be told. */
export interface Note {
  code: string
  data: Record<string, unknown>
}

/** Names in a message: the first three. */
export function firstOf(names: readonly string[]): string {
  return [...names.slice(0, 3), ...(names.length > 3 ? ['…'] : [])].join(', ')
}

/**
 * A coded message in the words of a language, with what only the command line knows how to say filled in. Made for the
 * eye: on one line, and safe for a terminal whatever names and texts of others it quotes.
 */
export function told(code: string, data: Record<string, unknown>, language: Language): string {
  const text = said(code, { ...data, hint: hintOf(data, language), ...reasonIn(data, language) }, language)
  const advice = language === 'zh' ? data.adviceZh : data.advice
  const more = typeof advice === 'string' && advice !== '' ? `${language === 'zh' ? '' : ' '}${advice}` : ''
  return oneLine(text + more)
}

/** What the command says of its run. */
export function announced({ code, data }: Note, language: Language): string {
  return `notice-parse: ${told(code, data, language)} [${code}]`
}

/** What was meant, if that can be told: a name that is near, a file or a folder written so that it is taken for one. */
function hintOf(data: Record<string, unknown>, language: Language): string {
  const key = (['near', 'fileMeant', 'folderMeant'] as const).find((name) => typeof data[name] === 'string')
  return key ? phrase(`hint.${key}`, language, data) : ''
}

/** The reason in the language, where its cause has a name; of a cause without one, Chinese tells the name alone. */
function reasonIn({ cause }: Record<string, unknown>, language: Language): { reason?: string } {
  if (typeof cause !== 'string') return {}
  if (isKnown(cause)) return { reason: reasons[cause][language] }
  return language === 'zh' && cause !== unnamed
    ? { reason: phrase('reason.system', language, { cause }) }
    : {}
}

/** What the system says of a file, as data: the cause is its code, the reason English. */
export function reasonOf(error: unknown): { cause: string; reason: string; reasonZh?: string } {
  if (error instanceof SyntaxError) return { cause: unnamed, ...jsonFault(error) }
  const { code, message } = error as NodeJS.ErrnoException
  const cause = code ?? unnamed
  return { cause, reason: isKnown(cause) ? reasons[cause].en : (message ?? String(error)) }
}

/** Why a text is no JSON, as Node says it; Chinese tells the place alone. */
export function jsonFault({ message }: SyntaxError): { reason: string; reasonZh: string } {
  const at = /position (\d{1,12})/.exec(message)?.[1]
  const cut = /end of|Unterminated/.test(message)
  const reasonZh = cut
    ? '内容不完整'
    : at === undefined
      ? '不合 JSON 的写法'
      : `第 ${Number(at) + 1} 个字符处有误`
  return { reason: message, reasonZh }
}

function isKnown(cause: string): cause is keyof typeof reasons {
  return Object.hasOwn(reasons, cause)
}

const unnamed = 'UNKNOWN'
