/** Characters seen side by side in a document: 发|现 goes on if 发现 stands elsewhere. */
import { isHan } from '../../text/han.ts'

/** Characters looked through at most. */
const limit = 500_000
const askedFirst = 32

export class Pairs {
  private seen: Set<number> | null = null
  private asked = 0

  constructor(private readonly text: string) {}

  /** 1: seen, -1: not seen, 0: one of the two is no Chinese character, so nothing is known. */
  seenAcross(left: number, right: number): -1 | 0 | 1 {
    const a = this.text.charCodeAt(left)
    const b = this.text.charCodeAt(right)
    if (!isHan(a) || !isHan(b)) return 0
    // a few questions are answered by looking, many by a list
    if (!this.seen && ++this.asked <= askedFirst && this.text.length <= limit) {
      return this.text.includes(this.text[left] + this.text[right]) ? 1 : -1
    }
    this.seen ??= collect(this.text)
    return this.seen.has(a * 0x10000 + b) ? 1 : -1
  }
}

function collect(text: string): Set<number> {
  const seen = new Set<number>()
  const end = Math.min(text.length, limit)
  let last = 0
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i)
    if (last && isHan(code)) seen.add(last * 0x10000 + code)
    last = isHan(code) ? code : 0
  }
  return seen
}
