/** The encoding that a page names in its first bytes, by `<meta charset>` or the content type. It may well be wrong. */
export function charsetOf(bytes: Uint8Array): string | null {
  const units: string[] = []
  const head = bytes.subarray(0, searched)
  for (let i = 0; i < head.length; i++) units.push(String.fromCharCode(head[i]))
  const text = units.join('').toLowerCase()
  for (const opening of ['<?xml', '<meta'])
    for (let at = text.indexOf(opening); at !== -1; at = text.indexOf(opening, at + 1)) {
      const named = charset.exec(text.slice(at, at + longestTag).split('>', 1)[0])
      if (named) return named[1]
    }
  return null
}

const searched = 8192
const longestTag = 500
const charset = /(?:charset|encoding)\s{0,3}=\s{0,3}["']?\s{0,3}([\w-]{2,20})/
