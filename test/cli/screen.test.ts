/** What a terminal shows of a run as a whole: nothing wider than it, a table in one piece, the progress line out of the way. */
import stringWidth from 'string-width'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { pretty } from '../../src/cli/reporters/pretty.ts'
import { folderOf, noticeText, runHere } from './run.ts'

afterEach(() => void vi.restoreAllMocks())

const long = '一个名称很长的文件夹'.repeat(4)
const jump = noticeText().replace('2.关于', '4.关于')
const folder = folderOf({
  'a.txt': noticeText(),
  [`${long}/b.txt`]: jump,
  'c.txt': jump,
  'bad.txt': Uint8Array.of(0, 1, 2, 0, 5, 0, 7),
  'd.doc': '',
  'e.wps': '',
  'f.unusual': '',
})

function tooWide(text: string, columns: number): string[] {
  return text.split('\n').filter((line) => stringWidth(line.split('\r').at(-1)!) > columns)
}

describe.each([40, 80, 200])('%i columns', (columns) => {
  test.each(['en', 'zh'])('%s: nothing is wider', async (lang) => {
    const run = (...argv: string[]) => runHere([...argv, '--lang', lang], { terminal: columns })
    for (const { screen } of [
      await run(folder),
      await run(folder, '-v', '--strict'),
      await run(`${folder}/a.txt`),
      await run(folder, '--fail-fast'),
      await run(folder, '--encoding', 'latin-0'),
      await run(`${folder}/${'no-such-name-'.repeat(20)}*`),
      await run('--list-codes'),
      await run('--explain', 'NP0519'),
      await run('--explain', 'NP0306'),
      await run(),
    ]) {
      expect(screen).not.toBe('')
      expect(tooWide(screen, columns)).toEqual([])
    }
  })
})

test('on one terminal: the table, then the messages, then the summary', async () => {
  const { screen } = await runHere([folder, '--color', 'never'], { terminal: 100 })
  const lines = screen.split('\n')
  const rows = lines.findIndex((line) => line.startsWith('file '))
  expect(lines.slice(rows + 1, rows + 7).every((line) => /\.(?:txt|doc|wps) {2}/.test(line))).toBe(true)
  const at = (text: string): number => lines.findIndex((line) => line.includes(text))
  expect(at('NP0302')).toBeGreaterThan(rows + 6)
  expect(at('of 6 read')).toBeGreaterThan(at('NP0302'))
})

test('what is not tried is told', async () => {
  const { err } = await runHere([`${folder}/bad.txt`, `${folder}/a.txt`, `${folder}/c.txt`, '--fail-fast'], {
    terminal: 200,
  })
  expect(err).toContain('0 of 3 read · failed 1 · not tried 2')
})

test('the progress line is taken away before a row of the table comes', async () => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 700
    return now
  })
  const { screen } = await runHere([folder], { terminal: 80 })
  const shown = screen.split('\r\x1b[2K').slice(1)
  expect(shown.filter((text) => text.includes('left')).length).toBeGreaterThan(1)
  for (const text of shown) if (text.includes(' left')) expect(text).not.toContain('\n')
})

describe('the caret', () => {
  const place = (before: string, at: string, after: string, width: number): string[] => {
    const text = before + at + after
    const excerpt = { text, start: before.length, end: before.length + at.length }
    const reporter = pretty({ language: 'en', width, colour: false, most: 9, strict: false })
    const diagnostic = {
      path: 'a',
      code: 'NP0401',
      level: 'warning',
      data: { text: 'x' },
      line: 1,
      column: 9,
    }
    const printed = reporter.add({
      path: 'a',
      diagnostics: [{ ...diagnostic, kind: 'message', excerpt }],
    } as never)
    return printed.split('\n').filter((line) => line.includes('│'))
  }
  /** What stands above the carets. */
  const above = ([source, carets]: string[]): string => {
    const from = carets.indexOf('^')
    let used = 0
    let text = ''
    for (const character of source) {
      if (used >= from && used < stringWidth(carets)) text += character
      used += stringWidth(character)
    }
    return text
  }

  test.each([40, 60, 80, 120])('stands under its words at %i columns', (width) => {
    const lines = place('整'.repeat(24), '2月30日', '之前完成整改并报县委巡察办备案', width)
    expect(above(lines)).toBe('2月30日')
    expect(tooWide(lines.join('\n'), width)).toEqual([])
  })

  test('a short line is shown whole; of long words the beginning is marked', () => {
    expect(place('于', '2月30日', '完成', 40)[0]).toContain('于2月30日完成')
    const [source, carets] = place('整'.repeat(24), '改'.repeat(40), '', 40)
    expect(above([source, carets])).toMatch(/^改{5,}…$/)
  })
})
