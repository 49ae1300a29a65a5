/** The library in a browser: one bundle without Node, and the same bytes of JSON for every form of input. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type BuildResult, build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as here from '../src/index.ts'
import { generateNotices } from './generator/generate.ts'
import { forms } from './readers/render.ts'
import { hasBrowser, openBrowser, type Visit, visit } from './report/browser.ts'

const root = new URL('../', import.meta.url)
const fixtures = Object.keys(JSON.parse(readFileSync(new URL('fixtures/index.json', root), 'utf8')))

let bundle: BuildResult<{ write: false; metafile: true }>
beforeAll(async () => {
  bundle = await build({
    entryPoints: [fileURLToPath(new URL('src/index.ts', root))],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'library',
    target: ['chrome109', 'firefox115', 'safari16'],
    charset: 'utf8',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
})

it('is bundled for a browser without a warning, a module of Node or anything left outside', () => {
  expect(bundle.warnings).toEqual([])
  const inputs = Object.entries(bundle.metafile.inputs)
  expect(inputs.length).toBeGreaterThan(200)
  const outside = inputs.flatMap(([from, { imports }]) =>
    imports.filter(({ external, path }) => external && path !== '<runtime>').map(({ path }) => [from, path]),
  )
  expect(outside).toEqual([])
  expect(inputs.map(([path]) => path).filter((path) => /^node:|\(disabled\)/.test(path))).toEqual([])
  expect(bundle.outputFiles).toHaveLength(1)
  expect(bundle.outputFiles[0].text).not.toMatch(/["'`]node:/)
})

describe.skipIf(!hasBrowser)('in Chromium', { timeout: 120_000 }, () => {
  let open: Visit
  let close: () => Promise<void>

  beforeAll(async () => {
    const browser = await openBrowser()
    close = () => browser.close()
    open = await visit(browser, '<!doctype html><meta charset="utf-8"><title>library</title>')
    await open.page.addScriptTag({ content: bundle.outputFiles[0].text })
  })

  afterAll(async () => {
    await close()
    expect(open.requests).toEqual([])
    expect(open.faults).toEqual([])
  })

  /** What the page makes of bytes: the notice's JSON, or the code of the error. */
  const there = (bytes: Uint8Array, options: object): Promise<string> =>
    open.page.evaluate(
      async ([base64, given]) => {
        const { parseNotice } = (globalThis as never as { library: typeof here }).library
        const input = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
        return parseNotice(input, given).then(JSON.stringify, (error) => error.code)
      },
      [Buffer.from(bytes).toString('base64'), options] as const,
    )
  const expected = (bytes: Uint8Array, options: object): Promise<string> =>
    here.parseNotice(bytes, options).then(JSON.stringify, (error) => error.code)

  it('gives the same JSON for every fixture', async () => {
    for (const path of fixtures) {
      const bytes = new Uint8Array(readFileSync(new URL(`fixtures/${path}`, root)))
      expect(await there(bytes, { path }), path).toBe(await expected(bytes, { path }))
    }
  })

  const traditional = readFileSync(new URL('fixtures/script-width/traditional.txt', root), 'utf8')
  const texts = [generateNotices([11], { plain: true })[0].text, traditional].map((text) =>
    text.split('\n').filter((line) => line.trim() !== ''),
  )

  it.each(forms)('gives the same JSON from $name', async ({ format, render }) => {
    const bytes = texts.map(render).find((rendered) => rendered !== null)!
    const json = await expected(bytes, { format })
    expect(JSON.parse(json).items.length).toBeGreaterThan(0)
    expect(await there(bytes, { format })).toBe(json)
  })

  it('refuses what is no text by the same code', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])
    expect(await there(png, {})).toBe('NP0105')
    expect(await there(png, { format: 'text' })).toBe('NP0102')
    expect(await there(png, { format: 'pdf' })).toBe('NP0104')
  })

  it('reads numerals, mentions and Traditional characters', async () => {
    const text = '2021年3月至5月,投入27.493萬元,佔百分之三十。'
    const found = await open.page.evaluate((given) => {
      const { parseNumeral, recognise, toSimplified } = (globalThis as never as { library: typeof here })
        .library
      return [parseNumeral('三万二千'), toSimplified(given), JSON.stringify(recognise(given))]
    }, text)
    expect(found).toEqual(['32000', here.toSimplified(text), JSON.stringify(here.recognise(text))])
    expect(JSON.parse(found[2] as string)).toHaveLength(3)
  })
})
