/** Ten thousand inputs, among them twenty kinds of bad ones: a line each, in order, and the good ones as if alone. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { folderOf, recordsOf, runHere, spawnCli } from './run.ts'

const count = 10_000
const tiny = (number: number): string =>
  [
    `青岭区第${number}局整改情况通报`,
    `1.关于台账第${number}册不全的问题。`,
    `整改情况:2022年${1 + (number % 12)}月补登${number}份,投入${number}.5万元,已完成整改。`,
  ].join('\n')

type Kind = 'notice' | string

/** Each makes a bad input, and says what is to become of it. */
const kinds: [name: string, make: (path: string) => void, becomes: Kind][] = [
  ['empty', write(''), 'notice'],
  ['blanks', write(' \n\u3000\n'), 'notice'],
  ['mark-only', write('\ufeff'), 'notice'],
  ['zeros', write(new Uint8Array(4000)), 'NP0102'],
  [
    'jpeg',
    write(Buffer.concat([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0), noise(3000)])),
    'NP0102',
  ],
  ['noise', write(noise(5000)), 'NP0102'],
  ['gone', () => {}, 'NP0106'],
  ['dangling', (path) => symlinkSync('/nowhere/at/all', path), 'NP0106'],
  ['loop', (path) => symlinkSync(path, path), 'NP0106'],
  ['pipe', (path) => execFileSync('mkfifo', [path]), 'NP0106'],
  ['device', (path) => symlinkSync('/dev/zero', path), 'NP0106'],
  ['below-a-file', (path) => writeFileSync(path.replace(/\.txt$/, ''), ''), 'NP0106'],
  ['huge', write(`${tiny(1)}${'长'.repeat(80_000)}`), 'NP0103'],
  ['cut', write(Buffer.from(tiny(2)).subarray(0, -1)), 'notice'],
  ['gb18030', write(iconv.encode(tiny(3), 'gb18030')), 'notice'],
  ['utf-16', write(Buffer.from(`\ufeff${tiny(4)}`, 'utf16le')), 'notice'],
  ['one-line', write(tiny(5).replaceAll('\n', '')), 'notice'],
  ['brackets', write(`1.${'('.repeat(20_000)}`), 'notice'],
  ['markers', write('一、'.repeat(5000)), 'notice'],
  ['english', write('No notice at all.\n'.repeat(30)), 'notice'],
]

function write(content: string | Uint8Array): (path: string) => void {
  return (path) => writeFileSync(path, content)
}

function noise(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * at * 31 + at * 7) % 256)
}

test('ten thousand', { timeout: 180_000 }, async () => {
  const folder = folderOf()
  const paths: string[] = []
  const becomes = new Map<string, Kind>()
  for (let at = 0; at < count; at++) {
    if (at % 1000 === 0) mkdirSync(join(folder, String(at / 1000)))
    const kind = at % 500 === 250 ? kinds[(at - 250) / 500] : null
    const below = kind?.[0] === 'below-a-file' ? '/x.txt' : '.txt'
    const path = join(folder, String(Math.floor(at / 1000)), `${at}${kind ? `-${kind[0]}` : ''}${below}`)
    if (kind) kind[1](below === '.txt' ? path : path.replace('/x.txt', '.txt'))
    else writeFileSync(path, tiny(at))
    becomes.set(path, kind?.[2] ?? 'notice')
    paths.push(path)
  }
  expect(kinds).toHaveLength(20)

  const meter = new URL('peak.mjs', import.meta.url).href
  const { status, stdout, stderr } = spawnCli(['--files-from', '-', '--max-size', '200KB', '-j', '2', '-q'], {
    input: paths.join('\n'),
    env: { NODE_OPTIONS: `--import=${meter}` },
  })
  const lines = stdout.trimEnd().split('\n')
  expect(status).toBe(1)
  expect(lines).toHaveLength(count)
  const records = recordsOf(stdout)
  expect(records.map(({ source }) => source.path)).toEqual(paths)
  for (const record of records) {
    const error = record.error as { code: string } | undefined
    expect([record.source.path, error?.code ?? record.type]).toEqual([
      record.source.path,
      becomes.get(record.source.path),
    ])
  }

  const memory = Math.max(
    ...[...stderr.matchAll(/^peak (\d+)$/gm)].map(([, bytes]) => Number(bytes) / 2 ** 20),
  )
  expect(memory).toBeGreaterThan(20)
  expect(memory).toBeLessThanOrEqual(400)

  const alone = paths.map((path, at) => ({ path, at })).filter(({ at }) => at % 97 === 0)
  for (const { path, at } of alone) expect((await runHere([path])).out).toBe(`${lines[at]}\n`)
})
