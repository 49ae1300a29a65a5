/** What people type who mean something else: told what to write, or taken as meant. */
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { folderOf, noticeText, recordsOf, runHere, spawnCli } from './run.ts'

describe('told what to write', () => {
  test.each([
    [['-n.txt'], 'no option -n.txt. For a file of that name write ./-n.txt.'],
    [['-通报.txt'], 'For a file of that name write ./-通报.txt.'],
    [['--sub/a.txt'], 'write ./--sub/a.txt.'],
    [['--fromat=a.txt'], 'Did you mean --format?'],
    [['-o', 'no-such-folder', 'x'], 'For a folder write no-such-folder/.'],
    [['-o', 'x.cvs', 'x'], 'Did you mean .csv?'],
    [['-j', '0', 'x'], 'auto, 1, 2, 3 …'],
    [['--max-warnings', 'none', 'x'], 'it takes 0, 1, 2 …'],
  ])('%j', async (argv, text) => {
    const { code, err } = await runHere(argv)
    expect([code, err]).toEqual([2, expect.stringContaining(text)])
  })

  test('in Chinese too', async () => {
    expect((await runHere(['-n.txt', '--lang', 'zh'])).err).toContain('若指这个名称的文件，请写 ./-n.txt。')
    expect((await runHere(['-o', 'no-such-folder', 'x', '--lang', 'zh'])).err).toContain(
      '若要输出到文件夹，请写 no-such-folder/。',
    )
  })
})

describe('taken as meant', () => {
  test.each(['gbk', 'GB2312', 'cp936', 'gb-18030', 'UTF-8'])('--encoding %s', async (name) => {
    const text = noticeText()
    const folder = folderOf({ 'a.txt': name === 'UTF-8' ? text : iconv.encode(text, 'gb18030') })
    const { code, out } = await runHere([`${folder}/a.txt`, '--encoding', name])
    expect([code, recordsOf(out)[0].items]).toEqual([0, expect.objectContaining({ length: 2 })])
  })

  test('-V and --no-color', async () => {
    expect((await runHere(['-V'])).out).toBe((await runHere(['--version'])).out)
    const folder = folderOf({ 'a.txt': noticeText() })
    const { out } = await runHere([`${folder}/a.txt`, '--no-color'], {
      terminal: 80,
      env: { FORCE_COLOR: '1' },
    })
    expect(out).toContain('completed')
    expect(out).not.toContain('\x1b')
  })

  test('-o - is standard output, beside files', () => {
    const folder = folderOf({ 'a.txt': noticeText() })
    const { stdout, status } = spawnCli(['a.txt', '-o', 'b.csv', '-o', '-'], { cwd: folder })
    expect([status, recordsOf(stdout).length]).toEqual([0, 1])
  })
})

test('a name that had to be changed is told once', async () => {
  const folder = folderOf({ 'CON.txt': noticeText() })
  const to = folderOf()
  const first = await runHere([folder, '-o', `${to}/`])
  expect(first.err).toContain('reserved')
  expect(first.err).toContain('[NP0517]')
  expect((await runHere([folder, '-o', `${to}/`, '--no-cache'])).err).not.toContain('NP0517')
})
