/** A report in a folder: an index, and a page for each notice that is written as soon as the notice is read. */
import { sha256 } from '../decode/sha256.ts'
import type { Files, Folder, Look } from '../renderers/define.ts'
import { reportDocument } from './document.tsx'
import type { Part } from './part.ts'
import { Gathered } from './report.ts'

export class ReportFolder implements Folder<unknown> {
  private readonly gathered = new Gathered()

  constructor(private readonly look: Look) {}

  begin(): Files {
    return {}
  }

  add(part: unknown): Files {
    const given = part as Part
    if ('failure' in given) {
      this.gathered.add(given)
      return {}
    }
    const page = pageName(given.row.path)
    const alone = new Gathered()
    alone.add(given)
    const index = { ...alone.index(this.look, false), home: '../index.html' }
    this.gathered.add({ ...given, row: { ...given.row, page }, json: '' })
    return { [page]: { whole: [...reportDocument({ index, notices: [given.json] })].join('') } }
  }

  end(): Files {
    const index = this.gathered.index(this.look, true)
    return { 'index.html': { whole: [...reportDocument({ index, notices: [] })].join('') } }
  }
}

/** From the input's path alone: it stays the same whatever else is read. */
function pageName(path: string): string {
  return `notices/${sha256(new TextEncoder().encode(path)).slice(0, 16)}.html`
}
