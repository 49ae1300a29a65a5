/** What an input is: by its first bytes, which do not lie, then by its name, then by a look into the text. */
import refused from './refused.json' with { type: 'json' }

interface Known {
  readonly format: string
  readonly extensions: readonly string[]
}

/** The format of a reader or the form of a refused input; plain text where nothing else is known. */
export function formOf(path: string, bytes: Uint8Array | null, readers: readonly Known[]): string {
  const extension = extensionOf(path)
  const byName =
    readers.find((one) => one.extensions.includes(extension))?.format ??
    refused.find((row) => row.extensions.includes(extension))?.form
  const byMagic = bytes ? formOfBytes(bytes, extension) : null
  // An image or an archive that calls itself a text is left to the decoder, which says that it is no text.
  if (byMagic && !(byName === 'text' && ['image', 'archive'].includes(byMagic))) return byMagic
  if (bytes && looksLikeHtml(bytes) && byName !== 'markdown' && byName !== 'text') return 'html'
  return byName ?? 'text'
}

const signatures: readonly { form: string; at?: number; bytes: string }[] = [
  { form: 'pdf', bytes: '%PDF-' },
  { form: 'ole', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { form: 'rtf', bytes: '{\\rtf' },
  { form: 'image', bytes: '\xff\xd8\xff' },
  { form: 'image', bytes: '\x89PNG\r\n' },
  { form: 'image', bytes: 'GIF8' },
  { form: 'image', bytes: 'II*\0' },
  { form: 'image', bytes: 'MM\0*' },
  { form: 'image', at: 8, bytes: 'WEBP' },
  { form: 'archive', bytes: 'Rar!\x1a\x07' },
  { form: 'archive', bytes: '7z\xbc\xaf\x27\x1c' },
  { form: 'archive', bytes: '\x1f\x8b\x08' },
  { form: 'ceb', bytes: 'Foxit CEB' },
]

const oleForms = ['doc', 'wps', 'xls', 'ppt']

/** Documents that are OLE files only where they have a password. */
const passwords = new Map([
  ['docx', 'docx'],
  ['docm', 'docx'],
  ['xlsx', 'xlsx'],
  ['xlsm', 'xlsx'],
])

/** Names of parts, as they stand uncompressed in a zip, by the form that holds them. */
const partNames: readonly { form: string; names: readonly string[] }[] = [
  { form: 'docx', names: ['word/'] },
  { form: 'xlsx', names: ['xl/'] },
  { form: 'ppt', names: ['ppt/'] },
  { form: 'ofd', names: ['OFD.xml'] },
  { form: 'odt', names: ['application/vnd.oasis.opendocument.text'] },
  { form: 'epub', names: ['application/epub+zip'] },
]

function formOfBytes(bytes: Uint8Array, extension: string): string | null {
  const head = ascii(bytes, 0, 16)
  const found = signatures.find((row) => head.startsWith(row.bytes, row.at ?? 0))
  if (found?.form === 'ole')
    return passwords.get(extension) ?? oleForms.find((form) => form === formOfName(extension)) ?? 'ole'
  if (found) return found.form
  // A PDF may have some bytes of a mail or a download before it.
  if (extension === 'pdf' && ascii(bytes, 0, 1024).includes('%PDF-')) return 'pdf'
  if (!head.startsWith('PK\x03\x04') && !head.startsWith('PK\x05\x06')) return null
  return formOfZip(bytes, extension)
}

/** Part names stand at the head and again in the directory at the foot. */
function formOfZip(bytes: Uint8Array, extension: string): string {
  const names = ascii(bytes, 0, 8192) + ascii(bytes, Math.max(0, bytes.length - 65_536), bytes.length)
  const row = partNames.find((one) => one.names.some((name) => names.includes(name)))
  return row?.form ?? (extension === 'docx' ? 'docx' : (formOfName(extension) ?? 'archive'))
}

function formOfName(extension: string): string | undefined {
  return refused.find((row) => row.extensions.includes(extension))?.form
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  const first = bytes.subarray(0, 512).indexOf(0x3c)
  if (first < 0) return false
  const head = ascii(bytes, 0, 4096).toLowerCase()
  return /^[\s\0\xef\xbb\xbf\xff\xfe]{0,200}(?:<!doctype html|<html|<head|<body|<meta|<!--|<\?xml[^>]{0,200}>\s{0,20}<!doctype html)/.test(
    head.replaceAll('\0', ''),
  )
}

function extensionOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : ''
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  const part = bytes.subarray(start, end)
  const units: string[] = []
  for (let i = 0; i < part.length; i += 4096) units.push(String.fromCharCode(...part.subarray(i, i + 4096)))
  return units.join('')
}
