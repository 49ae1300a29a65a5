/** Records and fields of comma-separated values, as places in the text. */
export interface Field {
  /** With quotation marks and white space. */
  from: number
  to: number
  /** Without. */
  start: number
  end: number
  /** Places of doubled quotation marks within. */
  quotes: number[]
}

/** Records of at least one field; lines without anything are left out. */
export function* readRecords(text: string): Generator<Field[]> {
  const separator = separatorOf(text)
  let fields: Field[] = []
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at <= text.length) {
    const field = readField(text, at, separator)
    fields.push(field)
    at = field.to + 1
    if (text[field.to] === separator) continue
    if (fields.length > 1 || field.end > field.start) yield fields
    fields = []
    if (text[field.to] === '\r' && text[at] === '\n') at++
  }
}

/** The sign that the first lines hold most of. */
function separatorOf(text: string): string {
  const head = text.slice(0, 4000)
  const counts = [',', '\t', ';'].map((sign) => head.split(sign).length)
  return [',', '\t', ';'][counts.indexOf(Math.max(...counts))]
}

function readField(text: string, from: number, separator: string): Field {
  const isEnd = (at: number): boolean =>
    at >= text.length || text[at] === separator || text[at] === '\n' || text[at] === '\r'
  if (text[from] !== '"') {
    let to = from
    while (!isEnd(to)) to++
    return { from, to, ...trimmed(text, from, to), quotes: [] }
  }
  const quotes: number[] = []
  let close = text.indexOf('"', from + 1)
  while (close !== -1 && text[close + 1] === '"') {
    quotes.push(close)
    close = text.indexOf('"', close + 2)
  }
  const end = close === -1 ? text.length : close
  let to = Math.min(end + 1, text.length)
  while (!isEnd(to)) to++
  const inner = trimmed(text, from + 1, end)
  return {
    from,
    to,
    ...inner,
    quotes: quotes.filter((quote) => quote >= inner.start && quote + 2 <= inner.end),
  }
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start])) start++
  while (end > start && /\s/.test(text[end - 1])) end--
  return { start, end }
}
