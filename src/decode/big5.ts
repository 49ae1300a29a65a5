import { createMultibyteDecoder } from '@exodus/bytes/multi-byte.js'

/** Big5 as browsers read it, with the characters of Hong Kong: Node's own TextDecoder gives private-use characters for them. */
export function decodeBig5(bytes: Uint8Array): string {
  return createMultibyteDecoder('big5', true)(bytes)
}
