/** Ways in which a paragraph is broken into lines. Each takes a paragraph and a width in characters. */
const closing = /[，,。、；;：:！!？?）)”’》】%]/
const word = /[\w.%@-]/

/** Every `width` characters, wherever that is. */
export function cut(text: string, width: number): string {
  const lines: string[] = []
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width))
  return lines.join('\n')
}

/** As `cut`, but closing signs and the rest of a word stay in the line. */
export function hang(text: string, width: number): string {
  let result = ''
  let begun = 0
  for (let i = 0; i < text.length; i++) {
    const inWord = i > 0 && word.test(text[i]) && word.test(text[i - 1])
    if (i - begun >= width && !closing.test(text[i]) && !inWord) {
      result += '\n'
      begun = i
    }
    result += text[i]
  }
  return result
}

/** Lines of so many cells of a terminal, of which Chinese characters and signs fill two. */
export function fill(text: string, width: number): string {
  let result = ''
  let cells = 0
  for (const sign of text) {
    const size = /[ -~]/.test(sign) && !/[,;:!?()%]/.test(sign) ? 1 : 2
    if (cells + size > width * 2) {
      result += '\n'
      cells = 0
    }
    result += sign
    cells += size
  }
  return result
}
