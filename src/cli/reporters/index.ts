/** Every reporter, by name. What a terminal and other programs need is loaded when it is asked for. */
import type { CreateReporter } from './define.ts'
import { line } from './line.ts'

const forPrograms = () => import('./for-programs.ts')

export const reporters: Readonly<Record<string, () => Promise<CreateReporter>>> = {
  line: async () => line,
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await forPrograms()).json,
  github: async () => (await forPrograms()).github,
  sarif: async () => (await forPrograms()).sarif,
  junit: async () => (await forPrograms()).junit,
}
export const reporterNames: readonly string[] = Object.keys(reporters)
