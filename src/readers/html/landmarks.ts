/** The elements of a page that are asked for by name, gathered in one walk. */
import { attribute, type Document, type Element, isElement, textOf, walk } from './parse.ts'

export interface Landmarks {
  body: Element | null
  /** The `<title>`, trimmed. */
  title: string
  /** Content of meta elements by name or property, in lower case; the first of a name counts. */
  metas: ReadonlyMap<string, string>
  /** Source of the scripts that tell when the page was made. */
  dayScript: string
  /** The name of a WeChat account. */
  account: string | null
}

export function findLandmarks(document: Document): Landmarks {
  const metas = new Map<string, string>()
  const found: Landmarks = { body: null, title: '', metas, dayScript: '', account: null }
  walk(document, (node) => {
    if (!isElement(node)) return true
    if (node.tagName === 'body') found.body ??= node
    else if (node.tagName === 'title') found.title ||= sourceOf(node).trim()
    else if (node.tagName === 'meta') keepMeta(node, metas)
    else if (node.tagName === 'script') found.dayScript ||= dayScriptOf(node)
    else if (attribute(node, 'id') === 'js_name') found.account ??= textOf(node).trim()
    return true
  })
  return found
}

function keepMeta(element: Element, metas: Map<string, string>): void {
  const name = attribute(element, 'name') || attribute(element, 'property') || attribute(element, 'itemprop')
  const content = attribute(element, 'content').trim()
  const key = name.toLowerCase()
  if (key !== '' && content !== '' && !metas.has(key)) metas.set(key, content)
}

function dayScriptOf(script: Element): string {
  const source = sourceOf(script)
  const at = source.indexOf('createTime')
  return at === -1 ? '' : source.slice(at, at + 200)
}

/** The raw text of an element that holds no elements. */
function sourceOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}
