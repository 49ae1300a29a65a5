/** Names of files that are not UTF-8: an archive from a Chinese Windows, unpacked on Linux. */
import { mkdirSync, writeFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { filesIn, folderOf, noticeText, recordsOf, runHere, spawnCli } from './run.ts'

const gbk = (text: string): Buffer => iconv.encode(text, 'gb18030')
const names = ['公告1.txt', '公示1.txt', '通报[2020]3号.txt']

function unpacked(): string {
  const folder = folderOf({ 'a.txt': noticeText() })
  const below = Buffer.concat([Buffer.from(`${folder}/`), gbk('通报')])
  mkdirSync(below)
  for (const [at, name] of names.entries())
    writeFileSync(Buffer.concat([below, Buffer.from('/'), gbk(name)]), noticeText('甲', at + 1))
  return folder
}

const pathsOf = (out: string, folder: string): string[] =>
  recordsOf(out).map(({ type, source }) => `${type} ${source.path.replace(`${folder}/`, '')}`)

describe.skipIf(process.platform !== 'linux')('names that are not UTF-8', () => {
  const below = names.map((name) => `notice 通报/${name}`)

  test('from a folder and a pattern, each under its own name', async () => {
    const folder = unpacked()
    expect(pathsOf((await runHere([folder])).out, folder)).toEqual(['notice a.txt', ...below])
    expect(pathsOf((await runHere([`${folder}/**/*.txt`])).out, folder)).toEqual(['notice a.txt', ...below])
    expect(pathsOf((await runHere([`${folder}/通报/公告1.txt`])).out, folder)).toEqual([below[0]])
  })

  test('from the shell, which hands over their bytes', () => {
    const folder = unpacked()
    const { stdout, status } = spawnCli([], { cwd: folder, shell: '$NP */*.txt a.txt' })
    expect([status, pathsOf(stdout, folder)]).toEqual([0, [...below, 'notice a.txt']])
  })

  test('in an output folder, and again', async () => {
    const folder = unpacked()
    const to = folderOf()
    expect((await runHere([folder, '-o', `${to}/`])).code).toBe(0)
    expect(Object.keys(filesIn(to))).toContain('通报/公告1.txt.json')
    expect((await runHere([folder, '-o', `${to}/`])).err).toContain('unchanged 4')
  })

  test('one that is called like another keeps apart from it', async () => {
    const folder = folderOf({ '公告.txt': noticeText() })
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), gbk('公告.txt')]), noticeText('乙', 5))
    const records = recordsOf((await runHere([folder])).out) as never as { items: unknown[] }[]
    expect(records.map(({ items }) => items.length).sort()).toEqual([2, 5])
  })

  test('what is neither, and what is not there', async () => {
    const folder = folderOf()
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Uint8Array.of(0xff, 0xfe, 0x2e, 0x74, 0x78, 0x74)]),
      noticeText(),
    )
    expect((await runHere([folder])).code).toBe(0)
    expect(pathsOf((await runHere([`${folder}/没有.txt`])).out, folder)).toEqual(['failure 没有.txt'])
  })
})
