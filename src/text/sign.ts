/** Where a number begins with its 负 or minus sign, if it has one; a dash between two numbers is none. */
export function signStart(text: string, start: number): number {
  const sign = text[start - 1] ?? ' '
  const before = text[start - 2] ?? ' '
  if (sign === '负') return otherWords.includes(before) ? start : start - 1
  return '-−'.includes(sign) && (said.includes(before) || start === 1) ? start - 1 : start
}

/** 担负, 背负, 胜负 … are words of their own. */
const otherWords = '担背肩抱辜胜欠自减'
/** What a minus sign may follow: 为-3.2%, 增长-3%, (-5. */
const said = '为是达至率幅值比长速:(、,'
