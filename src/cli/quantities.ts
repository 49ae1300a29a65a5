/** Numbers with units as they are typed: 10s, 32MiB, 2/16. Each throws CannotRun with the form that it takes. */
import { CannotRun } from './cannot-run.ts'

/** `least`: as it would be typed. */
export function bytesOf(option: string, text: string, least = '1'): number {
  const match = /^(\d{1,12}(?:\.\d{1,3})?)\s?(|b|[kmg]i?b?)$/i.exec(text)
  const power = match ? ' kmg'.indexOf(match[2].charAt(0).toLowerCase() || ' ') : -1
  const step = match && (/i/i.test(match[2]) || match[2].length === 1) ? 1024 : 1000
  const bytes = match && Math.floor(Number(match[1]) * step ** (match[2].toLowerCase() === 'b' ? 0 : power))
  if (bytes === null) throw notTaken(option, text, '64MiB, 500KB, 1000000 …')
  if (text !== least && bytes < bytesOf(option, least)) throw notTaken(option, text, `${least} …`)
  return bytes
}

export function millisecondsOf(option: string, text: string): number {
  const match = /^(\d{1,9}(?:\.\d{1,3})?)\s?(ms|s|m|)$/.exec(text)
  const value = match ? Number(match[1]) * { ms: 1, s: 1000, m: 60_000, '': 1000 }[match[2] as 'ms']! : 0
  if (value < 1) throw notTaken(option, text, '500ms, 10s, 2m')
  return value
}

/** `besides`: words that the option takes too, as they are named when a number is refused. */
export function numberOf(option: string, text: string, least: number, besides = ''): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : -1
  if (value < least) throw notTaken(option, text, `${besides}${least}, ${least + 1}, ${least + 2} …`)
  return value
}

export function shardOf(option: string, text: string): { index: number; count: number } {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text)
  const [index, count] = match ? [Number(match[1]), Number(match[2])] : [0, 0]
  if (index < 1 || index > count) throw notTaken(option, text, '1/4, 2/4 … 4/4')
  return { index, count }
}

export function dayOf(option: string, text: string): string {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text)
    throw notTaken(option, text, 'YYYY-MM-DD')
  return text
}

function notTaken(option: string, value: string, allowed: string): CannotRun {
  return new CannotRun('NP0503', { option, value, allowed })
}
