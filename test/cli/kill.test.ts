/** A folder run is killed at random moments: what stands is whole, and the same command ends as if nothing had been. */
import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { bin, filesIn, folderOf, noticeText, spawnCli } from './run.ts'

const inputs = folderOf(
  Object.fromEntries(
    Array.from({ length: 16 }, (_, at) => [`${at % 4}/${at}.txt`, noticeText(`第${at}局`, 1 + (at % 3))]),
  ),
)

/** Milliseconds until it was killed, or null where it ended before. */
function killed(argv: readonly string[], after: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...argv], { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), after)
    child.on('exit', (_, signal) => {
      clearTimeout(timer)
      resolve(signal === 'SIGKILL')
    })
  })
}

/** The same numbers in every run. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

test('fifty times', { timeout: 120_000 }, async () => {
  const started = performance.now()
  const clean = folderOf()
  expect(spawnCli([inputs, '-o', `${clean}/`]).status).toBe(0)
  const whole = performance.now() - started
  const expected = filesIn(clean)

  const next = random(20_221_205)
  const to = folderOf()
  let kills = 0
  for (let run = 0; run < 50; run++) {
    // Another key each time, so that every run has everything to write again.
    const day = `2022-01-${String(1 + (run % 28)).padStart(2, '0')}`
    const options = run % 2 === 0 ? [] : ['--reference-date', day]
    if (await killed([inputs, '-o', `${to}/`, ...options], whole * (0.25 + 0.75 * next()))) kills++
    for (const [name, text] of Object.entries(filesIn(to)))
      if (name.endsWith('.json') && !name.includes('.notice-parse')) JSON.parse(text)
    if (run % 10 !== 9) continue
    expect(spawnCli([inputs, '-o', `${to}/`]).status).toBe(0)
    expect(filesIn(to)).toEqual(expected)
  }
  expect(kills).toBeGreaterThan(25)
})
