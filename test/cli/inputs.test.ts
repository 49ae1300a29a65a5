import fs, { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { CannotRun } from '../../src/cli/cannot-run.ts'
import { collectInputs } from '../../src/cli/inputs/collect.ts'
import { knownExtensions } from '../../src/cli/inputs/extensions.ts'
import { namesFrom } from '../../src/cli/inputs/files-from.ts'
import { options } from '../../src/cli/options.ts'
import type { InputSettings } from '../../src/cli/settings.ts'
import { readers } from '../../src/readers/index.ts'
import { bin, folderOf, noticeText, recordsOf, runHere, spawnCli } from './run.ts'

const terminal = { stdin: { fd: -1, isTTY: true } } as never

async function collect(operands: string[], more: Partial<InputSettings> = {}, outputs: string[] = []) {
  const settings: InputSettings = {
    operands,
    filesFrom: null,
    nul: false,
    stdinName: '-',
    extensions: null,
    ignore: [],
    allowEmpty: false,
    shard: null,
    archives: false,
    ...more,
  }
  return collectInputs(settings, outputs, terminal)
}

async function names(
  operands: string[],
  folder: string,
  more: Partial<InputSettings> = {},
): Promise<string[]> {
  return (await collect(operands, more)).paths.map((path) => path.replace(`${folder}/`, ''))
}

describe('an argument is first a path', () => {
  const odd = [
    '通知(1).txt',
    '[2020]3号.txt',
    'a{b}.txt',
    '!x.txt',
    '@(q).txt',
    'a b.txt',
    'new\nline.txt',
    "it's.txt",
    '🙂.txt',
    '-n.txt',
    '*.txt',
  ]

  test.each(odd)('%j', async (name) => {
    const folder = folderOf({ [name]: 'x', 'other.txt': 'y' })
    expect(await names([join(folder, name)], folder)).toEqual([name])
  })

  test('all of them from a folder and from a pattern', async () => {
    const folder = folderOf(Object.fromEntries(odd.map((name) => [name, 'x'])))
    expect(await names([folder], folder)).toEqual([...odd].sort())
    expect(await names([`${folder}/*.txt`], folder)).toEqual(['*.txt'])
    expect(await names([`${folder}/?*.txt`], folder)).toEqual([...odd].sort())
  })

  test('composed and decomposed names are two files', async () => {
    const folder = folderOf({ 'é.txt': '1', 'e\u0301.txt': '2' })
    expect(await names([folder], folder)).toHaveLength(2)
  })

  test('a name that begins with a dash, after -- or with ./', () => {
    const folder = folderOf({ '-n.txt': noticeText() })
    expect(recordsOf(spawnCli(['--', '-n.txt'], { cwd: folder }).stdout)[0].source.path).toBe('-n.txt')
    expect(recordsOf(spawnCli(['./-n.txt'], { cwd: folder }).stdout)[0].source.path).toBe('-n.txt')
    const named = folderOf({ '-': noticeText() })
    expect(recordsOf(spawnCli(['./-'], { cwd: named }).stdout)[0].source.path).toBe('./-')
  })
})

describe('a folder', () => {
  test('known extensions, sorted, below too; no hidden, lock and package files', async () => {
    const folder = folderOf({
      'b.txt': '',
      'a.html': '',
      'sub/c.md': '',
      'sub/.d.txt': '',
      '.hidden/e.txt': '',
      '~$f.docx': '',
      'node_modules/g.txt': '',
      'h.jpg': '',
      'i.JPG': '',
      'k.TXT': '',
    })
    const { paths, skipped } = await collect([folder])
    expect(paths.map((path) => path.replace(`${folder}/`, ''))).toEqual([
      'a.html',
      'b.txt',
      'k.TXT',
      'sub/c.md',
    ])
    expect([...skipped]).toEqual([['jpg', 2]])
  })

  test('links are not followed, a loop of links ends', async () => {
    const folder = folderOf({ 'a.txt': '', 'sub/b.txt': '' })
    symlinkSync(folder, join(folder, 'sub/loop'))
    symlinkSync(join(folder, 'a.txt'), join(folder, 'link.txt'))
    expect(await names([folder], folder)).toEqual(['a.txt', 'sub/b.txt'])
  })

  test('a folder named like a file is a folder', async () => {
    const folder = folderOf({ 'x.txt/y.txt': '' })
    expect(await names([join(folder, 'x.txt')], folder)).toEqual(['x.txt/y.txt'])
  })

  test('--ext and --ignore', async () => {
    const folder = folderOf({ 'a.log': '', 'b.txt': '', 'old/c.txt': '', 'd.bak.txt': '' })
    expect(await names([folder], folder, { extensions: ['log'] })).toEqual(['a.log'])
    expect(await names([folder], folder, { ignore: ['*.bak.txt'] })).toEqual(['b.txt', 'old/c.txt'])
    expect(await names([folder], folder, { ignore: ['**/old/**', '**/old'] })).toEqual(['b.txt', 'd.bak.txt'])
  })

  test('--ignore in its forms, in a folder and a pattern', async () => {
    const folder = folderOf({
      'sub/a.txt': '',
      'x/sub/b.txt': '',
      'x/c.txt': '',
      'sub.txt': '',
      'new\nline.txt': '',
    })
    const all = ['new\nline.txt', 'sub.txt', 'sub/a.txt', 'x/c.txt', 'x/sub/b.txt']
    for (const operand of [folder, `${folder}/**/*.txt`]) {
      const kept = async (...ignore: string[]) =>
        (await names([operand], folder, { ignore, allowEmpty: true })).sort()
      expect(await kept('none')).toEqual(all)
      expect(await kept('sub/')).toEqual(['new\nline.txt', 'sub.txt', 'x/c.txt'])
      expect(await kept('**/x/sub/')).toEqual(all.slice(0, 4))
      expect(await kept('sub')).toEqual(['new\nline.txt', 'sub.txt', 'x/c.txt'])
      expect(await kept('x/')).toEqual(all.slice(0, 3))
      expect(await kept('**')).toEqual([])
    }
    expect(await names([`${folder}/sub`], folder, { ignore: ['sub/'] })).toEqual(['sub/a.txt'])
  })

  test('lock files of Office are no inputs, by a pattern neither', async () => {
    const folder = folderOf({ '~$a.txt': '', 'a.txt': '' })
    expect(await names([`${folder}/*.txt`], folder)).toEqual(['a.txt'])
    expect(await names([`${folder}/~$a.txt`], folder)).toEqual(['~$a.txt'])
  })

  test('what this tool wrote is not read back', async () => {
    const folder = folderOf({ 'a.txt': '' })
    const { paths } = await collect([folder], {}, [join(folder, 'a.txt')]).catch(() => ({ paths: [] }))
    expect(paths).toEqual([])
  })

  test('documents that can not be read are not passed over', async () => {
    const page = `<html><body><p>${noticeText().replaceAll('\n', '</p><p>')}</p></body></html>`
    const folder = folderOf({
      'a.doc': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'b.doc': page,
      'c.jpg': '',
    })
    const { code, out, err } = await runHere([folder])
    expect(recordsOf(out).map(({ type }) => type)).toEqual(['failure', 'notice'])
    expect([code, err]).toEqual([1, expect.stringMatching(/a\.doc: .*Word 97-2003.*\.docx/)])
    expect(err).toContain('.jpg 1')
  })

  test('--ext +LIST adds to what is usual', async () => {
    const folder = folderOf({ 'a.log': noticeText(), 'b.txt': noticeText() })
    expect(recordsOf((await runHere([folder, '--ext', '+log'])).out)).toHaveLength(2)
    expect(recordsOf((await runHere([folder, '--ext', 'log'])).out)).toHaveLength(1)
  })

  test('one with nothing to read is told and does not keep the others from being read', async () => {
    const folder = folderOf({ 'a/b.jpg': '', 'c.txt': noticeText() })
    const both = await runHere([`${folder}/a`, `${folder}/c.txt`])
    expect([both.code, recordsOf(both.out)]).toEqual([0, [expect.anything()]])
    expect(both.err).toContain('NP0526')
    const alone = await runHere([`${folder}/a`, '--lang', 'zh'])
    expect([alone.code, alone.err]).toEqual([2, expect.stringMatching(/\.jpg 1.*NP0504/)])
  })

  test('every form that there is a reader for can be asked for', () => {
    const { choices } = options.find(({ flags }) => flags.startsWith('--from '))!
    expect(choices).toEqual(['auto', ...readers.map(({ format }) => format), 'ndjson'])
    expect(knownExtensions).toContain('txt')
  })
})

describe('lists and repeats', () => {
  test('an input named twice is read once', async () => {
    const folder = folderOf({ 'a.txt': '', 'x/b.txt': '' })
    const twice = [join(folder, 'a.txt'), `${folder}/x/../a.txt`, folder]
    expect((await collect(twice)).paths.map((path) => path.split('/').pop())).toEqual(['a.txt', 'b.txt'])
  })

  test('a link and what it leads to are one input, called as it was named first', async () => {
    const folder = folderOf({ 'a.txt': '', 'x/b.txt': '' })
    symlinkSync(join(folder, 'a.txt'), join(folder, 'link.txt'))
    symlinkSync(join(folder, 'x'), join(folder, 'y'))
    const [a, link, b, y] = ['a.txt', 'link.txt', 'x/b.txt', 'y/b.txt'].map((name) => join(folder, name))
    expect(await names([link, a, y, b], folder)).toEqual(['link.txt', 'y/b.txt'])
    expect(await names([a, link, b, y], folder)).toEqual(['a.txt', 'x/b.txt'])
  })

  test.each([
    ['lines', 'a.txt\nb(1).txt\n', false],
    ['CRLF, a byte-order mark and no last line end', '\ufeffa.txt\r\n\r\nb(1).txt', false],
    ['NUL', 'a.txt\0b(1).txt\0', true],
  ])('--files-from with %s', (_, list, nul) => {
    const folder = folderOf({ 'a.txt': noticeText(), 'b(1).txt': noticeText(), list: list })
    const more = nul ? ['-0'] : []
    const paths = ['a.txt', 'b(1).txt']
    const fromFile = spawnCli(['--files-from', 'list', ...more], { cwd: folder })
    expect(recordsOf(fromFile.stdout).map(({ source }) => source.path)).toEqual(paths)
    const fromStdin = spawnCli(['--files-from', '-', ...more], { cwd: folder, input: list })
    expect(fromStdin.stdout).toBe(fromFile.stdout)
  })

  test.each([
    [
      'UTF-16LE with its mark, as PowerShell writes it',
      Buffer.from('\ufeff公告.txt\r\n通报.txt\r\n', 'utf16le'),
    ],
    ['UTF-16BE', Buffer.from('\ufeff公告.txt\n通报.txt', 'utf16le').swap16()],
    ['GB18030', iconv.encode('公告.txt\r\n通报.txt\r\n', 'gb18030')],
  ])('a list in %s', async (_, bytes) => {
    const folder = folderOf({ list: bytes })
    for (const size of [1, 3, 1000]) {
      const names: string[] = []
      const stream = fs.createReadStream
      Object.assign(fs, { createReadStream: (path: string) => stream(path, { highWaterMark: size }) })
      for await (const name of namesFrom(`${folder}/list`, false)) names.push(name)
      Object.assign(fs, { createReadStream: stream })
      expect(names).toEqual(['公告.txt', '通报.txt'])
    }
  })

  test('names separated by NUL without -0: the list is refused with advice', async () => {
    const folder = folderOf({ list: 'a.txt\0b.txt\0' })
    const { code, err } = await runHere(['--files-from', `${folder}/list`])
    expect([code, err]).toEqual([2, expect.stringMatching(/add -0.*NP0509/)])
  })

  test('a missing one of a list is a failure of its own', () => {
    const folder = folderOf({ 'a.txt': noticeText() })
    const { stdout, status } = spawnCli(['--files-from', '-'], { cwd: folder, input: 'gone.txt\na.txt\n' })
    expect(recordsOf(stdout).map(({ type }) => type)).toEqual(['failure', 'notice'])
    expect(status).toBe(1)
  })

  test('a list that is not there ends the run', () => {
    const { status, stderr } = spawnCli(['--files-from', '/nowhere/list'])
    expect(status).toBe(2)
    expect(stderr).toContain('NP0509')
  })
})

describe('nothing to read', () => {
  test('a pattern or a folder without matches ends the run', async () => {
    const folder = folderOf({ 'a.jpg': '' })
    await expect(collect([`${folder}/*.txt`])).rejects.toThrow(CannotRun)
    await expect(collect([folder])).rejects.toThrow('NP0504')
    expect((await collect([`${folder}/*.txt`, folder], { allowEmpty: true })).paths).toEqual([])
  })

  test('no argument on a terminal', async () => {
    await expect(collect([])).rejects.toThrow('NP0505')
  })

  test('a name without a pattern that is not there is an input that fails', async () => {
    expect((await collect(['/nowhere/a.txt'])).paths).toEqual(['/nowhere/a.txt'])
  })
})

describe('standard input', () => {
  test('-, a pipe without arguments, and the name it is given', () => {
    const input = noticeText()
    const [dash] = recordsOf(spawnCli(['-'], { input }).stdout)
    expect(dash.source.path).toBe('-')
    const [named] = recordsOf(spawnCli(['--stdin-filename', '某页.txt'], { input }).stdout)
    expect(named.source.path).toBe('某页.txt')
  })

  test('no argument and nothing piped: short help, code 2, no hang', () => {
    const { status, stderr } = spawnCli([], { shell: '$NP </dev/null' })
    expect(status).toBe(2)
    expect(stderr).toContain('--help')
  })
})

describe('shards', () => {
  test('every input is in one shard, whatever the order of the arguments', async () => {
    const folder = folderOf(Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`${at}.txt`, ''])))
    const all = (await collect([folder])).paths
    const parts = await Promise.all(
      [1, 2, 3].map((index) => collect([...all].reverse(), { shard: { index, count: 3 } })),
    )
    expect(parts.flatMap(({ paths }) => paths).sort()).toEqual(all)
    expect(parts[0].paths).toEqual((await collect(all, { shard: { index: 1, count: 3 } })).paths)
  })
})

test('what is no regular file fails and does not hang', () => {
  const folder = folderOf({ 'a.txt': noticeText() })
  mkdirSync(join(folder, 'locked'))
  writeFileSync(join(folder, 'run.sh'), '')
  const script = `mkfifo ${folder}/pipe.txt && $NP ${folder}/pipe.txt /dev/zero ${folder}/a.txt`
  const { stdout, status } = spawnCli([], { shell: script })
  expect(recordsOf(stdout).map(({ type }) => type)).toEqual(['failure', 'failure', 'notice'])
  expect(status).toBe(1)
  expect(bin).toContain('notice-parse.js')
})
