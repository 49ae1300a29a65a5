/** sharedStrings.xml: the texts that cells refer to by number, without the readings of characters. */
import { readXml } from '../build/xml.ts'

export function readStrings(bytes: Uint8Array | null): string[] {
  const strings: string[] = []
  if (!bytes) return strings
  let parts: string[] = []
  let inText = false
  let inReading = 0
  readXml(bytes, 'sharedStrings.xml', {
    open(name) {
      if (name === 'si') parts = []
      else if (name === 'rPh') inReading++
      else if (name === 't') inText = true
    },
    close(name) {
      if (name === 'si') strings.push(parts.join(''))
      else if (name === 'rPh') inReading--
      else if (name === 't') inText = false
    },
    text(text) {
      if (inText && inReading === 0) parts.push(text)
    },
  })
  return strings
}
