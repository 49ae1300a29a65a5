/** A report in a folder, by the command. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { runHere } from '../cli/run.ts'
import { generateNotices } from '../generator/generate.ts'
import { temporaryFolder } from '../renderers/rendered.ts'
import { hasBrowser, openBrowser } from './browser.ts'

const folder = temporaryFolder()
mkdirSync(join(folder, '通报'))
for (const [at, { text }] of generateNotices([5, 6, 7], { plain: true }).entries())
  writeFileSync(join(folder, '通报', `${at}.txt`), text)
const output = join(folder, 'report/')

it('-f html -o report/ writes an index and a page for each notice, and the same bytes again', async () => {
  const inputs = [join(folder, '通报/0.txt'), join(folder, '通报/1.txt'), join(folder, '通报/2.txt')]
  const first = await runHere([...inputs, '-f', 'html', '-o', output, '--lang', 'zh'])
  expect(first.err).not.toContain('NP09')
  expect(first.code).toBe(0)
  const read = (): string[] =>
    (readdirSync(output, { recursive: true, encoding: 'utf8' }) as string[])
      .filter((name) => name.endsWith('.html'))
      .sort()
      .map((name) => `${name}\n${readFileSync(join(output, name), 'utf8')}`)
  const before = read()
  expect(before).toHaveLength(4)
  expect((await runHere([...inputs.reverse(), '-f', 'html', '-o', output, '--lang', 'zh'])).code).toBe(0)
  expect(read().slice(1)).toEqual(before.slice(1))
})

it('more text than one file holds: code 2, what to do instead, and no file', {
  timeout: 60_000,
}, async () => {
  const long = join(folder, 'long.txt')
  const report = join(folder, 'long.html')
  writeFileSync(long, '甲'.repeat(7_100_000))
  const { code, err } = await runHere([long, '-o', report])
  expect(code).toBe(2)
  expect(err).toContain('[NP0518]')
  expect(err).toContain('-f html -o report/')
  expect(existsSync(report)).toBe(false)
})

it.skipIf(!hasBrowser)('the index leads to the pages, and each page back', { timeout: 60_000 }, async () => {
  const browser = await openBrowser()
  const page = await browser.newPage()
  await page.goto(pathToFileURL(join(output, 'index.html')).href)
  await page.waitForSelector('.bar')
  await page.locator('nav a', { hasText: '事项' }).click()
  const title = (await page.locator('td.title a').first().textContent())!
  await page.fill('#q', title)
  await page.locator('td.title a').first().click()
  await page.waitForSelector('.line .chosen')
  expect(await page.textContent('[data-mark^="item:"][aria-pressed=true]')).toContain(title)
  await page.locator('nav a', { hasText: '全部通报' }).click()
  await page.waitForSelector('figure.chart')
  expect(await page.textContent('h1')).toBe('3 份通报的报告')
  await browser.close()
})
