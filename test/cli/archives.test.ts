/** `--from ndjson`: an input on each line, an outcome for each, whatever the other lines are. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { bin, folderOf, noticeText, recordsOf, spawnCli } from './run.ts'

const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64')
const lines = (...records: unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('')
const outcomes = (text: string) =>
  recordsOf(text).map(({ source, error }) => [
    source.path,
    (error as { code: string } | undefined)?.code ?? 'notice',
  ])

test('a text and the bytes of files give what the files give', () => {
  const files = {
    '甲.txt': Buffer.from(noticeText('甲')),
    '乙.txt': iconv.encode(noticeText('乙'), 'gb18030'),
    '丙.html': Buffer.from(`<html><body><p>${noticeText().replaceAll('\n', '</p><p>')}</p></body></html>`),
    '丁.txt': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 2, 3]),
  }
  const folder = folderOf(files)
  const archive = Object.entries(files).map(([path, bytes]) => ({ path, base64: base64(bytes) }))
  writeFileSync(join(folder, 'all.ndjson'), lines(...archive))
  const fromFiles = spawnCli(Object.keys(files), { cwd: folder })
  const fromLines = spawnCli(['all.ndjson', '--from', 'ndjson'], { cwd: folder })
  expect(fromLines.stdout).toBe(fromFiles.stdout)
  expect([fromFiles.status, fromLines.status]).toEqual([1, 1])

  const text = lines({ path: '甲.txt', text: noticeText('甲'), url: 'https://example.cn/1' })
  const [given] = recordsOf(spawnCli(['-', '--from', 'ndjson'], { input: text }).stdout)
  const [file] = recordsOf(fromFiles.stdout)
  expect(given).toEqual({ ...file, source: { ...file.source, encoding: null } })
})

describe('a bad line is a failure line, and the next goes on', () => {
  const good = { path: 'a.txt', text: noticeText() }
  const bad: [name: string, line: string | Uint8Array, path: string, code: string][] = [
    ['no JSON', '{"path": "x.txt", "text"', 'in.ndjson:2', 'NP0116'],
    ['no object', '17', 'in.ndjson:2', 'NP0116'],
    ['null', 'null', 'in.ndjson:2', 'NP0116'],
    ['a list', '[1, 2]', 'in.ndjson:2', 'NP0116'],
    ['no path', '{"text": "1.甲"}', 'in.ndjson:2', 'NP0116'],
    ['an empty path', '{"path": "", "text": "1.甲"}', 'in.ndjson:2', 'NP0116'],
    ['a path that is no text', '{"path": 3, "text": "1.甲"}', 'in.ndjson:2', 'NP0116'],
    ['no content', '{"path": "x.txt"}', 'x.txt', 'NP0116'],
    ['two contents', '{"path": "x.txt", "text": "a", "base64": "YQ=="}', 'x.txt', 'NP0116'],
    ['a text that is none', '{"path": "x.txt", "text": ["a"]}', 'x.txt', 'NP0116'],
    ['no base64', '{"path": "x.txt", "base64": "通报"}', 'x.txt', 'NP0116'],
    ['base64 that is cut', '{"path": "x.txt", "base64": "YWJj="}', 'x.txt', 'NP0116'],
    ['no UTF-8', iconv.encode('{"path": "通报.txt", "text": "通报"}', 'gb18030'), 'in.ndjson:2', 'NP0116'],
    ['a record of this tool', '{"type": "notice", "source": {"path": "y.txt"}}', 'in.ndjson:2', 'NP0116'],
    [
      'bytes that are no text',
      `{"path": "x.txt", "base64": "${base64(new Uint8Array(900))}"}`,
      'x.txt',
      'NP0102',
    ],
    ['a text over the limit', JSON.stringify({ path: 'x.txt', text: '长'.repeat(5000) }), 'x.txt', 'NP0103'],
    [
      'a line over every limit',
      JSON.stringify({ path: 'x.txt', text: '长'.repeat(90_000) }),
      'in.ndjson:2',
      'NP0103',
    ],
  ]

  test('all of them', () => {
    const next = { path: 'b.txt', text: noticeText('乙', 1) }
    const folder = folderOf({ 'in.ndjson': lines(good) })
    for (const [, line] of bad) {
      appendFileSync(join(folder, 'in.ndjson'), line)
      appendFileSync(join(folder, 'in.ndjson'), `\n${lines(next)}`)
    }
    const run = spawnCli(['in.ndjson', '--from', 'ndjson', '--max-size', '10KB'], { cwd: folder })
    const got = outcomes(run.stdout)
    expect(got[0]).toEqual(['a.txt', 'notice'])
    for (const [at, [name, , path, code]] of bad.entries()) {
      const place = path.replace(':2', `:${2 + at * 2}`)
      expect([name, ...got[1 + at * 2]]).toEqual([name, place, code])
      expect(got[2 + at * 2]).toEqual(['b.txt', 'notice'])
    }
    expect([got.length, run.status]).toEqual([1 + bad.length * 2, 1])
  })

  test('it says why, in the language asked for', () => {
    const folder = folderOf({ 'in.ndjson': '{"text": "x"}\n' })
    const argv = ['in.ndjson', '--from', 'ndjson', '--lang', 'zh']
    const { stdout, stderr } = spawnCli(argv, { cwd: folder })
    expect(stderr).toContain('第 1 行不是有效输入：缺少 "path"')
    expect(stdout).toContain('"text":"Line 1 is no input: it has no \\"path\\"."')
  })
})

describe('archives', () => {
  test('blank lines, CRLF, a byte-order mark and a last line without an end', () => {
    const folder = folderOf({
      'in.ndjson': `\ufeff${JSON.stringify({ path: 'a', text: '甲' })}\r\n\r\n \n${JSON.stringify({ path: 'b', text: '乙' })}`,
    })
    const { stdout, status } = spawnCli(['in.ndjson', '--from', 'ndjson'], { cwd: folder })
    expect([outcomes(stdout), status]).toEqual([
      [
        ['a', 'notice'],
        ['b', 'notice'],
      ],
      0,
    ])
  })

  test('a folder of them, one that is missing, and none', () => {
    const folder = folderOf({
      'in/1.ndjson': lines({ path: 'a', text: '甲' }),
      'in/2.jsonl': lines({ path: 'b', text: '乙' }),
      'in/3.txt': 'no archive',
      'empty.ndjson': '',
    })
    const both = spawnCli(['in', 'gone.ndjson', 'empty.ndjson', '--from', 'ndjson'], { cwd: folder })
    expect(outcomes(both.stdout)).toEqual([
      ['a', 'notice'],
      ['b', 'notice'],
      ['gone.ndjson', 'NP0106'],
    ])
    const none = spawnCli(['empty.ndjson', '--from', 'ndjson'], { cwd: folder })
    expect([none.stdout, none.status]).toEqual(['', 0])
  })

  test('shards are of archives, and together they are one run', () => {
    const names = ['1', '2', '3', '4', '5']
    const folder = folderOf(
      Object.fromEntries(
        names.map((name) => [
          `in/${name}.ndjson`,
          lines(...[1, 2, 3].map((at) => ({ path: `${name}/${at}.txt`, text: noticeText(name, at) }))),
        ]),
      ),
    )
    const all = spawnCli(['in', '--from', 'ndjson'], { cwd: folder }).stdout
    const parts = ['1/2', '2/2'].map((shard) =>
      spawnCli(['in', '--from', 'ndjson', '--shard', shard], { cwd: folder }),
    )
    expect(parts.map(({ stdout }) => recordsOf(stdout).length)).toEqual([9, 6])
    const sorted = (text: string) => text.trimEnd().split('\n').sort()
    expect(sorted(parts.map(({ stdout }) => stdout).join(''))).toEqual(sorted(all))
  })

  test('what needs every input beforehand is refused', () => {
    const folder = folderOf({ 'in.ndjson': lines({ path: 'a', text: '甲' }) })
    for (const more of [['-o', 'out/'], ['--save-text', 'text/'], ['--check'], ['--update'], ['-n']]) {
      const { status, stderr } = spawnCli(['in.ndjson', '--from', 'ndjson', ...more], { cwd: folder })
      expect([status, stderr]).toEqual([2, expect.stringContaining('[NP0506]')])
    }
    const tables = spawnCli(['in.ndjson', '--from', 'ndjson', '-f', 'csv', '-o', 'tables/'], { cwd: folder })
    expect(tables.status).toBe(0)
  })
})

describe('a stream', () => {
  test('an outcome comes before the next line is there', { timeout: 30_000 }, async () => {
    const child = spawn(process.execPath, [bin, '-', '--from', 'ndjson', '-q'])
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    for (const path of ['a', 'b', 'c']) {
      child.stdin.write(lines({ path, text: noticeText(path) }))
      expect(outcomes((await answers.next()).value)).toEqual([[path, 'notice']])
    }
    child.stdin.end()
    expect((await once(child, 'close'))[0]).toBe(0)
  })

  test('an interrupt ends it though more lines may come', { timeout: 30_000 }, async () => {
    const child = spawn(process.execPath, [bin, '-', '--from', 'ndjson'])
    child.stdin.write(lines({ path: 'a', text: '甲' }))
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect((await once(child, 'close'))[0]).toBe(130)
  })

  test('a reader that goes away ends it', { timeout: 30_000 }, () => {
    const line = lines({ path: 'a', text: '甲' }).trim().replaceAll('"', '\\"')
    const { stdout, status } = spawnCli([], {
      shell: `set -o pipefail; (yes "${line}" || true) | $NP - --from ndjson | head -n 2 | wc -l`,
    })
    expect([stdout.trim(), status]).toEqual(['2', 0])
  })

  test('memory stays flat', { timeout: 120_000 }, () => {
    const text = noticeText('云溪县水务局', 4)
    const peak = (count: number) => {
      const folder = folderOf({ 'in.ndjson': lines({ path: 'a.txt', text }).repeat(count) })
      const { stdout, stderr } = spawnCli([], {
        cwd: folder,
        shell: `$NP in.ndjson --from ndjson -j 1 -o out.ndjson -q; wc -l < out.ndjson`,
        env: { NODE_OPTIONS: `--import ${new URL('peak.mjs', import.meta.url).href}` },
      })
      expect(Number(stdout)).toBe(count)
      return Number(/^peak (\d+)$/m.exec(stderr)?.[1])
    }
    const few = peak(500)
    expect(peak(4000)).toBeLessThan(few + 100 * 2 ** 20)
  })
})
