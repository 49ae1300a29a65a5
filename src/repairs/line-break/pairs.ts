/** Characters seen side by side in a document: 发|现 goes on if 发现 stands elsewhere. */
import { isHan } from '../../text/han.ts'
import { PairCounts } from '../../text/pair-counts.ts'

export class Pairs {
  private counts: PairCounts | null = null

  constructor(readonly text: string) {}

  /** 1: seen, -1: not seen, 0: one of the two is no Chinese character, so nothing is known. */
  seenAcross(left: number, right: number): -1 | 0 | 1 {
    const a = this.text.charCodeAt(left)
    const b = this.text.charCodeAt(right)
    if (!isHan(a) || !isHan(b)) return 0
    this.counts ??= new PairCounts(this.text)
    return this.counts.of(a, b) > 0 ? 1 : -1
  }
}
