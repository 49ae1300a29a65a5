/** Which markers usually stand above which (GB/T 9704—2012 §7.3.3 and common practice): a prior, no rule. */
const ranks: Record<string, number> = {
  'division 编': 0,
  'division 篇': 0,
  'division 部分': 0,
  'division 章': 1,
  'division 节': 2,
  'division 条': 2.5,
  formal_dun: 3,
  hanzi_dun: 4,
  paren_hanzi: 5,
  arabic: 6,
  dotted2: 7,
  dotted3: 8,
  arabic_paren: 8,
  paren_arabic: 9,
  circled: 10,
}

/** True where the first usually stands above the second; false where nothing is usual (问题N, 第N条, 甲、). */
export function outranks(key: string, other: string): boolean {
  const a = ranks[key]
  const b = ranks[other]
  return a !== undefined && b !== undefined && a < b
}

/** Markers that hardly ever stand at a line's start by chance. */
export function isStrong(key: string): boolean {
  return (
    !key.startsWith('arabic') &&
    !key.startsWith('dotted') &&
    !key.startsWith('stem') &&
    key !== 'paren_arabic'
  )
}
