/** Material that is kept beside the repository: real notices and hand labels. Nothing else knows where it is. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Null where it is absent: what needs it is then skipped with a note. With REQUIRE_ALL=1 its absence is a failure. */
export function sharedFolder(): string | null {
  const folder = fileURLToPath(new URL('../../shared', import.meta.url))
  if (existsSync(folder)) return folder
  if (process.env.REQUIRE_ALL === '1') throw new Error('The material beside the repository is missing.')
  return null
}
