import { amountRoles } from '../../data.ts'
import type { ViewProps } from '../common.tsx'
import { drawingWidth, Frame, nameWidth, RowName } from './frame.tsx'

const sizes = [0, 1, 2, 3, 4, 5, 6] as const

/** How often amounts of a size stand in a role: a circle's area is their number. */
export function AmountsChart({ index, words }: ViewProps) {
  const amounts = index.notices.flatMap((notice) => notice.amounts)
  const rows = amountRoles
    .map((role) => {
      const counts = sizes.map(() => 0)
      for (const amount of amounts) if (amount.role === role) counts[sizeOf(amount.value)]++
      return { name: words(`role.${role}`), counts, total: counts.reduce((sum, count) => sum + count, 0) }
    })
    .filter(({ total }) => total > 0)
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts))
  const step = (drawingWidth - nameWidth) / sizes.length
  const centre = (size: number): number => nameWidth + step * (size + 0.5)
  return (
    <Frame
      id="amounts"
      title={words('chart.amounts')}
      note={words('chart.amountsNote')}
      some={index.notices.filter((notice) => notice.amounts.length > 0).length}
      all={index.notices.length}
      height={rows.length * 44 + 28}
      words={words}
      columns={[
        { title: words('column.role') },
        ...sizes.map((size) => ({ title: words(`size.${size}`), number: true })),
        { title: words('column.total'), number: true },
      ]}
      rows={rows.map(({ name, counts, total }) => [name, ...counts, total])}
    >
      {sizes.map((size) => (
        <text x={centre(size)} y={14} text-anchor="middle" font-size="10">
          {words(`size.${size}`)}
        </text>
      ))}
      {rows.map(({ name, counts }, row) => (
        <g>
          <line class="rule" x1={nameWidth} x2={drawingWidth} y1={row * 44 + 46} y2={row * 44 + 46} />
          <RowName y={row * 44 + 50} name={name} />
          {sizes.map((size) =>
            counts[size] === 0 ? null : (
              <g>
                <circle
                  class="fill-amount"
                  cx={centre(size)}
                  cy={row * 44 + 46}
                  r={4 + 15 * Math.sqrt(counts[size] / most)}
                />
                <text class="halo" x={centre(size)} y={row * 44 + 50} text-anchor="middle">
                  {counts[size]}
                </text>
              </g>
            ),
          )}
        </g>
      ))}
    </Frame>
  )
}

function sizeOf(value: number): number {
  return Math.min(6, Math.max(0, Math.floor(Math.log10(value) + 1e-9) - 2))
}
