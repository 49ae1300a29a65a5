/** What Node does faster than the core, which knows the web's own interfaces only. */
import { isUtf8, transcode } from 'node:buffer'
import type { Platform } from '../decode/read.ts'
import { sha256 } from './digest.ts'

export const platform: Platform = { utf8, sha256 }

/** Ten times as fast as TextDecoder before Node 24, and the same text. */
function utf8(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
}
