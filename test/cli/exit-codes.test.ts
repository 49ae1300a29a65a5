import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { folderOf, noticeText, recordsOf, runHere, spawnCli } from './run.ts'

const folder = folderOf({
  'a.txt': noticeText(),
  'b.txt': noticeText('青岭区档案馆', 3),
  'bad.txt': Uint8Array.of(0, 1, 2, 0, 5, 0, 7),
})

describe('exit codes', () => {
  test('0: all were read', async () => {
    expect((await runHere([`${folder}/a.txt`])).code).toBe(0)
  })

  test('1: one failed, the others are there, in order', async () => {
    const { code, out } = await runHere([
      `${folder}/a.txt`,
      `${folder}/bad.txt`,
      `${folder}/gone.txt`,
      `${folder}/b.txt`,
    ])
    expect(code).toBe(1)
    expect(recordsOf(out).map(({ type }) => type)).toEqual(['notice', 'failure', 'failure', 'notice'])
  })

  test('--fail-fast stops at the first', async () => {
    const { out } = await runHere(['--fail-fast', `${folder}/bad.txt`, `${folder}/a.txt`])
    expect(recordsOf(out)).toHaveLength(1)
  })

  test.each([
    [['--fromat', 'json'], 'NP0501'],
    [['-f'], 'NP0502'],
    [['-f', 'cvs', 'x'], 'NP0503'],
    [['--timeout', 'soon', 'x'], 'NP0503'],
    [['--max-size', 'huge', 'x'], 'NP0503'],
    [['--shard', '5/4', 'x'], 'NP0503'],
    [['--reference-date', '2021-02-30', 'x'], 'NP0503'],
    [['--jobs', '0', 'x'], 'NP0503'],
    [['--reporter', 'prety', 'x'], 'NP0503'],
    [['--check', '--update', 'x'], 'NP0506'],
    [['-o', 'items.cvs', 'x'], 'NP0507'],
    [['--explain', 'NP9999'], 'NP0503'],
  ])('2: %j', async (argv, code) => {
    const { code: exit, err, out } = await runHere(argv)
    expect(exit).toBe(2)
    expect(err).toContain(code)
    expect(out).toBe('')
  })

  test.each([
    [['--fromat=json'], '--format'],
    [['-f', 'cvs', 'x'], 'csv'],
    [['-o', 'x.jsno', 'x'], '.json'],
    [['--explain', 'NP0130'], 'NP0103'],
    [['--encoding', 'utf8', 'x'], 'utf-8'],
  ])('did you mean: %j', async (argv, near) => {
    expect((await runHere(argv)).err).toContain(`Did you mean ${near}?`)
    expect((await runHere([...argv, '--lang', 'zh'])).err).toContain(`是不是 ${near}？`)
  })

  test.each([
    [['--jobs', '0', 'x'], 'auto, 1, 2'],
    [['--max-memory', '1', 'x'], '64MiB'],
    [['--max-memory', '63MiB', 'x'], '64MiB'],
  ])('what an option takes: %j', async (argv, takes) => {
    expect(await runHere(argv)).toMatchObject({ code: 2, err: expect.stringContaining(takes) })
  })

  test('64MiB of memory is enough for a worker', () => {
    expect(spawnCli([`${folder}/a.txt`, '-j', '1', '--max-memory', '64MiB']).status).toBe(0)
  })

  test('of what comes on a pipe only the limit is known', () => {
    const { stdout, stderr } = spawnCli(['-', '--max-size', '1KiB'], { input: noticeText('丙', 200) })
    const [{ error }] = recordsOf(stdout) as never as { error: { data: object } }[]
    expect(error.data).toEqual({ limit: 1024 })
    expect(stderr).toContain('larger than the limit of 1 KiB')
  })

  test('the size limit, in this thread and from outside', async () => {
    const { out, code } = await runHere(['--max-size', '100', `${folder}/a.txt`])
    expect(recordsOf(out)[0]).toMatchObject({ error: { code: 'NP0103' } })
    expect(code).toBe(1)
  })
})

describe('thresholds', () => {
  const jump = noticeText().replace('2.关于', '4.关于')
  const path = `${folderOf({ 'jump.txt': jump })}/jump.txt`

  test('--strict and --max-warnings', async () => {
    expect((await runHere([path])).code).toBe(0)
    const strict = await runHere(['--strict', path])
    expect(strict.code).toBe(1)
    expect(strict.err).toContain('NP0523')
    expect((await runHere(['--max-warnings', '0', path])).code).toBe(1)
    expect((await runHere(['--max-warnings', '9', path])).code).toBe(0)
  })
})

describe('what a notice has against itself', () => {
  const declared = noticeText().replace('进行了巡察。', '进行了巡察,共反馈3个方面28个问题。')
  const path = `${folderOf({ 'a.txt': declared.replace(/^\d\..*\n.*\n/gm, '') })}/a.txt`

  test('an error passes every threshold that a warning passes', async () => {
    const { code, out } = await runHere([path])
    expect([code, out]).toEqual([0, expect.stringContaining('"level":"error"')])
    for (const argv of [['--strict'], ['--max-warnings', '0']]) {
      const { code: exit, err } = await runHere([path, '-o', `${path}.csv`, ...argv])
      expect([argv, exit]).toEqual([argv, 1])
      expect(err).toMatch(/Errors [1-9]\d*, warnings \d+: more than the 0 allowed/)
      expect(err).toContain('✖ 1 of 1')
    }
    expect((await runHere([path, '-o', `${path}.csv`])).err).toContain('⚠ 1 of 1')
  })

  test('JUnit counts as a failure what makes the run fail', async () => {
    for (const [argv, failures] of [
      [[], 0],
      [['--strict'], 1],
    ] as const) {
      await runHere([path, ...argv, '--reporter', `junit=${path}.xml`])
      expect(readFileSync(`${path}.xml`, 'utf8')).toContain(`tests="1" failures="${failures}"`)
    }
  })
})

describe('outputs that end', () => {
  test('a reader that goes away: silent, 0', () => {
    const many = folderOf(
      Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.txt`, noticeText('甲', 9)])),
    )
    const script = `set -o pipefail; $NP -f json ${many} 2>/tmp/np-err-$$ | head -c 10 >/dev/null; echo "\${PIPESTATUS[0]}"; grep -c Error /tmp/np-err-$$; rm /tmp/np-err-$$`
    expect(spawnCli([], { shell: script }).stdout).toBe('0\n0\n')
  })

  test('a full disk: 2, with a message and no stack', () => {
    const { status, stderr } = spawnCli([], { shell: `$NP ${folder}/a.txt >/dev/full` })
    expect(status).toBe(2)
    expect(stderr).toContain('no space left')
    expect(stderr).not.toContain('    at ')
  })

  describe.each([
    ['-n', ['-n']],
    ['--check', ['--check']],
    ['data', ['-f', 'ndjson']],
  ])('standard output of %s', (_, argv) => {
    const two = folderOf({ 'a.txt': noticeText(), 'b.txt': noticeText('乙') })
    const failed = argv[0] === '--check' ? 1 : 0

    test('a reader that goes away is no fault', async () => {
      const { code, out, err } = await runHere([...argv, two], { fault: 'EPIPE' })
      expect([code, out.split('\n')]).toEqual([failed, [expect.stringContaining('a.txt'), '']])
      expect(err).not.toContain('EPIPE')
    })

    test('a full disk is', async () => {
      const { code, err } = await runHere([...argv, two], { fault: 'ENOSPC' })
      expect([code, err]).toEqual([2, expect.stringContaining('NP0511')])
    })
  })

  test('standard error closed', () => {
    const { status, stdout } = spawnCli([], { shell: `$NP ${folder}/a.txt ${folder}/bad.txt 2>&-` })
    expect(status).toBe(1)
    expect(recordsOf(stdout)).toHaveLength(2)
  })

  test('megabytes arrive in a pipe whole', () => {
    const big = folderOf({ 'big.txt': noticeText('乙', 9000) })
    const { stdout } = spawnCli([], { shell: `$NP ${big}/big.txt | cat | wc -c` })
    expect(Number(stdout)).toBeGreaterThan(4_000_000)
  })
})

describe('records', () => {
  test('an input with a lying name, an empty one and half a notice are notices', async () => {
    const odd = folderOf({ 'empty.txt': '', 'space.txt': ' \n', 'half.txt': noticeText().slice(0, 90) })
    const { out, code } = await runHere([odd])
    expect(recordsOf(out).map(({ type }) => type)).toEqual(['notice', 'notice', 'notice'])
    expect(code).toBe(0)
  })

  test('names of built-in properties are names', async () => {
    const odd = folderOf({ '__proto__.txt': noticeText(), 'constructor.txt': noticeText('__proto__') })
    const out = folderOf()
    await runHere([odd, '-o', `${out}/`])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    const { out: again } = await runHere([odd])
    expect(recordsOf(again)).toHaveLength(2)
  })
})
