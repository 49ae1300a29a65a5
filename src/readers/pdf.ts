/** PDF files: lines joined into paragraphs, without running heads and page numbers. */
import { TextBuilder } from './build/text-builder.ts'
import { type Reader, ReaderError, type Reading } from './define.ts'
import { inReadingOrder } from './pdf/columns.ts'
import { withoutFurniture } from './pdf/furniture.ts'
import { linesOf } from './pdf/lines.ts'
import { type Page, readPages } from './pdf/open.ts'
import { joinLines } from './pdf/paragraphs.ts'

export const reader: Reader = {
  format: 'pdf',
  mediaType: 'application/pdf',
  extensions: ['pdf'],
  input: 'bytes',
  read: (input) => read(input as Uint8Array),
}

export async function read(bytes: Uint8Array): Promise<Reading> {
  const pages = await readPages(bytes)
  const empty = pages.filter((page) => charactersOf(page) < fewest).length
  if (pages.reduce((sum, page) => sum + charactersOf(page), 0) < fewest * pages.length)
    throw new ReaderError('NP0110')
  const { pages: kept, dropped } = withoutFurniture(pages.map(linesOf))
  const builder = new TextBuilder()
  for (const paragraph of joinLines(kept.flatMap(inReadingOrder))) {
    builder.block()
    for (const [i, line] of paragraph.entries()) {
      const apart = i > 0 && /\w$/.test(paragraph[i - 1].text) && /^[A-Za-z]/.test(line.text)
      builder.add(apart ? ` ${line.text}` : line.text, { page: line.page })
    }
  }
  const notes: NonNullable<Reading['notes']> = []
  if (dropped > 0) notes.push({ code: 'NP0112', data: { count: dropped } })
  if (empty > 0) notes.push({ code: 'NP0115', data: { count: empty, pages: pages.length } })
  return builder.reading({}, notes)
}

/** A page with fewer characters is a picture of a page. */
const fewest = 20

function charactersOf({ runs }: Page): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0)
}
