/** Streams the elements of an XML part by their local names. A document type is refused: no entity is ever expanded. */
import { SaxesParser } from 'saxes'
import { ReaderError } from '../define.ts'
import { broken } from './zip.ts'

export interface Handler {
  open(name: string, attribute: (name: string) => string | undefined): void
  close(name: string): void
  text?(text: string): void
}

export function readXml(bytes: Uint8Array, part: string, handler: Handler): void {
  const parser = new SaxesParser({ position: false })
  parser.on('doctype', () => {
    throw broken(`the part ${part} declares a document type`, `部件 ${part} 声明了文档类型`)
  })
  parser.on('error', () => {
    throw broken(`the part ${part} is no well-formed XML`, `部件 ${part} 不是合格的 XML`)
  })
  parser.on('opentag', ({ name, attributes }) => {
    handler.open(localName(name), (wanted) => {
      for (const key in attributes) if (localName(key) === wanted) return attributes[key] as string as string
      return undefined
    })
  })
  parser.on('closetag', ({ name }) => handler.close(localName(name)))
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))
  try {
    const decoder = new TextDecoder(encodingOf(bytes))
    for (let at = 0; at < bytes.length; at += chunk) {
      parser.write(decoder.decode(bytes.subarray(at, at + chunk), { stream: at + chunk < bytes.length }))
    }
    parser.close()
  } catch (error) {
    throw error instanceof ReaderError
      ? error
      : broken(`the part ${part} is no well-formed XML`, `部件 ${part} 不是合格的 XML`)
  }
}

const chunk = 64 * 1024

/** Prefixes are a matter of taste; to resolve them takes the square of the depth. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** `w:val` of an on/off element: absent means on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value)
}

export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number.parseInt(value, 10) : undefined
}
