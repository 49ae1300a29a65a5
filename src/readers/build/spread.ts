/** Rows of cells with their spans → a grid in which a merged cell stands in each row and column that it covers. */

export interface SpanningCell<Cell> {
  cell: Cell
  width: number
  height: number
}

/** No table of a notice is larger; a page may claim what it likes. */
const mostColumns = 60
const mostPlaces = 200_000

export function spread<Cell>(rows: readonly (readonly SpanningCell<Cell>[])[]): Cell[][] {
  /** By column: the cell that reaches down, and for how many rows more. */
  const reaching: ({ cell: Cell; rows: number } | undefined)[] = []
  let made = 0
  return rows.map((cells) => {
    const line: Cell[] = []
    const fill = (): void => {
      for (let above = reaching[line.length]; above && above.rows > 0; above = reaching[line.length]) {
        above.rows--
        line.push(above.cell)
      }
    }
    for (const { cell, width, height } of cells) {
      fill()
      const least = Math.min(Math.max(1, width), mostColumns)
      for (let i = 0; i < least && line.length < mostColumns && (i === 0 || made < mostPlaces); i++, made++) {
        reaching[line.length] = height > 1 ? { cell, rows: height - 1 } : undefined
        line.push(cell)
      }
    }
    fill()
    return line
  })
}

/** A span as HTML writes it; `rowspan="0"` reaches to the end of the table. */
export function spanOf(value: string, most: number): number {
  if (!/^\s{0,3}\d{1,6}/.test(value)) return 1
  const span = Number.parseInt(value, 10)
  return span === 0 ? most : Math.min(span, most)
}
