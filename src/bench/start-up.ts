/** `notice-parse one-file` against `node -e 0`: median of 21 runs of each, taken in turn. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { notice } from './material.ts'

const bin = fileURLToPath(new URL('../../bin/notice-parse.js', import.meta.url))
const runs = 21

export function startUp(): void {
  const folder = mkdtempSync(join(tmpdir(), 'np-bench-'))
  const file = join(folder, 'one.txt')
  writeFileSync(file, notice(1, 20_000))
  const times: Record<'bare' | 'version' | 'one', number[]> = { bare: [], version: [], one: [] }
  for (let run = 0; run < runs; run++) {
    times.bare.push(milliseconds(['-e', '0']))
    times.version.push(milliseconds([bin, '--version']))
    times.one.push(milliseconds([bin, file]))
  }
  rmSync(folder, { recursive: true })
  const [bare, version, one] = [median(times.bare), median(times.version), median(times.one)]
  console.log(`node -e 0: ${bare} ms; --version: ${version} ms; one notice of 20 KB: ${one} ms`)
  console.log(`start-up is ${(one / bare).toFixed(2)} × node -e 0 (at most 2.0 ×)`)
}

function milliseconds(argv: readonly string[]): number {
  const start = performance.now()
  spawnSync(process.execPath, argv as string[], { stdio: ['ignore', 'pipe', 'pipe'] })
  return performance.now() - start
}

function median(values: number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[values.length >> 1])
}
