/** The code that V8 made of the bundle when it was built: taken as it is, and never needed. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { bin } from './run.ts'

const notice = fileURLToPath(new URL('../../fixtures/claims/whole.txt', import.meta.url))

function node(...argv: string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, argv, { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return stdout
}

it('is taken by the V8 that made it', () => {
  const told = `
    const { load, scripts } = require(${JSON.stringify(bin.replace('notice-parse.js', 'load.js'))})
    load('main.js')
    console.log(JSON.stringify([...scripts.values()].map((script) => script.cachedDataRejected)))`
  const rejected = JSON.parse(node('-e', told))
  expect(rejected.length).toBeGreaterThan(3)
  expect(rejected).not.toContain(true)
})

it('is not taken under other flags, and the output is the same', () => {
  const output = node(bin, notice)
  expect(output).toMatch(/^\{"type":"notice"/)
  expect(node('--max-lazy', bin, notice)).toBe(output)
})
