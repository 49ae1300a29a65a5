/** How much text each element holds: Chinese characters that are shown, in links and out of them. */
import { isHidden, isSilent } from './elements.ts'
import { type Document, type Element, isElement, type Node, walk } from './parse.ts'

export interface Weight {
  /** Characters outside links. */
  own: number
  /** Characters in links. */
  linked: number
}

export interface Weights {
  of(node: Node | Document): Weight
  /** Elements that their own attributes hide, that hold text, with its length. */
  hidden: Map<Element, number>
}

const nothing: Weight = { own: 0, linked: 0 }

/** A page that hides more text than it shows will show it by script: that is text. */
export function weigh(root: Document): Weights {
  const first = weighed(root, new Set())
  const { own } = first.of(root)
  const shown = new Set([...first.hidden].filter(([, count]) => count > own).map(([element]) => element))
  return shown.size > 0 ? weighed(root, shown) : first
}

function weighed(root: Document, shown: ReadonlySet<Element>): Weights {
  const weights = new Map<Node | Document, Weight>()
  const hidden = new Map<Element, number>()
  const open: Weight[] = []
  const add = (node: Node, links: number): void => {
    const count = node.nodeName === '#text' && 'value' in node ? chineseIn(node.value) : 0
    if (count === 0) return
    const top = open[open.length - 1]
    if (links > 0) top.linked += count
    else top.own += count
  }
  let links = 0
  walk(
    root,
    (node) => {
      add(node, links)
      if (isElement(node) && isSilent(node)) return false
      if (isElement(node) && node.tagName === 'a') links++
      open.push({ own: 0, linked: 0 })
      return true
    },
    (node) => {
      const weight = open.pop() as Weight
      if (isElement(node) && node.tagName === 'a') links--
      weights.set(node, weight)
      const above = open.at(-1)
      if (isElement(node) && isHidden(node) && !shown.has(node)) {
        const count = weight.own + weight.linked
        if (count > 0) hidden.set(node, count)
        return
      }
      if (!above) return
      above.own += weight.own
      above.linked += weight.linked
    },
  )
  return { of: (node) => weights.get(node) ?? nothing, hidden }
}

/** Chinese characters of a text; sites write little else, their scripts' leftovers and figures are not weighed. */
function chineseIn(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x3400 && code <= 0x9fff) count++
  }
  return count
}
