/** HTML → tree, with places in the source. Linear and without deep nesting, whatever the page does. */
import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser } from 'parse5'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
export type Document = DefaultTreeAdapterTypes.Document

/** Browsers stop nesting at a depth like this too; deeper elements become siblings. */
const mostOpenElements = 500

export function parseHtml(html: string): Document {
  let parser: Parser<DefaultTreeAdapterMap> | null = null
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush() {
      if (parser && parser.openElements.stackTop > mostOpenElements) parser.openElements.pop()
    },
  }
  parser = new Parser({ sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter })
  parser.tokenizer.write(html, true)
  return parser.document
}

export function isElement(node: Node | Document): node is Element {
  return 'tagName' in node
}

export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? ''
}

/** Walks a tree without recursion; `enter` may keep out of an element by returning false. */
export function walk(
  root: Node | Document,
  enter: (node: Node) => boolean | undefined,
  leave?: (node: Node) => void,
): void {
  const stack: { node: Node; next: number }[] = [{ node: root as Node, next: 0 }]
  if (enter(root as Node) === false) return
  while (stack.length > 0) {
    const top = stack[stack.length - 1]
    const children = 'childNodes' in top.node ? top.node.childNodes : []
    if (top.next === children.length) {
      stack.pop()
      leave?.(top.node)
      continue
    }
    const child = children[top.next++]
    if (enter(child) !== false) stack.push({ node: child, next: 0 })
  }
}

/** The text of an element, white space and all; no more of it than `most`, give or take a text node. */
export function textOf(root: Node, most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = []
  let length = 0
  walk(root, (node) => {
    if (length >= most) return false
    if (node.nodeName === '#text' && 'value' in node) {
      parts.push(node.value)
      length += node.value.length
    }
    return !(isElement(node) && ['script', 'style'].includes(node.tagName))
  })
  return parts.join('')
}
