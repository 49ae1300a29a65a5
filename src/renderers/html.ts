import { ReportFolder } from '../report/folder.ts'
import { type Part, partOf } from '../report/part.ts'
import { Report } from '../report/report.ts'
import { defineRenderer } from './define.ts'

/** A report that people read: one file that needs nothing else, or in a folder an index with a page for each notice. */
export const html = defineRenderer<Part>({
  format: 'html',
  extensions: ['html', 'htm'],
  render: partOf,
  stream: (look) => new Report(look),
  single(outcome, look) {
    const report = new Report(look)
    report.add(partOf(outcome))
    return report.end()
  },
  folder: { render: partOf, open: (look) => new ReportFolder(look) },
})
