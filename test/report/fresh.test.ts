/** The page's script and style are made from their sources: UPDATE=1 writes them anew, as npm run build:report does. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { bundlePage } from '../../src/report/bundle-page.ts'
import phrases from '../../src/report/phrases.json' with { type: 'json' }

const file = new URL('../../src/report/page.json', import.meta.url)

it('src/report/page.json is what its sources make', async () => {
  const made = `${JSON.stringify(await bundlePage(new URL('../../src/report/page/', import.meta.url)), null, 2)}\n`
  if (process.env.UPDATE && !process.env.CI) writeFileSync(file, made)
  expect(readFileSync(file, 'utf8') === made).toBe(true)
})

it('the script is small, and has nothing that a browser would change', () => {
  const { script, style } = JSON.parse(readFileSync(file, 'utf8'))
  expect(script.length).toBeLessThan(75_000)
  expect(script + style).not.toMatch(/[\r\0]|<\/|<!--/)
})

it('the sources write no markup, run no text and ask nothing of a network', () => {
  const folder = fileURLToPath(new URL('../../src/report/', import.meta.url))
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(name)) continue
    const source = readFileSync(join(folder, name), 'utf8')
    expect(source, name).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|\bimport\(/i,
    )
  }
})

it('every phrase is in both languages, with the same data', () => {
  for (const [key, { en, zh }] of Object.entries(phrases)) {
    const data = (text: string) => [...text.matchAll(/\{\w{1,20}\}/g)].map(String).sort()
    expect(data(en), key).toEqual(data(zh))
    expect(en.length * zh.length, key).toBeGreaterThan(0)
  }
})
