/** Ten thousand files: how fast, how much faster with two workers, how much memory, and whether it stays flat. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { notice } from './material.ts'

const bin = fileURLToPath(new URL('../../bin/notice-parse.js', import.meta.url))
/** Makes each process say its peak memory. */
const meter = new URL('../../test/cli/peak.mjs', import.meta.url).href

interface Measured {
  seconds: number
  lines: number
  /** MiB. */
  memory: number
}

export function batch(full: boolean): void {
  const folder = mkdtempSync(join(tmpdir(), 'np-bench-'))
  try {
    const large = filesOf(join(folder, 'large'), 1500, 40_000)
    const one = measure([large, '-j', '1'])
    const two = measure([large, '-j', '2'])
    say('1 500 notices of 40 KB, 1 worker', one)
    say('1 500 notices of 40 KB, 2 workers', two)
    console.log(`two workers are ${(one.seconds / two.seconds).toFixed(2)} × one (at least 1.5 ×)`)
    const csv = measure([large, '-j', '2', '-f', 'csv'])
    say('the same as CSV', csv)
    for (const count of full ? [10_000, 100_000] : [2_000, 10_000]) {
      const small = filesOf(join(folder, `small-${count}`), count, 3_800)
      say(`${count} notices of 3.8 KB, 2 workers`, measure([small, '-j', '2']))
      rmSync(small, { recursive: true })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measure(argv: readonly string[]): Measured {
  const start = performance.now()
  const command = `"${process.execPath}" --import '${meter}' "${bin}" ${argv.map((each) => `"${each}"`).join(' ')} -q | wc -l`
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', command], { encoding: 'utf8' })
  const peaks = [...stderr.matchAll(/^peak (\d+)$/gm)].map(([, bytes]) => Number(bytes) / 2 ** 20)
  return { seconds: (performance.now() - start) / 1000, lines: Number(stdout), memory: Math.max(...peaks) }
}

function say(what: string, { seconds, lines, memory }: Measured): void {
  const rate = Math.round(lines / seconds)
  console.log(
    `${what}: ${seconds.toFixed(1)} s, ${rate} a second, peak memory ${Math.round(memory)} MiB, ${lines} lines`,
  )
}

function filesOf(folder: string, count: number, bytes: number): string {
  for (let at = 0; at < count; at++) {
    if (at % 500 === 0) mkdirSync(join(folder, String(at / 500)), { recursive: true })
    writeFileSync(join(folder, String(Math.floor(at / 500)), `${at}.txt`), notice(at, bytes))
  }
  return folder
}
