/** The encoding that a page names in its first bytes, by `<meta charset>` or the content type. It may well be wrong. */
export function charsetOf(bytes: Uint8Array): string | null {
  const units: string[] = []
  const head = bytes.subarray(0, searched)
  for (let i = 0; i < head.length; i++) units.push(String.fromCharCode(head[i]))
  const text = units.join('')
  for (const tag of text.matchAll(/<meta\s[^>]{0,500}>|<\?xml[^>]{0,200}\?>/gi)) {
    const named = /(?:charset|encoding)\s{0,3}=\s{0,3}["']?\s{0,3}([\w-]{2,20})/i.exec(tag[0])
    if (named) return named[1].toLowerCase()
  }
  return null
}

const searched = 8192
