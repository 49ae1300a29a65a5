import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { failed } from '../../src/cli/engine.ts'
import { github } from '../../src/cli/reporters/github.ts'
import { junit } from '../../src/cli/reporters/junit.ts'
import { line } from '../../src/cli/reporters/line.ts'
import { pretty } from '../../src/cli/reporters/pretty.ts'
import { sarif } from '../../src/cli/reporters/sarif.ts'
import { diagnose } from '../../src/cli/work/diagnose.ts'
import { emptySummary } from '../../src/cli/work/facts.ts'
import type { Look, Renderer } from '../../src/renderers/define.ts'
import { renderers } from '../../src/renderers/index.ts'
import { sampleOutcome } from './sample.ts'

const look: Look = {
  language: 'en',
  header: 'en',
  spreadsheet: false,
  width: 80,
  colour: false,
  terminal: true,
}
const escapes = '\x1b[2J\x1b]52;c;cHduZWQ=\x07\x1b]8;;http://x\x1b\\\r\b\x9b31m\u202e\u2066'
const raw = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/

async function renderer(format: string): Promise<Renderer> {
  return renderers.find((row) => row.format === format)!.load()
}

function printed(own: Renderer, at: Look, ...outcomes: ReturnType<typeof sampleOutcome>[]): string {
  const stream = own.stream(at)
  const parts = outcomes.map((outcome) => stream.add(own.render(outcome, at)))
  return [stream.begin(), ...parts, stream.end(emptySummary())].join('')
}

const hostile = sampleOutcome((notice) => {
  notice.metadata.title = { text: `通报${escapes}`, span: [0, 2] }
  notice.items[0].title.text = `甲${escapes}乙`
  notice.messages[0].data = { from: escapes, to: `\n::error::x` }
  notice.messages[0].text = escapes
  notice.entities[0].text = escapes
}, `坏${escapes}.txt`)
hostile.text = `${escapes}${'x'.repeat(200)}`

describe('nothing reaches a terminal raw', () => {
  test.each(['outline', 'table', 'ndjson', 'json', 'tree'])('%s', async (format) => {
    const screen = printed(
      await renderer(format),
      look,
      hostile,
      failed(`坏${escapes}.txt`, 'NP0106', { reason: escapes }),
    )
    expect(screen.length).toBeGreaterThan(50)
    expect(raw.exec(screen)).toBeNull()
  })

  test.each([
    ['pretty', pretty],
    ['line', line],
  ] as const)('messages, %s', (_, create) => {
    const reporter = create({ language: 'zh', width: 80, colour: false, most: 9, strict: false })
    const { path } = hostile.record.source
    const text = reporter.add({ path, diagnostics: diagnose(path, hostile, 'info') } as never)
    expect(text).toContain('\\x1b')
    expect(raw.exec(text)).toBeNull()
  })

  test('JSON keeps what it escapes', async () => {
    const text = printed(await renderer('ndjson'), look, hostile)
    expect(JSON.parse(text)).toEqual(hostile.record)
  })
})

describe('reporters for programs', () => {
  const { path } = hostile.record.source
  const done = {
    path,
    diagnostics: diagnose(path, hostile, 'info'),
    milliseconds: { read: 1, parse: 1, render: 1 },
  } as never

  test('github: a text is no command', () => {
    const reporter = github()
    reporter.add(done)
    const text = reporter.end(emptySummary())
    expect(text.trimEnd().split('\n')).toHaveLength(1)
    expect(text).toContain('%0A::error::x')
    expect(text).toMatch(/^::warning file=[^:]+,line=5,col=3,title=NP0302::/)
  })

  test('github: ten at most, the worst first, the last tells of the rest', () => {
    const reporter = github()
    for (let i = 0; i < 30; i++) reporter.add(done)
    reporter.add({
      path: 'a,b:c',
      diagnostics: diagnose('a,b:c', failed('a,b:c', 'NP0102', {}), null),
    } as never)
    const lines = reporter.end(emptySummary()).trimEnd().split('\n')
    expect(lines).toHaveLength(10)
    expect(lines[0]).toMatch(/^::error file=a%2Cb%3Ac,title=NP0102::/)
    expect(lines[9]).toContain('(21 more)')
  })

  test('sarif is JSON with rules, results and places', () => {
    const reporter = sarif()
    reporter.add(done)
    const { runs } = JSON.parse(reporter.end(emptySummary()))
    expect(runs[0].tool.driver.rules[0].id).toBe('NP0302')
    expect(runs[0].results[0].locations[0].physicalLocation.region).toEqual({ startLine: 5, startColumn: 3 })
  })

  test('sarif is cut at five thousand, and says so', () => {
    const reporter = sarif()
    for (let i = 0; i < 5003; i++) reporter.add(done)
    const [run] = JSON.parse(reporter.end(emptySummary())).runs
    expect(run.results).toHaveLength(5000)
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toContain('3 more')
  })

  test('junit is XML without control characters', () => {
    const reporter = junit()
    reporter.add(done)
    reporter.add({
      ...(done as object),
      diagnostics: diagnose('x', failed('x', 'NP0106', { reason: '<&">]]>' }), null),
    } as never)
    const text = reporter.end(emptySummary())
    expect(text).toContain('tests="2" failures="1"')
    expect(text).toContain('&lt;&amp;&quot;&gt;')
    expect(raw.exec(text)).toBeNull()
  })
})

describe('CSV', () => {
  const formulas = [
    "=cmd|'/C calc'!A0",
    '+1',
    '-1',
    '@x',
    '\t=1',
    '\r=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    'a\0=1',
  ]
  const outcome = (title: string) =>
    sampleOutcome((notice) => {
      notice.items[0].title.text = title
    })
  const titleOf = (text: string, delimiter = ','): string => {
    const [row] = parse(text, { columns: true, bom: true, delimiter, relax_quotes: false }) as Record<
      string,
      string
    >[]
    return row.title
  }

  test.each(formulas)('%j is no formula in a file for spreadsheets, and itself elsewhere', async (title) => {
    const own = await renderer('csv')
    const guarded = titleOf(printed(own, { ...look, spreadsheet: true }, outcome(title)))
    expect(guarded).not.toMatch(/^[=+\-@\t\r＝＋－＠]|\0/)
    expect(titleOf(printed(own, look, outcome(title)))).toBe(title)
  })

  test.each([
    ['quotes', '他说"好",\n第二行'],
    ['long', '长'.repeat(40_000)],
    ['digits', '110101199003070000'],
  ])('%s come back', async (_, title) => {
    for (const [format, delimiter] of [
      ['csv', ','],
      ['tsv', '\t'],
    ]) {
      const own = await renderer(format)
      for (const spreadsheet of [true, false])
        expect(titleOf(printed(own, { ...look, spreadsheet }, outcome(title)), delimiter)).toBe(title)
    }
  })

  test('spreadsheets get a byte-order mark and CRLF, programs neither', async () => {
    const own = await renderer('csv')
    const sheet = printed(own, { ...look, spreadsheet: true }, sampleOutcome())
    expect(sheet.startsWith('\ufeffnotice_id,item_id,')).toBe(true)
    expect(sheet.split('\r\n')).toHaveLength(4)
    const plain = printed(own, look, sampleOutcome())
    expect(plain.startsWith('notice_id,')).toBe(true)
    expect(plain).not.toContain('\r')
  })
})
