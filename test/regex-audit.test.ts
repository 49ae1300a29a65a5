/**
 * No regular expression of ours may take more than linear time. Those found safe are listed in regexes-safe.json, so that
 * only new ones cost time: UPDATE=1 adds them, AUDIT_ALL=1 checks all of them anew.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSync } from 'recheck'
import { expect, it } from 'vitest'
import { waysAtMost } from './regex-bound.ts'
import { regexesOf } from './regexes.ts'

const file = join(import.meta.dirname, 'regexes-safe.json')
/** Slow only on texts longer than those that it is ever given: each says why its texts are short. */
const waivers: Record<string, string> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'regexes-waived.json'), 'utf8'),
)
/** Steps for each character, at most, that need no proof. */
const bound = 2_500
const listed: string[] = JSON.parse(readFileSync(file, 'utf8'))

it('takes linear time with every regular expression', { timeout: 300_000 }, async () => {
  const known = new Set(process.env.AUDIT_ALL ? [] : listed)
  const safe: string[] = []
  const faults: string[] = []
  for (const { file, source, flags } of await regexesOf()) {
    const key = `/${source}/${flags}`
    if (key in waivers || waysAtMost(source) <= bound) continue
    const checked = known.has(key) ? null : checkSync(source, flags, { timeout: 20_000 })
    if (!checked || checked.status === 'safe') safe.push(key)
    else faults.push(`${file}: ${checked.status} ${key.slice(0, 300)}`)
  }
  if (process.env.UPDATE) writeFileSync(file, `${JSON.stringify(safe.sort(), null, 1)}\n`)
  expect(faults).toEqual([])
})

it('counts the ways of a pattern', () => {
  expect(waysAtMost('制定[^。;]{0,60}$')).toBe(61)
  expect(waysAtMost('(?:的|了)?[?*+{]\\+a{3}')).toBe(2)
  expect(waysAtMost('[^/]*$')).toBe(Number.POSITIVE_INFINITY)
  expect(waysAtMost('a{2,}')).toBe(Number.POSITIVE_INFINITY)
})
