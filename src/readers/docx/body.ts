/**
 * document.xml → paragraphs and tables in order, as they stand when all tracked changes are accepted.
 *
 * Text boxes follow the paragraph they hang on. What a field computes is text, what it computes it from is not.
 */
import { isOn, readXml } from '../build/xml.ts'

export interface Paragraph {
  kind: 'paragraph'
  text: string
  style?: string
  list?: string
  level?: string
  /** Its place among the paragraphs of the part. */
  index: number
}

export interface Table {
  kind: 'table'
  rows: { head: boolean; cells: Cell[] }[]
}

export interface Cell {
  span: number
  /** Merged with the cell above. */
  covered: boolean
  paragraphs: Paragraph[]
}

export interface Body {
  blocks: (Paragraph | Table)[]
  /** Characters left out: hidden ones, and those that tracked changes delete. */
  hidden: number
  deleted: number
}

export function readBody(bytes: Uint8Array, part: string): Body {
  const reader = new BodyReader()
  readXml(bytes, part, {
    open: (name, attribute) => reader.open(name, attribute),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  })
  return reader.finish()
}

/** Elements whose content is no text of the document. */
const skipped = new Set([
  'moveFrom',
  'instrText',
  'delInstrText',
  'Fallback',
  'rt',
  'footnotePr',
  'endnotePr',
  'sectPr',
  'docPart',
])

const properties = new Set(['rPr', 'pPr', 'trPr'])

/** What stands for a sign. */
const signs: Record<string, string> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-', ptab: '\t' }

class BodyReader {
  private readonly body: Body = { blocks: [], hidden: 0, deleted: 0 }
  /** Open paragraphs: the last is the one at hand, those before it hold the text box it stands in. */
  private readonly stack: {
    paragraph: Paragraph
    parts: string[]
    boxes: Paragraph[]
    withinRun: boolean
  }[] = []
  /** Paragraphs whose mark is deleted run on into the next. */
  private carried: string[] = []
  private markDeleted = false
  private count = 0
  private skip = 0
  private deleted = 0
  private inText = 0
  private inProperties = 0
  private inRun = false
  private runHidden = false
  private rowDeleted = false
  private table: Table | null = null
  private tableDepth = 0
  private inRowProperties = false

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (this.skip === 0 && this.inProperties > 0 && name === 'moveFrom') this.markDeleted = true
    if (
      this.skip > 0 ||
      skipped.has(name) ||
      name.endsWith('Change') ||
      isSeparator(name, attribute('type'))
    ) {
      this.skip++
      return
    }
    const top = this.stack.at(-1)
    if (name === 'p') this.openParagraph()
    else if (name === 'tbl') this.openTable()
    else if (name === 'tr' && this.tableDepth === 1) this.openRow()
    else if (name === 'tc' && this.tableDepth === 1)
      this.table?.rows.at(-1)?.cells.push({ span: 1, covered: false, paragraphs: [] })
    else if (name === 'r') this.openRun()
    else if (properties.has(name)) this.openProperties(name)
    else if (name === 'del') this.openDeletion()
    else if (name === 't' || name === 'delText') this.inText++
    else if (this.inProperties > 0) this.property(name, attribute('val'), top?.paragraph)
    else if (name === 'gridSpan' || name === 'vMerge' || name === 'tblHeader')
      this.cellProperty(name, attribute('val'))
    else if (this.inRun && name in signs) this.put(signs[name])
    else if (name === 'sym') this.put(symbol(attribute('char')))
  }

  close(name: string): void {
    if (this.skip > 0) {
      this.skip--
      return
    }
    if (name === 'p') this.closeParagraph()
    else if (name === 'tbl') this.closeTable()
    else if (name === 'tr' && this.tableDepth === 1 && this.rowDeleted) this.table?.rows.pop()
    else if (name === 'r') this.inRun = false
    else if (properties.has(name)) this.inProperties--
    else if (name === 'del' && this.inProperties === 0) this.deleted--
    else if (name === 't' || name === 'delText') this.inText--
  }

  text(text: string): void {
    if (this.skip === 0 && this.inText > 0) this.put(text)
  }

  finish(): Body {
    return this.body
  }

  private put(text: string): void {
    const top = this.stack.at(-1)
    if (this.deleted > 0) this.body.deleted += text.length
    else if (this.runHidden) this.body.hidden += text.length
    else top?.parts.push(text)
  }

  private openRun(): void {
    this.inRun = true
    this.runHidden = false
  }

  /** Within properties `del` says that the mark or the row itself is deleted. */
  private openDeletion(): void {
    if (this.inProperties === 0) this.deleted++
    else if (this.inRowProperties) this.rowDeleted = true
    else this.markDeleted = true
  }

  private openProperties(name: string): void {
    this.inProperties++
    this.inRowProperties = name === 'trPr'
  }

  private property(name: string, value: string | undefined, paragraph: Paragraph | undefined): void {
    if (name === 'vanish' || name === 'webHidden') {
      if (this.inRun && name === 'vanish') this.runHidden = isOn(value)
    } else if (name === 'tblHeader') this.cellProperty(name, value)
    else if (!paragraph || this.inRun) return
    else if (name === 'pStyle') paragraph.style = value
    else if (name === 'numId') paragraph.list = value
    else if (name === 'ilvl') paragraph.level = value
  }

  private cellProperty(name: string, value: string | undefined): void {
    const row = this.tableDepth === 1 ? this.table?.rows.at(-1) : undefined
    const cell = row?.cells.at(-1)
    if (name === 'tblHeader' && row) row.head = isOn(value)
    else if (name === 'gridSpan' && cell)
      cell.span = Math.max(1, Math.min(60, Number.parseInt(value ?? '1', 10) || 1))
    else if (name === 'vMerge' && cell) cell.covered = value !== 'restart'
  }

  private openParagraph(): void {
    this.markDeleted = false
    const paragraph: Paragraph = { kind: 'paragraph', text: '', index: this.count++ }
    this.stack.push({
      paragraph,
      parts: this.stack.length === 0 ? this.carried : [],
      boxes: [],
      withinRun: this.inRun,
    })
    if (this.stack.length === 1) this.carried = []
    this.inRun = false
    this.runHidden = false
  }

  private closeParagraph(): void {
    const top = this.stack.pop()
    if (!top) return
    const { paragraph, parts, boxes } = top
    this.inRun = top.withinRun
    const below = this.stack.at(-1)
    if (this.markDeleted && !below && boxes.length === 0) {
      this.markDeleted = false
      for (const part of parts) this.carried.push(part)
      return
    }
    this.markDeleted = false
    paragraph.text = parts.join('')
    const found = [paragraph, ...boxes]
    if (below) for (const one of found) below.boxes.push(one)
    else for (const one of found) this.target().push(one)
  }

  /** The cell at hand, else the body; a table within a cell is read as paragraphs of the cell. */
  private target(): (Paragraph | Table)[] {
    return this.table?.rows.at(-1)?.cells.at(-1)?.paragraphs ?? this.body.blocks
  }

  private openTable(): void {
    // A table in a text box is read as lines.
    if (this.stack.length > 0 && this.tableDepth === 0) return
    this.tableDepth++
    if (this.tableDepth === 1) this.table = { kind: 'table', rows: [] }
  }

  private closeTable(): void {
    if (this.tableDepth === 0) return
    if (--this.tableDepth > 0 || !this.table) return
    this.body.blocks.push(this.table)
    this.table = null
  }

  private openRow(): void {
    this.rowDeleted = false
    this.markDeleted = false
    this.table?.rows.push({ head: false, cells: [] })
  }
}

/** The line between text and footnotes is kept as a footnote of its own. */
function isSeparator(name: string, type: string | undefined): boolean {
  return (name === 'footnote' || name === 'endnote') && /separator|notice/i.test(type ?? '')
}

/** Symbols of private fonts mean nothing as text. */
function symbol(code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16)
  return value >= 0x20 && value < 0xe000 ? String.fromCodePoint(value) : ''
}
