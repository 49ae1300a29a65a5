/** A report in one file. The cover comes first, so nothing is written before the last input is through. */
import { codes } from '../messages/codes.ts'
import { type Look, OutputRefused, type Stream } from '../renderers/define.ts'
import { tool } from '../tool.ts'
import type { CodeRow, FailureRow, NoticeRow, ReportIndex } from './data.ts'
import { reportDocument } from './document.tsx'
import { Units } from './folds.ts'
import type { Part } from './part.ts'

/** Bytes of text (UTF-8) that a browser opens at once. */
export const mostText = 20 * 2 ** 20

export class Report implements Stream<Part> {
  private readonly gathered = new Gathered()
  private readonly notices: string[] = []
  private bytes = 0

  constructor(private readonly look: Look) {}

  begin(): string {
    return ''
  }

  add(part: Part): string {
    this.gathered.add(part)
    if ('failure' in part) return ''
    this.bytes += part.bytes
    if (this.bytes > mostText) throw new OutputRefused('NP0518', { limit: '20 MiB' })
    this.notices.push(part.json)
    return ''
  }

  end(): string {
    const index = this.gathered.index(this.look, false)
    return [...reportDocument({ index, notices: this.notices })].join('')
  }
}

/** What the index is made of. */
export class Gathered {
  private readonly rows: NoticeRow[] = []
  private readonly failures: FailureRow[] = []
  private readonly codes = new Set<string>()
  private readonly units = new Units()

  add(part: Part): void {
    if ('failure' in part) {
      this.failures.push(part.failure)
      return
    }
    this.rows.push(part.row)
    for (const code of part.codes) this.codes.add(code)
    this.units.add(part.units)
  }

  index({ language }: Look, paged: boolean): ReportIndex {
    return {
      tool,
      language,
      notices: this.rows,
      failures: this.failures,
      codes: Object.fromEntries([...this.codes].sort().map((code) => [code, codeRow(code)])),
      folds: this.units.folds(),
      paged,
    }
  }
}

function codeRow(code: string): CodeRow {
  const row = codes.get(code)
  if (!row) return { level: 'warning', text: { en: code, zh: code }, help: { en: '', zh: '' } }
  return { level: row.level, text: { en: row.en, zh: row.zh }, help: row.help }
}
