/** The number that a browser shows before a list item: it is in no text node, yet part of what the page says. */
import { chineseNumeral } from '../build/numeral.ts'
import { attribute, type Element, isElement, textOf } from './parse.ts'

/** The numbers of the items of one list. */
export class ListNumbers {
  private next: number
  private readonly step: number

  constructor(private readonly list: Element) {
    const items = list.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length
    this.step = list.attrs.some((one) => one.name === 'reversed') ? -1 : 1
    this.next = whole(attribute(list, 'start')) ?? (this.step < 0 ? items : 1)
  }

  /** Null where the page shows none: another style, or an item that brings its own number. */
  markerOf(item: Element): string | null {
    const value = whole(attribute(item, 'value')) ?? this.next
    this.next = value + this.step
    if (bringsItsOwn.test(textOf(item, 400).slice(0, 400).trimStart())) return null
    return marker(value, styleOf(item) ?? styleOf(this.list) ?? 'decimal')
  }
}

const bringsItsOwn =
  /^(?:[((]?[\d一二三四五六七八九十百]{1,4}[)).、.]|[①-⑳㈠-㈩⑴-⒇]|第[一二三四五六七八九十]{1,3}[条章节部])/

const types: Record<string, string> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

function styleOf(element: Element): string | null {
  const words = attribute(element, 'style')
    .slice(0, 2000)
    .toLowerCase()
    .split(/[\s:;]/)
  const at = words.findIndex((word) => word.startsWith('list-style'))
  const named =
    at === -1
      ? undefined
      : words.slice(at + 1, at + 8).find((word) => known.some((start) => word.startsWith(start)))
  return named ?? types[attribute(element, 'type')] ?? null
}

/** What the names of the styles that change the number begin with. */
const known = ['none', 'decimal', 'lower-', 'upper-', 'cjk-', 'simp-', 'trad-']

function marker(value: number, style: string): string | null {
  if (style === 'none') return null
  if (/^(?:cjk|simp|trad)-/.test(style)) return `${chineseNumeral(value)}、`
  const small = value > 0 && value <= 26 && /alpha|latin/.test(style)
  if (small) return `${String.fromCharCode((style.startsWith('upper') ? 64 : 96) + value)}. `
  return `${value}. `
}

function whole(text: string): number | null {
  return /^[+-]?\d{1,9}$/.test(text.trim()) ? Number.parseInt(text, 10) : null
}
