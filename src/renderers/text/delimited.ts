import { concatenated, defineRenderer, type Files, type Look, type Renderer } from '../define.ts'
import { cellsOf, readingOf } from '../tables/define.ts'
import { codebook, codebookHeader, tables } from '../tables/index.ts'
import { flatItems } from '../tables/items.ts'
import { columnNames, csvHeader, csvRows, type Dialect } from './csv.ts'

/** A renderer of tables as text: CSV and TSV are the same but for the sign between cells. */
export function delimited(format: string, delimiter: Dialect['delimiter']): Renderer {
  const dialect = ({ spreadsheet }: Look): Dialect => ({ delimiter, spreadsheet })
  return defineRenderer<string>({
    format,
    extensions: [format],
    render: (outcome, look) => csvRows(cellsOf(flatItems, readingOf(outcome, look.header)), dialect(look)),
    stream: (look) => concatenated(csvHeader(columnNames(flatItems, look.header), dialect(look))),
    folder: {
      render(outcome, look): Files {
        const files: Files = {}
        const reading = readingOf(outcome, look.header)
        for (const table of tables)
          files[`${table.name}.${format}`] = csvRows(cellsOf(table, reading), dialect(look))
        return files
      },
      open: (look) => ({
        begin() {
          const files: Files = {}
          for (const table of tables)
            files[`${table.name}.${format}`] = csvHeader(columnNames(table, look.header), dialect(look))
          const book =
            csvHeader(codebookHeader[look.header], dialect(look)) + csvRows(codebook(), dialect(look))
          files[`codebook.${format}`] = book
          return files
        },
        add: (part) => part as Files,
        end: () => ({}),
      }),
    },
  })
}
