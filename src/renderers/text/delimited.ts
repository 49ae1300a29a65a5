import { concatenated, defineRenderer, type Files, type Look, type Renderer } from '../define.ts'
import { cellsOf } from '../tables/define.ts'
import { codebook, codebookHeader, tables } from '../tables/index.ts'
import { flatItems } from '../tables/items.ts'
import { columnNames, csvHeader, csvRows, type Dialect } from './csv.ts'

/** A renderer of tables as text: CSV and TSV are the same but for the sign between cells. */
export function delimited(format: string, delimiter: Dialect['delimiter']): Renderer {
  const dialect = ({ spreadsheet }: Look): Dialect => ({ delimiter, spreadsheet })
  return defineRenderer<string>({
    format,
    extensions: [format],
    render: ({ record }, look) => csvRows(cellsOf(flatItems, record), dialect(look)),
    stream: (look) => concatenated(csvHeader(columnNames(flatItems, look.header), dialect(look))),
    folder: {
      render({ record }, look): Files {
        const files: Files = {}
        for (const table of tables)
          files[`${table.name}.${format}`] = csvRows(cellsOf(table, record), dialect(look))
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
