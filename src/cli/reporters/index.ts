/** Every reporter, by name. Each is loaded when it is asked for. */
import type { CreateReporter } from './define.ts'

export const reporters: Readonly<Record<string, () => Promise<CreateReporter>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  line: async () => (await import('./line.ts')).line,
  json: async () => (await import('./json.ts')).json,
  github: async () => (await import('./github.ts')).github,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
}
export const reporterNames: readonly string[] = Object.keys(reporters)
