/** Peels 关于“…”的问题 and its like off a title: what is left is the problem in the notice's words. */

const opening = /^(?:关于|有关|针对|对于|对|就)/
const closing =
  /的(?:审议)?(?:意见(?:建议)?|建议|事项)$|的?(?:问题|情况|部分|一节)(?:的?(?:整改|落实|整改落实)(?:工作)?(?:进展)?(?:情况|完成情况)?|整改)?$|的?(?:整改(?:落实)?(?:进展)?情况)$/
const pairs: Record<string, string> = { '“': '”', '‘': '’', '"': '"', '「': '」' }

/** The range of the problem within the title `[start, end)` of folded text. */
export function problemOf(text: string, start: number, end: number): [number, number] {
  let title = text.slice(start, end)
  const bracket =
    /[(【](?:已|未|正在|基本|阶段|部分|持续|长期|立行立改|即知即改|立整立改|限期|销号|办结|完成)[^()【】]{0,16}[)】]$/.exec(
      title,
    )
  if (bracket) {
    end -= bracket[0].length
    title = text.slice(start, end)
  }
  const named = /^(?=[“‘])(.{3,})(?<=[”’])的?问题$/.exec(title)
  if (named) return unquote(text, start, start + named[1].length)
  const open = opening.exec(title)
  if (!open) return unquote(text, start, end)
  const close = closing.exec(title)?.[0] ?? ''
  if (open[0].length + close.length >= title.length) return [start, end]
  if (!close && open[0] !== '关于' && open[0] !== '有关') return [start, end]
  return unquote(text, start + open[0].length, end - close.length)
}

/** Without quotation marks that hold the whole. */
function unquote(text: string, start: number, end: number): [number, number] {
  while (start < end && text[start] === ' ') start++
  while (end > start && text[end - 1] === ' ') end--
  const close = pairs[text[start]]
  if (!close || text[end - 1] !== close || end - start < 3) return [start, end]
  let depth = 0
  for (let at = start; at < end; at++) {
    if (text[at] === text[start] && text[start] !== close) depth++
    else if (text[at] === close) depth--
    if (depth === 0 && at < end - 1) return [start, end]
  }
  return [start + 1, end - 1]
}
