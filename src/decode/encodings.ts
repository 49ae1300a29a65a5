/** The encodings that notices come in, by their names in the WHATWG Encoding Standard. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const
export type Encoding = (typeof encodings)[number]

export function isUtf16(encoding: Encoding): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be'
}

/** The encoding that a label means (of `--encoding`, of an HTML head), null if it is none of ours. */
export function encodingOf(label: string): Encoding | null {
  const name = label.trim().toLowerCase()
  for (const encoding of encodings) if (labels[encoding].includes(name)) return encoding
  return null
}

/** GB2312 and GBK are parts of GB18030. */
const labels: Record<Encoding, readonly string[]> = {
  'utf-8': ['utf-8', 'utf8', 'unicode-1-1-utf-8', 'utf-8-sig', 'ascii', 'us-ascii'],
  'utf-16le': ['utf-16le', 'utf-16', 'utf16', 'utf16le', 'ucs-2', 'unicode'],
  'utf-16be': ['utf-16be', 'utf16be', 'unicodefffe'],
  gb18030: [
    'gb18030',
    'gbk',
    'gb2312',
    'gb_2312',
    'gb_2312-80',
    'chinese',
    'cp936',
    'ms936',
    'windows-936',
    'x-gbk',
  ],
  big5: ['big5', 'big5-hkscs', 'big-5', 'cn-big5', 'csbig5', 'cp950', 'ms950', 'windows-950', 'x-x-big5'],
}

/** The encoding that a byte-order mark tells, and the mark's length. */
export function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return { encoding: 'gb18030', length: 4 }
  return null
}
