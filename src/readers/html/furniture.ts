/** What stands around a text on a page and is no part of it. */
import words from './furniture.json' with { type: 'json' }
import type { MainText } from './main-text.ts'
import { attribute, type Element, isElement, textOf, walk } from './parse.ts'
import type { Weights } from './weigh.ts'

const phrases = (id: string): readonly string[] => words.find((row) => row.id === id)?.phrases ?? []
const names = new Set(phrases('names'))
const anywhere = phrases('lines')
const atFoot = phrases('foot')

/** The longest line that counts as furniture by what it begins with. */
const longestLine = 120
const mostText = 0.3

export type IsFurniture = (element: Element, inAnchor: boolean) => boolean

export function furnitureOf(main: MainText, weights: Weights): IsFurniture {
  const around = new Set<Element>()
  for (const kept of [main.anchor, main.title])
    for (let node = kept; node; node = node.parentNode as Element | null) around.add(node)
  const limit = weights.of(main.anchor).own * mostText
  return (element, inAnchor) => {
    const { own, linked } = weights.of(element)
    if (around.has(element) || own + linked === 0 || own > limit) return false
    if (['nav', 'footer', 'aside'].includes(element.tagName)) return true
    if (own + linked <= longestLine && isFurnitureLine(textOf(element), inAnchor)) return true
    if (saysWhen(element, own + linked)) return false
    const onlyLinks = own === 0 && !inAnchor
    if (!onlyLinks && (linked <= own || linked <= 20))
      return inAnchor ? isNamed(element) && own <= 40 : isNamed(element)
    const { links, files } = linksOf(element)
    return files * 2 < links && (isNamed(element) || (!inAnchor && (links > 1 || linked > 20)) || links > 3)
  }
}

function isFurnitureLine(text: string, inAnchor: boolean): boolean {
  const line = text
    .replace(/\s/g, '')
    .replace(/^[【[((>》·|]{1,4}/, '')
    .replaceAll('：', ':')
  return (
    anywhere.some((start) => line.startsWith(start)) ||
    (!inAnchor && atFoot.some((start) => line.startsWith(start)))
  )
}

/** How many links an element holds, and how many of them lead to files: attachments belong to the text. */
function linksOf(element: Element): { links: number; files: number } {
  const found = { links: 0, files: 0 }
  walk(element, (node) => {
    if (!isElement(node) || node.tagName !== 'a') return isElement(node)
    found.links++
    if (file.test(attribute(node, 'href')) || file.test(textOf(node).trim())) found.files++
    return false
  })
  return found
}

const file = /\.(?:docx?|pdf|xlsx?|wps|et|ofd|zip|rar)(?:[?#]|$)/i

/** A line that tells when or by whom the page was published is kept, whatever its element is called. */
function saysWhen(element: Element, count: number): boolean {
  return count <= longestLine && /\d{4}\s?[-年/.]\s?\d|来源|來源|发布/.test(textOf(element))
}

/** `class="page-nav"` names navigation, `class="navy"` does not. */
function isNamed(element: Element): boolean {
  const named = `${attribute(element, 'class')} ${attribute(element, 'id')}`
    .slice(0, 500)
    .trim()
    .toLowerCase()
  if (named === '') return false
  return named
    .split(' ')
    .some((name) => names.has(name) || name.split(/[-_]/).some((word) => names.has(word)))
}
