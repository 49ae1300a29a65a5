/** Every reporter, by name. Each is loaded when it is asked for. */
import type { CreateReporter } from './define.ts'

export const reporters: Readonly<Record<string, () => Promise<CreateReporter>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  line: async () => (await import('./line.ts')).line,
}
