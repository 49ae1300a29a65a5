/** Notices printed to PDF by Chromium, where it is installed with a Chinese font, give the same as their text. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseNotice } from '../../src/index.ts'
import { generateNotices } from '../generator/generate.ts'
import { agreement, factsOf } from './facts.ts'

const browser = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
)
const fonts = spawnSync('fc-list', [':lang=zh']).stdout?.toString().trim()
const styles: [name: string, style: string][] = [
  ['indented', 'body{font-size:16pt;line-height:1.8} p{text-indent:2em;margin:0;text-align:justify}'],
  [
    'spaced, with head and foot',
    '@page{@bottom-center{content:"— " counter(page) " —"} @top-center{content:"巡察整改情况通报"}} body{font-size:11pt}',
  ],
]

function print(html: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'))
  try {
    writeFileSync(join(folder, 'a.html'), html)
    const options = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--print-to-pdf=${join(folder, 'a.pdf')}`,
    ]
    execFileSync(browser as string, [...options, join(folder, 'a.html')], {
      stdio: 'ignore',
      timeout: 60_000,
    })
    return new Uint8Array(readFileSync(join(folder, 'a.pdf')))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (!browser || !fonts)
  console.log('No Chromium with a Chinese font here: PDF files it prints are not tried.')

test.skipIf(!browser || !fonts).each(styles)(
  'printed by a browser, %s',
  { timeout: 300_000 },
  async (_, style) => {
    const total = { same: 0, of: 0 }
    const differing: string[] = []
    for (const { text } of generateNotices([41, 42, 44, 45, 46], { plain: true })) {
      if (text.includes('|')) continue
      const lines = text.split('\n').filter((line) => line.trim() !== '')
      const body = lines
        .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
        .join('')
      const pdf = print(`<meta charset="utf-8"><style>@page{size:A4;margin:25mm} ${style}</style>${body}`)
      const [want, got] = [factsOf(await parseNotice(lines.join('\n'))), factsOf(await parseNotice(pdf))]
      for (const part of ['items', 'values'] as const) {
        const { same, of } = agreement(want[part], got[part])
        total.same += same
        total.of += of
        if (same < of)
          differing.push(
            ...want[part].filter((row) => !got[part].includes(row)).map((row) => `- ${row}`),
            ...got[part].filter((row) => !want[part].includes(row)).map((row) => `+ ${row}`),
          )
      }
    }
    console.log(`${total.same} of ${total.of} items and values`)
    expect(total.of).toBeGreaterThan(50)
    expect(total.same / total.of, differing.join('\n')).toBeGreaterThanOrEqual(0.98)
  },
)
