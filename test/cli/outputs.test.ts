import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { outputNames } from '../../src/cli/outputs/names.ts'
import { tables } from '../../src/renderers/tables/index.ts'
import { filesIn, folderOf, noticeText, recordsOf, runHere, spawnCli } from './run.ts'

const three = { 'a.txt': noticeText(), 'sub/b.txt': noticeText('青岭区档案馆', 3), 'c.md': noticeText('甲') }

describe('files', () => {
  test('-o repeats: each by its extension, from one pass, and nothing on standard output', async () => {
    const folder = folderOf(three)
    const to = folderOf()
    const { code, out } = await runHere([
      folder,
      '-o',
      `${to}/x.csv`,
      '-o',
      `${to}/x.json`,
      '-o',
      `${to}/x.ndjson`,
      '-o',
      `${to}/x.tsv`,
    ])
    expect([code, out]).toEqual([0, ''])
    const files = filesIn(to)
    expect(Object.keys(files).sort()).toEqual(['x.csv', 'x.json', 'x.ndjson', 'x.tsv'])
    const document = JSON.parse(files['x.json'])
    expect(document.notices).toEqual(recordsOf(files['x.ndjson']))
    expect(document.summary).toMatchObject({ inputs: 3, notices: 3, failures: 0, items: 7 })
    expect(files['x.csv'].trimEnd().split('\r\n')).toHaveLength(8)
  })

  test('-f governs standard output, an extension its file', async () => {
    const folder = folderOf({ 'a.txt': noticeText() })
    const { out } = await runHere([`${folder}/a.txt`, '-o', `${folder}/a.json`, '-f', 'csv'])
    expect(out).toMatch(/^notice_id,/)
    expect(JSON.parse(readFileSync(`${folder}/a.json`, 'utf8')).notices).toHaveLength(1)
  })

  test('a document has the same shape for one, for none and for failures', async () => {
    const folder = folderOf({ 'a.txt': noticeText() })
    for (const argv of [[`${folder}/a.txt`], [`${folder}/gone.txt`], [`${folder}/*.none`, '--allow-empty']]) {
      const document = JSON.parse((await runHere([...argv, '-f', 'json'])).out)
      expect(Object.keys(document)).toEqual(['formatVersion', 'tool', 'notices', 'failures', 'summary'])
    }
  })

  test('an output that is an input, a folder or a link is refused', async () => {
    const folder = folderOf({ 'a.txt': noticeText(), 'd.csv/x': '' })
    symlinkSync('/tmp/np-elsewhere.csv', `${folder}/l.csv`)
    const own = await runHere([`${folder}/a.txt`, '-o', `${folder}/../${folder.split('/').pop()}/a.txt`])
    expect([own.code, readFileSync(`${folder}/a.txt`, 'utf8')]).toEqual([2, noticeText()])
    expect(own.err).toContain('NP0513')
    expect((await runHere([`${folder}/a.txt`, '-o', `${folder}/l.csv`])).code).toBe(2)
    expect(existsSync('/tmp/np-elsewhere.csv')).toBe(false)
    expect((await runHere([`${folder}/a.txt`, '-o', `${folder}/l.csv`, '--force'])).code).toBe(0)
    expect(lstatSync(`${folder}/l.csv`).isFile()).toBe(true)
  })
})

describe('places', () => {
  test('where nothing can stand is told before the run', async () => {
    const folder = folderOf({ 'a.txt': noticeText(), plain: '' })
    for (const path of [`${folder}/plain/x.csv`, `${folder}/${'n'.repeat(300)}.csv`, `${folder}/plain/x/`]) {
      const { code, err } = await runHere([`${folder}/a.txt`, '-o', path])
      expect([code, err]).toEqual([2, expect.stringContaining('NP0511')])
    }
  })

  test('the same file twice is written once', async () => {
    const folder = folderOf({ 'a.txt': noticeText() })
    const to = [
      '-o',
      `${folder}/a.csv`,
      '-o',
      `${folder}/./a.csv`,
      '-o',
      `${folder}/o/`,
      '-o',
      `${folder}/./o/`,
    ]
    expect((await runHere([`${folder}/a.txt`, ...to])).code).toBe(0)
    expect(Object.keys(filesIn(folder)).sort()).toEqual([
      'a.csv',
      'a.txt',
      'o/.notice-parse/manifest.json',
      'o/a.txt.json',
    ])
  })

  test.each([
    ['-o', 'o/', '--save-text', 'o'],
    ['-o', 'x.json', '--reporter', 'json=./x.json'],
    ['--reporter', 'json=x', '--reporter', 'sarif=x'],
  ])('two things at one place: %s %s %s %s', async (...argv) => {
    const { code, err } = await runHere([...argv, 'a.txt'])
    expect([code, err]).toEqual([2, expect.stringContaining('NP0506')])
  })
})

describe('report files', () => {
  test('a pipe, a device, a link or a folder is refused before the run and stays', async () => {
    const folder = folderOf({ 'a.txt': noticeText(), 'd/x': '' })
    spawnSync('mkfifo', [`${folder}/pipe`])
    symlinkSync(`${folder}/elsewhere`, `${folder}/link`)
    for (const name of ['pipe', 'link', 'd', 'a.txt/x']) {
      const { code, out, err } = await runHere([`${folder}/a.txt`, '--reporter', `json=${folder}/${name}`])
      expect([name, code, out, err]).toEqual([name, 2, '', expect.stringContaining('NP0511')])
    }
    expect(lstatSync(`${folder}/pipe`).isFIFO()).toBe(true)
    expect(existsSync(`${folder}/elsewhere`)).toBe(false)
  })

  test('one without a name is none', async () => {
    const { code, err } = await runHere(['--reporter', 'json=', 'x'])
    expect([code, err]).toEqual([2, expect.stringContaining('json=FILE')])
  })
})

describe('a folder that mirrors the inputs', () => {
  test('one pretty notice an input, the extension kept, failures only on record', async () => {
    const folder = folderOf({ ...three, 'bad.txt': Uint8Array.of(0, 0, 1, 2, 0) })
    const to = folderOf()
    const { code } = await runHere([folder, '-o', `${to}/`])
    expect(code).toBe(1)
    const files = filesIn(to)
    expect(Object.keys(files).sort()).toEqual([
      '.notice-parse/manifest.json',
      'a.txt.json',
      'c.md.json',
      'sub/b.txt.json',
    ])
    expect(files['a.txt.json']).toMatch(/^\{\n {2}"type": "notice"/)
    expect(JSON.parse(files['sub/b.txt.json']).items).toHaveLength(3)
  })

  test('what has not changed is not done again; a changed input, other options and --no-cache are', async () => {
    const folder = folderOf(three)
    const to = folderOf()
    const again = async (...more: string[]) => (await runHere([folder, '-o', `${to}/`, ...more])).err
    await again()
    const first = filesIn(to)
    expect(await again()).toContain('unchanged 3')
    expect(filesIn(to)).toEqual(first)
    writeFileSync(`${folder}/a.txt`, noticeText('乙', 5))
    expect(await again()).toContain('unchanged 2')
    expect(JSON.parse(filesIn(to)['a.txt.json']).items).toHaveLength(5)
    expect(await again('--script', 'keep')).not.toContain('unchanged')
    expect(await again('--script', 'keep', '--no-cache')).not.toContain('unchanged')
    rmSync(`${to}/c.md.json`)
    expect(await again('--script', 'keep')).toContain('unchanged 2')
    expect(existsSync(`${to}/c.md.json`)).toBe(true)
  })

  test('what an input has to say is told again, though it has not changed', async () => {
    const jump = noticeText().replace('2.关于', '4.关于')
    const folder = folderOf({ ...three, 'jump.txt': jump })
    const to = folderOf()
    const run = (...more: string[]) => runHere([folder, '-o', `${to}/`, ...more])
    await run()
    const written = filesIn(to)
    for (const name of ['json', 'sarif', 'junit']) {
      await run('--reporter', `${name}=${to}-1`, '--no-cache')
      const { err } = await run('--reporter', `${name}=${to}-2`)
      const [first, second] = [1, 2].map((at) =>
        readFileSync(`${to}-${at}`, 'utf8').replace(/time="[^"]+"/g, ''),
      )
      expect([name, second]).toEqual([name, first])
      expect(second).toContain('NP0302')
      expect(err).toContain('unchanged 4')
    }
    const strict = await run('--strict')
    expect([strict.code, strict.err]).toEqual([1, expect.stringContaining('NP0302')])
    expect(strict.err).toContain('unchanged 4')
    expect(filesIn(to)).toEqual(written)
  })

  test('messages beyond those shown are counted without another reading', async () => {
    const jump = noticeText().replace('2.关于', '4.关于')
    const folder = folderOf(Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`${at}.txt`, jump])))
    const to = folderOf()
    const [first, second] = [await runHere([folder, '-o', `${to}/`]), await runHere([folder, '-o', `${to}/`])]
    expect(first.err).toContain('5 more messages')
    expect(second.err).toContain('5 more messages')
    expect(second.err.match(/NP0302/g)).toHaveLength(20)
  })

  test('files of others stay, also those of ours that were changed by hand; --force takes them', async () => {
    const folder = folderOf(three)
    const to = folderOf({ 'a.txt.json': 'mine' })
    const refused = await runHere([folder, '-o', `${to}/`])
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('NP0512')])
    expect(filesIn(to)['a.txt.json']).toBe('mine')
    expect(filesIn(to)['c.md.json']).toContain('notice')
    writeFileSync(`${to}/c.md.json`, 'by hand')
    expect((await runHere([folder, '-o', `${to}/`])).code).toBe(2)
    expect(filesIn(to)['c.md.json']).toBe('by hand')
    expect((await runHere([folder, '-o', `${to}/`, '--force'])).code).toBe(0)
    expect(filesIn(to)['a.txt.json']).toContain('notice')
  })

  test('an input that can no longer be read has no output', async () => {
    const folder = folderOf(three)
    const to = folderOf()
    await runHere([folder, '-o', `${to}/`])
    writeFileSync(`${folder}/a.txt`, Uint8Array.of(0, 0, 1, 2, 0))
    expect((await runHere([folder, '-o', `${to}/`])).code).toBe(1)
    expect(existsSync(`${to}/a.txt.json`)).toBe(false)
  })

  test('what is left of an input that is gone is told and stays', async () => {
    const folder = folderOf(three)
    const to = folderOf()
    await runHere([folder, '-o', `${to}/`])
    rmSync(`${folder}/a.txt`)
    const { code, err } = await runHere([folder, '-o', `${to}/`])
    expect([code, err]).toEqual([0, expect.stringMatching(/a\.txt\.json.*NP0528/)])
    expect(existsSync(`${to}/a.txt.json`)).toBe(true)
    const part = await runHere([`${folder}/c.md`, '--base', folder, '-o', `${to}/`])
    expect(part.err).toMatch(/a\.txt\.json.*NP0528/)
    expect(part.err).not.toContain('b.txt')
  })

  test('a link in the folder is not followed out of it', async () => {
    const folder = folderOf(three)
    const [to, elsewhere] = [folderOf(), folderOf()]
    symlinkSync(elsewhere, `${to}/sub`)
    symlinkSync(`${elsewhere}/x`, `${to}/a.txt.json`)
    expect((await runHere([folder, '-o', `${to}/`])).code).toBe(2)
    expect(filesIn(elsewhere)).toEqual({})
  })

  test('outputs inside the input folder are not read back', async () => {
    const folder = folderOf(three)
    for (let run = 0; run < 2; run++) {
      const { err } = await runHere([folder, '-o', `${folder}/out/`, '-f', 'text', '-v'])
      expect(err).toContain('3 of 3')
    }
  })

  test('a manifest that is damaged: nothing is taken for ours', async () => {
    const folder = folderOf(three)
    const to = folderOf()
    await runHere([folder, '-o', `${to}/`])
    const clean = filesIn(to)
    writeFileSync(`${to}/.notice-parse/manifest.json`, '{"version": 1, "outputs": {"a.t')
    const { code, err } = await runHere([folder, '-o', `${to}/`])
    expect([code, err]).toEqual([0, expect.stringContaining('NP0515')])
    expect(filesIn(to)).toEqual(clean)
    writeFileSync(`${to}/.notice-parse/manifest.json`, '[]')
    expect((await runHere([folder, '-o', `${to}/`, '--script', 'keep'])).code).toBeLessThan(3)
  })

  test('a second run on the same folder is refused while the first lives', async () => {
    const folder = folderOf(three)
    const to = folderOf()
    mkdirSync(`${to}/.notice-parse`)
    writeFileSync(`${to}/.notice-parse/lock`, '1')
    const { code, err } = await runHere([folder, '-o', `${to}/`])
    expect([code, err]).toEqual([2, expect.stringContaining('NP0514')])
    writeFileSync(`${to}/.notice-parse/lock`, '999999999')
    expect((await runHere([folder, '-o', `${to}/`])).code).toBe(0)
    expect(existsSync(`${to}/.notice-parse/lock`)).toBe(false)
  })

  test('--base and names outside it', async () => {
    const folder = folderOf(three)
    const to = folderOf()
    expect((await runHere([`${folder}/sub/b.txt`, '--base', folder, '-o', `${to}/`])).code).toBe(0)
    expect(Object.keys(filesIn(to))).toContain('sub/b.txt.json')
    const outside = await runHere([`${folder}/a.txt`, '--base', `${folder}/sub`, '-o', `${to}/`])
    expect(outside).toMatchObject({ code: 2, err: expect.stringMatching(/a\.txt.* outside .*sub.*NP0527/) })
  })

  test('-n says what would be done and writes nothing', async () => {
    const folder = folderOf(three)
    const to = `${folderOf()}/new`
    const { code, out } = await runHere(['-n', folder, '-o', `${to}/`, '-o', `${to}.csv`])
    expect(code).toBe(0)
    expect(out.trimEnd().split('\n')).toHaveLength(3)
    expect(out).toContain('a.txt.json (new)')
    expect([existsSync(to), existsSync(`${to}.csv`)]).toEqual([false, false])
    writeFileSync(`${folder}/own.html`, '<!doctype html>\n<meta name="generator" content="notice-parse">')
    writeFileSync(`${folder}/x.jpg`, '')
    const { err } = await runHere(['-n', folder])
    expect(err).toMatch(/own\.html.*NP0525/)
    expect(err).toContain('.jpg 1')
  })

  test('--save-text writes the text that spans index, and the notice goes on its way', async () => {
    const folder = folderOf({ 'a.txt': `\ufeff${noticeText()}` })
    const to = folderOf()
    const { out } = await runHere([`${folder}/a.txt`, '--save-text', to])
    const [record] = recordsOf(out) as never as {
      items: { title: { text: string; span: [number, number] } }[]
    }[]
    const text = filesIn(to)['a.txt.txt']
    for (const { title } of record.items) expect(text.slice(...title.span)).toBe(title.text)
  })
})

describe('names in a folder', () => {
  const named = (inputs: string[]) => [
    ...outputNames(
      inputs.map((name) => `/in/${name}`),
      '/in',
      'json',
      '-',
    ).values(),
  ]

  test('the source extension stays, so that a.txt and a.html do not meet', () => {
    expect(named(['a.txt', 'a.html'])).toEqual(['a.txt.json', 'a.html.json'])
  })

  test.each([
    ['case', ['A.txt', 'a.txt']],
    ['composition', ['é.txt', 'e\u0301.txt']],
  ])('names that differ by %s alone: stable, whatever the order', (_, inputs) => {
    const names = named(inputs)
    expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(2)
    expect(named([...inputs].reverse())).toEqual([...names].reverse())
    for (const name of names) expect(name).toMatch(/~[0-9a-f]{8}\.txt\.json$/)
  })

  test('a name of 95 characters becomes one that a file system takes', () => {
    const [name] = named([`${'关于巡察整改情况的通报'.repeat(9)}.txt`])
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240)
    expect(name).toMatch(/^关于巡察.*~[0-9a-f]{8}\.txt\.json$/)
    expect(name).not.toContain('\ufffd')
  })

  test.each(['CON.txt', 'nul', 'x. /a.txt', 'aux/a.txt'])(
    '%j is no name that Windows keeps for itself',
    (input) => {
      for (const part of named([input])[0].split('/')) {
        expect(part).not.toMatch(/^(con|nul|aux)(\.|$)/i)
        expect(part).not.toMatch(/[. ]$/)
      }
    },
  )

  test('a long name is written and read again', async () => {
    const folder = folderOf({ [`${'长'.repeat(80)}.txt`]: noticeText() })
    const to = folderOf()
    expect(await runHere([folder, '-o', `${to}/`])).toMatchObject({
      code: 0,
      err: expect.stringContaining('NP0517'),
    })
    expect((await runHere([folder, '-o', `${to}/`])).err).toContain('unchanged 1')
  })
})

describe('tables in a folder', () => {
  test('one file a table and the codebook; again without --force; strangers refused', async () => {
    const folder = folderOf({ ...three, 'bad.txt': Uint8Array.of(0, 0, 1, 2, 0) })
    const to = folderOf()
    expect((await runHere([folder, '-o', `${to}/`, '-f', 'csv'])).code).toBe(1)
    const files = filesIn(to)
    const names = [...tables.map(({ name }) => `${name}.csv`), 'codebook.csv', '.notice-parse/manifest.json']
    expect(Object.keys(files).sort()).toEqual(names.sort())
    expect(files['notices.csv'].trimEnd().split('\r\n')).toHaveLength(5)
    expect(files['notices.csv']).toContain('NP0102')
    expect((await runHere([folder, '-o', `${to}/`, '-f', 'csv'])).code).toBe(1)
    expect(filesIn(to)).toEqual(files)
    writeFileSync(`${to}/items.csv`, 'mine')
    expect((await runHere([folder, '-o', `${to}/`, '-f', 'csv'])).code).toBe(2)
    expect(filesIn(to)['items.csv']).toBe('mine')
  })

  test('column names: ASCII and short, or Chinese', async () => {
    for (const { columns } of tables)
      for (const { name } of columns) expect(name).toMatch(/^[a-z][a-z0-9_]{0,31}$/)
    const folder = folderOf({ 'a.txt': noticeText() })
    const { out } = await runHere([`${folder}/a.txt`, '-f', 'csv', '--header', 'zh'])
    expect(out).toMatch(/^通报,事项编号,/)
  })

  test('--csv-plain', async () => {
    const folder = folderOf({ 'a.txt': noticeText() })
    await runHere([`${folder}/a.txt`, '-o', `${folder}/a.csv`, '--csv-plain'])
    expect(readFileSync(`${folder}/a.csv`, 'utf8')).toMatch(/^notice_id,[^\r]*\n/)
  })
})

test('a folder is one if it is there, even without its slash', () => {
  const folder = folderOf(three)
  mkdirSync(join(folder, 'out'))
  expect(spawnCli(['a.txt', '-o', 'out'], { cwd: folder }).status).toBe(0)
  expect(existsSync(join(folder, 'out/a.txt.json'))).toBe(true)
})
