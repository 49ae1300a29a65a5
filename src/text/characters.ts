import { isHan } from './han.ts'

/** Does a Latin letter stand at `at`? */
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32
  return code >= 97 && code <= 122
}

/** Does a Chinese character stand at `at`? */
export function isHanAt(text: string, at: number): boolean {
  return isHan(text.charCodeAt(at))
}
