/** Where the text of a page is: the element that holds nearly all running text, and the one that holds its title too. */
import { type Element, isElement, type Node, textOf, walk } from './parse.ts'
import { readTable } from './table.ts'
import type { Weights } from './weigh.ts'

export interface MainText {
  /** Holds the text. */
  anchor: Element
  /** Holds title and text: what is read. */
  container: Element
  title: Element | null
}

/** An element that holds this share of the text takes the place of the one around it. */
const share = 0.9
/** Without a title above the text, an element around that adds no more than this is read whole: it may hold the signature. */
const growth = 1.25
const longestTitle = 200

export function findMainText(body: Element, weights: Weights, titles: readonly string[]): MainText {
  const path = pathToText(body, weights)
  const anchor = path[path.length - 1]
  const title = findTitle(body, path, weights, titles)
  const apart = title && title.depth < path.length - 1
  return {
    anchor,
    title: title?.element ?? null,
    container: apart ? path[title.depth] : grown(path, weights),
  }
}

/** From the body down to the smallest element that holds nearly all the text. */
function pathToText(body: Element, weights: Weights): Element[] {
  const path = [body]
  for (;;) {
    const here = path[path.length - 1]
    const all = weights.of(here).own
    const next =
      all > 0 && here.childNodes.find((child) => isElement(child) && weights.of(child).own >= all * share)
    if (!next || !isElement(next) || isContent(next, weights)) return path
    path.push(next)
  }
}

/** Elements that are the text itself; a table only if it is no layout. */
function isContent(element: Element, weights: Weights): boolean {
  if (element.tagName === 'table') return readTable(element, weights) !== null
  return ['p', 'ol', 'ul', 'dl'].includes(element.tagName)
}

/** The element that says one of the titles, nearest to the text: the depth on the path to the text below which it stands. */
function findTitle(
  body: Element,
  path: readonly Element[],
  weights: Weights,
  titles: readonly string[],
): { element: Element; depth: number } | null {
  const wanted = titles.map(compact).filter((title) => title.length >= 6)
  const depths = new Map<Node, number>(path.map((element, depth) => [element, depth]))
  let best: { element: Element; depth: number } | null = null
  const around: number[] = []
  if (wanted.length === 0) return null
  walk(
    body,
    (node) => {
      const depth = depths.get(node) ?? around.at(-1) ?? 0
      if (!isElement(node) || node.tagName === 'a') return false
      around.push(depth)
      const { own, linked } = weights.of(node)
      if (own === 0 || own + linked > longestTitle || depths.has(node)) return true
      const text = compact(textOf(node))
      const says = wanted.some((title) => text === title || (text.length >= 10 && title.startsWith(text)))
      if (says && (!best || depth > best.depth)) best = { element: node, depth }
      return true
    },
    () => around.pop(),
  )
  return best
}

function grown(path: readonly Element[], weights: Weights): Element {
  let at = path.length - 1
  const limit = weights.of(path[at]).own * growth
  while (at > 1 && weights.of(path[at - 1]).own <= limit) at--
  return path[at]
}

function compact(text: string): string {
  return text.replace(/\s/g, '')
}
