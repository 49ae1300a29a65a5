import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bin, filesIn, folderOf, noticeText, recordsOf, spawnCli } from './run.ts'

const inputs = folderOf(
  Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${at}.txt`, noticeText(`第${at}局`, 12)])),
)

/** Runs until the first output, sends a signal, and waits for the end. */
function interrupted(
  argv: readonly string[],
  signal: NodeJS.Signals,
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...argv], { env: { ...process.env, LANG: 'C' } })
    let [out, err] = ['', '']
    child.stdout.on('data', (bytes) => {
      if (out === '') child.kill(signal)
      out += bytes
    })
    child.stderr.on('data', (bytes) => {
      err += bytes
    })
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

/** Counted without a look into files that come and go. */
function entriesIn(folder: string): number {
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).length : 0
}

describe('a signal', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s: what is in hand is finished, code %i', async (signal, exit) => {
    const { code, out, err } = await interrupted([inputs, '-f', 'ndjson', '-j', '2'], signal)
    expect(code).toBe(exit)
    expect(out.endsWith('\n')).toBe(true)
    expect(recordsOf(out).length).toBeLessThan(200)
    expect(err).toContain('Stopped after')
    expect(err).not.toContain('goes on')
  })

  test('says that the same command goes on where every output is a folder of files', async () => {
    const to = folderOf()
    const child = spawn(process.execPath, [bin, inputs, '-o', `${to}/out/`], { env: { LANG: 'C' } })
    let err = ''
    child.stderr.on('data', (bytes) => {
      err += bytes
    })
    const ended = new Promise((resolve) => child.on('close', resolve))
    while (entriesIn(`${to}/out`) < 5) await new Promise((go) => setTimeout(go, 20))
    child.kill('SIGINT')
    expect([await ended, err]).toEqual([130, expect.stringContaining('The same command goes on from here.')])
  })

  test('leaves a manifest from which the same command goes on, and no half file', async () => {
    const to = folderOf()
    const argv = [inputs, '-o', `${to}/out/`, '-o', `${to}/all.csv`]
    const child = spawn(process.execPath, [bin, ...argv], { stdio: 'ignore' })
    const ended = new Promise((resolve) => child.on('close', resolve))
    while (entriesIn(`${to}/out`) < 5) await new Promise((go) => setTimeout(go, 20))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(existsSync(`${to}/all.csv`)).toBe(false)
    const files = filesIn(`${to}/out`)
    expect(Object.keys(JSON.parse(files['.notice-parse/manifest.json']).outputs).length).toBe(
      Object.keys(files).length - 1,
    )
    const again = spawnCli([inputs, '-o', `${to}/out/`])
    expect(again.status).toBe(0)
    expect(again.stderr).toMatch(/unchanged \d+/)
    expect(Object.keys(filesIn(`${to}/out`))).toHaveLength(201)
  })
})
