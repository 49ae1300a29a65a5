import { sha256 as hash } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** SHA-256 in lower-case hexadecimal. The command line brings the platform's own, which is faster. */
export function sha256(bytes: Uint8Array): string {
  return bytesToHex(hash(bytes))
}
