/** The form that the first bytes tell (`zip`, `pdf`, `jpeg` …), null for a text or an unknown form. */
export function magicOf(bytes: Uint8Array): string | null {
  for (const [form, signature, at = 0] of signatures) if (standsAt(bytes, signature, at)) return form
  return null
}

/** Whether bytes that carry no known signature hold more control characters than any text does, by both ends of them. */
export function isControlHeavy(bytes: Uint8Array): boolean {
  const tail = Math.max(sample, bytes.length - sample)
  const count = countControls(bytes.subarray(0, sample)) + countControls(bytes.subarray(tail))
  return isHeavy(count, Math.min(bytes.length, 2 * sample))
}

/** The same of a text that was UTF-16, where every other byte may look like one. */
export function hasManyControls(text: string): boolean {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) count += controls[unit]
  }
  return isHeavy(count, text.length)
}

function countControls(bytes: Uint8Array): number {
  let count = 0
  for (let i = 0; i < bytes.length; i++) count += controls[bytes[i]]
  return count
}

function isHeavy(count: number, length: number): boolean {
  return count >= fewest && count > length * share
}

/** Bytes looked at from each end. */
const sample = 0x80000

/** One NUL in a text is a text; a file of random bytes has more than a tenth of them. */
const fewest = 4
const share = 0.04

/** 1 for bytes that no text uses: C0 controls but tab, line ends, form feed and escape; none of them is part of a Chinese character. */
const controls = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 0x7f || (byte < 0x20 && ![0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b].includes(byte)) ? 1 : 0,
)

/** Form, signature, offset. Compound files are .doc, .xls and .wps; .docx and .ofd are zip. */
const signatures: readonly (readonly [form: string, signature: string, at?: number])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['pdf', '%PDF-'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['rtf', '{\\rtf'],
  ['jpeg', '\xff\xd8\xff'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['webp', 'WEBP', 8],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['gzip', '\x1f\x8b\x08'],
  ['bzip2', 'BZh91AY&SY'],
  ['xz', '\xfd7zXZ\0'],
  ['zstd', '\x28\xb5\x2f\xfd'],
  ['7z', "7z\xbc\xaf'\x1c"],
  ['rar', 'Rar!\x1a\x07'],
  ['tar', 'ustar', 257],
  ['mp3', 'ID3\x03'],
  ['mp3', 'ID3\x04'],
  ['mp4', 'ftyp', 4],
  ['sqlite', 'SQLite format 3\0'],
  ['parquet', 'PAR1'],
  ['elf', '\x7fELF'],
  ['class', '\xca\xfe\xba\xbe'],
  ['wasm', '\0asm'],
  ['woff', 'wOFF'],
  ['woff', 'wOF2'],
]

function standsAt(bytes: Uint8Array, signature: string, at: number): boolean {
  if (bytes.length < at + signature.length) return false
  for (let i = 0; i < signature.length; i++) if (bytes[at + i] !== signature.charCodeAt(i)) return false
  return true
}
