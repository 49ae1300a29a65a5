import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { failed } from '../../src/cli/engine.ts'
import { fullHelp, shortHelp } from '../../src/cli/people/help.ts'
import { pretty } from '../../src/cli/reporters/pretty.ts'
import { diagnose } from '../../src/cli/work/diagnose.ts'
import { emptySummary } from '../../src/cli/work/facts.ts'
import type { Look, Renderer } from '../../src/renderers/define.ts'
import { renderers } from '../../src/renderers/index.ts'
import { noticeSchema } from '../../src/schema/notice.ts'
import { sampleNotice, sampleOutcome } from './sample.ts'

const look = (width: number, language: 'en' | 'zh'): Look => ({
  language,
  header: 'en',
  spreadsheet: false,
  width,
  colour: false,
  terminal: true,
})
const outcomes = [
  sampleOutcome(),
  sampleOutcome(
    (notice) => {
      notice.metadata.title = null
      notice.items = []
      notice.outline = []
    },
    `${'很长的文件夹/'.repeat(12)}甲.txt`,
  ),
  failed('通报/坏文件.txt', 'NP0102', {}),
]

async function renderer(format: string): Promise<Renderer> {
  return renderers.find((row) => row.format === format)!.load()
}

function printed(own: Renderer, at: Look): string {
  const stream = own.stream(at)
  const parts = outcomes.map((outcome) => stream.add(own.render(outcome, at)))
  return [stream.begin(), ...parts, stream.end(emptySummary())].join('')
}

function told(width: number, language: 'en' | 'zh'): string {
  const reporter = pretty({ language, width, colour: false, most: 50, strict: false })
  return outcomes
    .map((outcome) => {
      const { path } = outcome.record.source
      return reporter.add({ path, diagnostics: diagnose(path, outcome, 'info') } as never)
    })
    .join('')
}

const io = (columns: number) => ({ env: { COLUMNS: String(columns) }, stdout: {} }) as never

test('the sample is what the contract says', () => {
  expect(noticeSchema.parse(sampleNotice())).toEqual(sampleNotice())
})

describe.each([40, 80, 200])('%i columns', (width) => {
  describe.each(['en', 'zh'] as const)('%s', (language) => {
    test('outline, table and messages look as they did, and no line is wider', async () => {
      const screens = {
        outline: printed(await renderer('outline'), look(width, language)),
        table: printed(await renderer('table'), look(width, language)),
        messages: told(width, language),
      }
      for (const [name, screen] of Object.entries(screens)) {
        for (const line of screen.split('\n'))
          expect(stringWidth(line), `${name}: ${line}`).toBeLessThanOrEqual(width)
        await expect(screen).toMatchFileSnapshot(`screens/${name}-${language}-${width}.txt`)
      }
    })

    test('no line of the help is wider', () => {
      for (const line of fullHelp(language, io(width)).split('\n'))
        expect(stringWidth(line)).toBeLessThanOrEqual(width)
    })

    test('the short help fits on a screen', () => {
      const lines = shortHelp(language, io(80)).split('\n')
      expect(lines.length).toBeLessThanOrEqual(25)
    })
  })
})

test('a screen of twenty columns is not overrun either', async () => {
  for (const format of ['outline', 'table']) {
    const screen = printed(await renderer(format), look(20, 'zh'))
    for (const line of screen.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(24)
  }
})

test('a long table is cut on a terminal and whole elsewhere', async () => {
  const own = await renderer('table')
  const lines = (terminal: boolean): number => {
    const at = { ...look(80, 'en'), terminal }
    const stream = own.stream(at)
    const rows = Array.from({ length: 50 }, () => stream.add(own.render(sampleOutcome(), at)))
    return [...rows, stream.end(emptySummary())].join('').trimEnd().split('\n').length
  }
  expect(lines(true)).toBe(41)
  expect(lines(false)).toBe(50)
})
