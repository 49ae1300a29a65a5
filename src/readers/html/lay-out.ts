/** Page → text: one line for each block, as a browser shows it, with list numbers, rows of tables and places in the source. */
import { writeRows } from '../build/rows.ts'
import { TextBuilder } from '../build/text-builder.ts'
import { isBlock, isSilent, keepsLines } from './elements.ts'
import type { IsFurniture } from './furniture.ts'
import { ListNumbers } from './list-number.ts'
import type { MainText } from './main-text.ts'
import { type Element, isElement, type Node, textOf, walk } from './parse.ts'
import { type Grid, readTable } from './table.ts'
import type { Weights } from './weigh.ts'

export interface Page {
  main: MainText
  weights: Weights
  isFurniture: IsFurniture
}

export interface LaidOut {
  builder: TextBuilder
  /** Where the main text begins. */
  anchor: number
  /** Characters of furniture and of hidden text left out. */
  left: { furniture: number; hidden: number }
}

/** `head` is written before the page, a line each. */
export function layOut(page: Page, head: readonly string[]): LaidOut {
  const out: LaidOut = { builder: new TextBuilder(), anchor: 0, left: { furniture: 0, hidden: 0 } }
  for (const line of head) {
    out.builder.add(line)
    out.builder.block()
  }
  new Layout(page, out).write(page.main.container)
  return out
}

class Layout {
  private readonly lists = new Map<Element, ListNumbers>()
  private inAnchor = 0
  private kept = 0
  private tables = 0

  constructor(
    private readonly page: Page,
    private readonly out: LaidOut,
  ) {}

  write(root: Element): void {
    walk(
      root,
      (node) => (isElement(node) ? this.enter(node, root) : this.text(node)),
      (node) => {
        if (isElement(node)) this.leave(node)
      },
    )
  }

  private text(node: Node): boolean {
    if (node.nodeName !== '#text' || !('value' in node)) return true
    const at = placeOf(node)
    if (this.kept === 0) this.out.builder.add(node.value, at)
    else
      for (const line of node.value.split('\n')) {
        this.out.builder.add(line, at)
        this.out.builder.line()
      }
    return true
  }

  private enter(element: Element, root: Element): boolean {
    const { builder } = this.out
    if (isSilent(element) || this.isLeftOut(element)) return false
    if (element === this.page.main.anchor) {
      this.inAnchor++
      this.out.anchor = builder.length
    }
    if (element.tagName === 'br') builder.line()
    else if (isBlock(element)) builder.block()
    if (keepsLines(element)) this.kept++
    if (element.tagName === 'li') this.number(element)
    if (element.tagName !== 'table' || element === root) return true
    const table = readTable(element, this.page.weights)
    if (table?.kind === 'data') this.table(table.grid, element)
    else if (table) this.record(table.grid)
    return table === null
  }

  private leave(element: Element): void {
    if (element === this.page.main.anchor) this.inAnchor--
    if (element.tagName === 'li') this.out.builder.unglue()
    if (element.tagName !== 'br' && isBlock(element)) this.out.builder.block()
    if (keepsLines(element)) this.kept--
  }

  private isLeftOut(element: Element): boolean {
    const { isFurniture, weights } = this.page
    const { own, linked } = weights.of(element)
    if (weights.hidden.has(element)) this.out.left.hidden += own + linked
    else if (isFurniture(element, this.inAnchor > 0)) this.out.left.furniture += own + linked
    else return false
    return true
  }

  private number(item: Element): void {
    const list = item.parentNode as Element | null
    if (list?.tagName !== 'ol' || textOf(item).trim() === '') return
    const numbers = this.lists.get(list) ?? new ListNumbers(list)
    this.lists.set(list, numbers)
    const marker = numbers.markerOf(item)
    if (marker === null) return
    this.out.builder.add(marker)
    this.out.builder.glue()
  }

  /** Names and values on one line for each row. */
  private record(rows: Grid): void {
    const { builder } = this.out
    const written = new Set<Element>()
    for (const { cells } of rows) {
      builder.line()
      for (const cell of cells) {
        if (cell && !written.has(cell)) builder.add(` ${textOf(cell)} `, placeOf(cell))
        if (cell) written.add(cell)
      }
    }
    builder.block()
  }

  private table(rows: Grid, element: Element): void {
    for (const child of element.childNodes)
      if (isElement(child) && child.tagName === 'caption') this.write(child)
    writeRows<Element>(this.out.builder, this.tables++, rows, { textOf, write: (cell) => this.write(cell) })
  }
}

/** Where a node stands in the page. */
function placeOf({ sourceCodeLocation: place }: Node): { from: number; to: number } | undefined {
  return place ? { from: place.startOffset, to: place.endOffset } : undefined
}
