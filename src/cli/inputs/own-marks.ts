/** What tells an output of this tool: the header of a table, the sheets of a workbook, the generator of a page. */
import { openPackage } from '../../readers/build/zip.ts'
import { codebookHeader, codebookSheet, tables } from '../../renderers/tables/index.ts'
import { flatItems } from '../../renderers/tables/items.ts'
import { columnNames } from '../../renderers/text/csv.ts'
import { tool } from '../../tool.ts'

/** `head`: the first kilobyte, in UTF-8 or as a spreadsheet program may have saved it in China. */
export function isOurTable(head: Uint8Array): boolean {
  return ['utf-8', 'gb18030'].some((encoding) => {
    const [line] = new TextDecoder(encoding).decode(head).split(/[\r\n]/, 1)
    return headers.some((cells) => [',', '\t'].some((sign) => line.startsWith(cells.join(sign) + sign)))
  })
}

export function isOurHtml(head: Uint8Array): boolean {
  return new TextDecoder().decode(head).includes(`<meta name="generator" content="${tool.name}">`)
}

/** Sheets keep their names when somebody saves the workbook again. */
export function isOurWorkbook(bytes: Uint8Array): boolean {
  const book = new TextDecoder().decode(openPackage(bytes).read('xl/workbook.xml') ?? new Uint8Array())
  const has = (sheet: string): boolean => book.includes(`name="${sheet}"`)
  return (['en', 'zh'] as const).some((language) => {
    const names = tables.map((table) => (language === 'zh' ? table.zh : table.name))
    return has(codebookSheet[language]) && names.every(has)
  })
}

/** The first three cells of each table. */
const headers = [
  ...[flatItems, ...tables].flatMap((table) => [columnNames(table, 'en'), columnNames(table, 'zh')]),
  ...Object.values(codebookHeader),
].map((cells) => cells.slice(0, 3))
