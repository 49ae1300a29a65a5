/** Every reporter, by name. What a terminal and other programs need is loaded when it is asked for. */
import type { CreateReporter } from './define.ts'
import { line } from './line.ts'

const forPrograms = () => import('./for-programs.ts')

export interface ReporterRow {
  /** One document for a program, which nothing else may stand beside; else lines. */
  readonly document: boolean
  load(): Promise<CreateReporter>
}

export const reporters: Readonly<Record<string, ReporterRow>> = {
  line: lines(async () => line),
  pretty: lines(async () => (await import('./pretty.ts')).pretty),
  json: document(async () => (await forPrograms()).json),
  github: lines(async () => (await forPrograms()).github),
  sarif: document(async () => (await forPrograms()).sarif),
  junit: document(async () => (await forPrograms()).junit),
}
export const reporterNames: readonly string[] = Object.keys(reporters)

function lines(load: ReporterRow['load']): ReporterRow {
  return { document: false, load }
}

function document(load: ReporterRow['load']): ReporterRow {
  return { document: true, load }
}
