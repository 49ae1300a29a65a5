/** Chromium, as the report's readers have it: opened from disk. Null where there is none; with REQUIRE_ALL=1 a failure. */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const found = places.find((path) => path && existsSync(path))
if (!found) {
  if (process.env.REQUIRE_ALL === '1') throw new Error('There is no Chromium.')
  console.warn('Skipped: there is no Chromium (apt-get install chromium, or CHROMIUM=path).')
}
export const hasBrowser = found !== undefined

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: found,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export interface Visit {
  page: Page
  url: string
  /** What the page asked of a network, beside itself. */
  requests: string[]
  /** Errors, and what the policy refused. */
  faults: string[]
}

export async function visit(
  browser: Browser,
  html: string,
  { width = 1280, javaScriptEnabled = true, name = 'report.html' } = {},
): Promise<Visit> {
  const file = join(mkdtempSync(join(tmpdir(), 'notice-parse-')), name)
  writeFileSync(file, html)
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled })
  const page = await context.newPage()
  const url = pathToFileURL(file).href
  const requests: string[] = []
  const faults: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) requests.push(request.url())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(url)
  return { page, url, requests, faults }
}

/** Shows a view of a page that is open. */
export async function show({ page }: Visit, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next
  }, hash)
  await page.waitForTimeout(50)
}
