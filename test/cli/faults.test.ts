/** Every write of a run fails once, in turn: no partial file, the right exit code, and the next run mends all. */
import fs from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { filesIn, folderOf, noticeText, runHere } from './run.ts'

const patched = ['openSync', 'writeSync', 'fsyncSync', 'renameSync', 'mkdirSync', 'writeFileSync'] as const
const real = Object.fromEntries(patched.map((name) => [name, fs[name]]))

afterEach(() => Object.assign(fs, real))

/** From here on the k-th change below a folder fails. Tells how many changes there were. */
function failAt(k: number, code: string, below: string): { count(): number } {
  let count = 0
  const files = new Set<number>()
  for (const name of patched) {
    const call = real[name] as (...args: unknown[]) => unknown
    const wrapper = (...args: unknown[]): unknown => {
      const reads = name === 'openSync' && !/[wax]/.test(String(args[1]))
      const ours = typeof args[0] === 'number' ? files.has(args[0]) : String(args[0]).startsWith(below)
      if (ours && !reads && ++count === k) throw Object.assign(new Error(`${code}: fault`), { code })
      const result = call(...args)
      if (name === 'openSync' && ours && !reads) files.add(result as number)
      return result
    }
    Object.assign(fs, { [name]: wrapper })
  }
  return { count: () => count }
}

const input = folderOf({ 'a.txt': noticeText(), 'b/c.txt': noticeText('乙', 1) })
const argv = (to: string) => [input, '-o', `${to}/out/`, '-o', `${to}/all.csv`, '-o', `${to}/all.json`]

async function clean(): Promise<Record<string, string>> {
  const to = folderOf()
  expect((await runHere(argv(to))).code).toBe(0)
  return filesIn(to)
}

describe.each(['ENOSPC', 'EACCES', 'EIO'])('%s', (fault) => {
  test('at every write', async () => {
    const expected = await clean()
    for (let k = 1; ; k++) {
      const to = folderOf()
      const { count } = failAt(k, fault, to)
      const { code, err } = await runHere(argv(to))
      Object.assign(fs, real)
      if (count() < k) {
        expect(code).toBe(0)
        expect(k).toBeGreaterThan(25)
        break
      }
      expect([k, code, err]).toEqual([k, 2, expect.stringContaining('NP0511')])
      for (const [name, text] of Object.entries(filesIn(to))) {
        if (name !== 'out/.notice-parse/manifest.json')
          expect([k, name, text]).toEqual([k, name, expected[name]])
      }
      if (fault !== 'ENOSPC') continue
      expect([k, (await runHere(argv(to))).code]).toEqual([k, 0])
      expect(filesIn(to)).toEqual(expected)
    }
  })
})

test('EBUSY that passes is waited for', async () => {
  const expected = await clean()
  for (let k = 1; ; k++) {
    const to = folderOf()
    const { count } = failAt(k, 'EBUSY', to)
    const { code } = await runHere(argv(to))
    Object.assign(fs, real)
    expect([k, code]).toEqual([k, 0])
    expect(filesIn(to)).toEqual(expected)
    if (count() < k) break
  }
})
