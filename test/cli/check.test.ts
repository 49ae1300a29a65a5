import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { differencesOf } from '../../src/cli/check/difference.ts'
import { folderOf, noticeText, runHere, spawnCli } from './run.ts'

async function updated(): Promise<string> {
  const folder = folderOf({ 'a.txt': noticeText(), 'b.html.txt': noticeText('乙') })
  expect((await runHere(['--update', folder])).code).toBe(0)
  return folder
}

function change(path: string, edit: (notice: never) => void): void {
  const notice = JSON.parse(readFileSync(path, 'utf8'))
  edit(notice as never)
  writeFileSync(path, JSON.stringify(notice))
}

describe('--check', () => {
  test('agrees with what --update wrote, whatever the layout of the file', async () => {
    const folder = await updated()
    expect(existsSync(`${folder}/b.html.txt.expected.json`)).toBe(true)
    expect((await runHere(['--check', folder])).code).toBe(0)
    change(`${folder}/a.txt.expected.json`, () => {})
    expect((await runHere(['--check', folder])).code).toBe(0)
  })

  test('another version of the tool is no difference', async () => {
    const folder = await updated()
    change(`${folder}/a.txt.expected.json`, (notice: { tool: { version: string } }) => {
      notice.tool.version = '99.0.0'
    })
    expect((await runHere(['--check', folder])).code).toBe(0)
  })

  test('agrees wherever the command is given and however the path is typed', async () => {
    const folder = folderOf({ 'sub/a.txt': noticeText() })
    expect(spawnCli(['.', '--update'], { cwd: folder }).status).toBe(0)
    const { source } = JSON.parse(readFileSync(`${folder}/sub/a.txt.expected.json`, 'utf8'))
    expect(source.path).toBe('a.txt')
    expect(spawnCli(['a.txt', '--check'], { cwd: `${folder}/sub` }).status).toBe(0)
    expect((await runHere([`${folder}/sub/a.txt`, '--check'])).code).toBe(0)
    change(`${folder}/sub/a.txt.expected.json`, (notice: { source: { path: string } }) => {
      notice.source.path = './sub/a.txt'
    })
    expect((await runHere([folder, '--check'])).code).toBe(0)
    change(`${folder}/sub/a.txt.expected.json`, (notice: { source: { path: string } }) => {
      notice.source.path = 'b.txt'
    })
    expect((await runHere([folder, '--check'])).out).toContain('/source/path')
  })

  test('reports name a file as it is called from here', () => {
    const folder = folderOf({ 'a.txt': '-' })
    const { stderr } = spawnCli(['.', '--reporter', 'github', '--reporter', 'sarif=s'], { cwd: folder })
    expect(stderr).toContain(' file=a.txt,')
    expect(readFileSync(`${folder}/s`, 'utf8')).toContain('"uri": "a.txt"')
  })

  test('each difference is told as a JSON pointer on standard output, code 1', async () => {
    const folder = await updated()
    change(
      `${folder}/a.txt.expected.json`,
      (notice: { items: { status: { code: string }; extra?: number }[]; kind?: number }) => {
        notice.items[0].status.code = 'phased'
        notice.items[1].extra = 1
      },
    )
    const { code, out, err } = await runHere(['--check', folder])
    expect(code).toBe(1)
    const lines = out.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain('a.txt: /items/0/status/code: expected "phased", found "completed". [NP0521]')
    expect(lines[1]).toContain('/items/1/extra: expected 1, found (nothing)')
    expect(err).toContain('unlike expected 1')
  })

  test('with data on standard output the differences stand with the messages', async () => {
    const folder = folderOf({ 'a.txt': noticeText() })
    const { code, out, err } = await runHere(['--check', folder, '-f', 'csv'])
    expect([code, err]).toEqual([1, expect.stringContaining('NP0522')])
    expect(out).not.toContain('NP0522')
  })

  test('an input that fails is told as that alone; --update could not mend it', async () => {
    const folder = folderOf({ 'a.txt': Uint8Array.of(0, 0, 1, 0) })
    const { code, out, err } = await runHere(['--check', folder])
    expect([code, out, err]).toEqual([1, '', expect.stringContaining('NP0102')])
    expect(err).not.toContain('unlike expected')
  })

  test('the summary says what was written and what agreed; expected files are no inputs', async () => {
    const folder = folderOf({ 'a.txt': noticeText(), 'b.txt': noticeText('乙') })
    expect((await runHere(['--update', folder])).err).toContain('expected files written 2')
    const { err } = await runHere(['--check', folder])
    expect(err).toContain('as expected 2')
    expect(err).not.toContain('.json')
    expect((await runHere([folder, '--ext', 'txt,json'])).err).toContain('2 of 2')
  })

  test('an expected file that is missing or no JSON is a difference', async () => {
    const folder = folderOf({ 'a.txt': noticeText(), 'b.txt': noticeText(), 'b.txt.expected.json': '{' })
    const { code, out } = await runHere(['--check', folder])
    expect(code).toBe(1)
    expect(out).toContain('NP0522')
    expect(out).toContain('NP0524')
  })

  test('a failure is one, and its expected file is not overwritten', async () => {
    const folder = folderOf({ 'a.txt': Uint8Array.of(0, 0, 1, 0), 'a.txt.expected.json': '{}' })
    expect((await runHere(['--check', folder])).code).toBe(1)
    expect((await runHere(['--update', folder])).code).toBe(1)
    expect(readFileSync(`${folder}/a.txt.expected.json`, 'utf8')).toBe('{}')
  })

  test('--update is refused in CI', async () => {
    const folder = folderOf({ 'a.txt': noticeText() })
    const { code, err } = await runHere(['--update', folder], { env: { CI: 'true' } })
    expect([code, err]).toEqual([2, expect.stringContaining('NP0516')])
    expect(existsSync(`${folder}/a.txt.expected.json`)).toBe(false)
  })

  test('reporters hear of the differences too', async () => {
    const folder = await updated()
    change(`${folder}/a.txt.expected.json`, (notice: { front: unknown }) => {
      notice.front = null
    })
    await runHere([
      '--check',
      folder,
      '--reporter',
      `junit=${folder}/r.xml`,
      '--reporter',
      `json=${folder}/r.json`,
    ])
    expect(readFileSync(`${folder}/r.xml`, 'utf8')).toContain('tests="2" failures="1"')
    const { diagnostics } = JSON.parse(readFileSync(`${folder}/r.json`, 'utf8'))
    expect(diagnostics.filter((each: { kind: string }) => each.kind === 'difference')[0].data.pointer).toBe(
      '/front',
    )
  })
})

describe('differences', () => {
  const pointers = (left: unknown, right: unknown) =>
    differencesOf(left, right, new Set()).map(({ pointer }) => pointer)

  test('pointers are escaped, lists are compared place by place', () => {
    expect(pointers({ 'a/b': { '~': 1 } }, { 'a/b': { '~': 2 } })).toEqual(['/a~1b/~0'])
    expect(pointers([1, 2, 3], [1, 3])).toEqual(['/1', '/2'])
    expect(pointers({ a: [] }, { a: {} })).toEqual(['/a'])
    expect(pointers({ a: null }, { a: undefined })).toEqual(['/a'])
    expect(pointers(1, 1)).toEqual([])
  })

  test('keys of built-in objects are keys', () => {
    expect(pointers(JSON.parse('{"__proto__": 1}'), {})).toEqual(['/__proto__'])
    expect(pointers({}, { constructor: 1 })).toEqual(['/constructor'])
  })

  test('depth is no matter', () => {
    let [left, right]: unknown[] = [1, 2]
    for (let depth = 0; depth < 20_000; depth++) [left, right] = [[left], [right]]
    expect(differencesOf(left, right, new Set())).toHaveLength(1)
  })
})

test('GitHub Actions get annotations and a summary without being asked', () => {
  const folder = folderOf({ 'a.txt': Uint8Array.of(0, 0, 1, 0), 'summary.md': '' })
  const { stderr } = spawnCli([`${folder}/a.txt`], {
    env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: `${folder}/summary.md` },
  })
  expect(stderr).toContain('::error file=')
  expect(readFileSync(`${folder}/summary.md`, 'utf8')).toContain('| NP0102 | 1 |')
})

describe('a report without a file', () => {
  const folder = folderOf({
    'a.txt': noticeText().replace('2.关于', '4.关于'),
    'b.txt': Uint8Array.of(0, 0, 1, 0),
  })

  test.each([
    ['json', (text: string) => JSON.parse(text).diagnostics],
    ['sarif', (text: string) => JSON.parse(text).runs[0].results],
    ['junit', (text: string) => text.match(/^<\?xml[\s\S]*<\/testsuites>\n$/)![0].match(/<testcase/g)],
  ])('%s is alone on standard error', async (name, contentOf) => {
    for (const more of [[], ['-vv'], ['--strict'], ['-o', `${folder}/out/`]]) {
      const env = { GITHUB_ACTIONS: 'true' }
      const { err } = await runHere([folder, '--reporter', name, ...more], { env })
      expect(contentOf(err)!.length).toBeGreaterThan(1)
    }
  })

  test.each([
    ['json', 'sarif'],
    ['line', 'junit'],
  ])('%s and %s exclude each other there', async (...names) => {
    const { code, err } = await runHere([folder, ...names.flatMap((name) => ['--reporter', name])])
    expect([code, err]).toEqual([2, expect.stringContaining('NP0506')])
  })
})
