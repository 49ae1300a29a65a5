/** The charts of the overview: static SVG, each with its data in a table beside it. */
import { AmountsChart } from './charts/amounts.tsx'
import { ChecksChart } from './charts/checks.tsx'
import { PerNoticeChart } from './charts/per-notice.tsx'
import { TimelineChart } from './charts/timeline.tsx'
import { TotalsChart } from './charts/totals.tsx'
import type { ViewProps } from './common.tsx'

export function Charts(props: ViewProps) {
  return (
    <section aria-labelledby="charts">
      <h2 id="charts">{props.words('chart.heading')}</h2>
      <div class="charts">
        <TotalsChart {...props} />
        <ChecksChart {...props} />
        <AmountsChart {...props} />
        <PerNoticeChart {...props} />
        <TimelineChart {...props} />
      </div>
    </section>
  )
}
