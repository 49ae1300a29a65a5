/** What this tool wrote is not read back, and nothing else is left out for it. */
import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isOurHtml, isOurTable, isOurWorkbook } from '../../src/cli/inputs/own-marks.ts'
import { filesIn, folderOf, noticeText, recordsOf, runHere, spawnCli } from './run.ts'

const pathsOf = (out: string): string[] =>
  recordsOf(out).map(({ source }) =>
    source.path
      .split('/')
      .slice(2)
      .join('/')
      .replace(/^[^/]*\//, ''),
  )

describe('a folder that was an output folder', () => {
  test('its other files are read, the second time and ever after', async () => {
    const folder = folderOf({ '1.txt': noticeText(), 'sub/2.txt': noticeText('乙') })
    for (let run = 0; run < 2; run++) {
      const { code, err } = await runHere([folder, '-o', `${folder}/`, '-f', 'csv'])
      expect([code, err]).toEqual([0, expect.stringContaining('2 of 2')])
    }
    writeFileSync(`${folder}/sub/3.txt`, noticeText('丙'))
    const { out, err } = await runHere([folder])
    expect(recordsOf(out)).toHaveLength(3)
    expect(err).toContain('NP0525')
  })

  test('one below the inputs, also by a pattern and from within', async () => {
    const folder = folderOf({ 'x/1.txt': noticeText(), '2.txt': noticeText('乙') })
    await runHere([`${folder}/x`, '-o', `${folder}/x/`, '-f', 'text'])
    expect(Object.keys(filesIn(folder))).toContain('x/1.txt.txt')
    writeFileSync(`${folder}/x/new.txt`, noticeText('丙'))
    const expected = ['1.txt', '2.txt', 'new.txt']
    for (const operand of [folder, `${folder}/**/*.txt`]) {
      const names = recordsOf((await runHere([operand])).out).map(({ source }) =>
        source.path.split('/').pop(),
      )
      expect(names.sort()).toEqual(expected)
    }
    expect(pathsOf((await runHere([`${folder}/x`])).out)).toEqual(['x/1.txt', 'x/new.txt'])
  })
})

test('left-out files are called as inputs are', () => {
  const folder = folderOf({ 'a.txt': noticeText(), 'b.csv': 'notice_id,item_id,notice_title,x\n' })
  expect(spawnCli(['.'], { cwd: folder }).stderr).toContain('(1): b.csv. [NP0525]')
})

describe('files for all inputs', () => {
  test.each(['en', 'zh'])(
    'tables, workbooks and reports of an earlier run, with header %s',
    async (header) => {
      const folder = folderOf({
        'a.txt': noticeText(),
        'real.csv': '序号,问题\n1,台账不全\n',
        'p.html': '<p>x',
      })
      const to = ['a.csv', 'a.tsv', 'a.xlsx', 'a.html'].flatMap((name) => ['-o', `${folder}/${name}`])
      await runHere([`${folder}/a.txt`, ...to, '--header', header])
      const { out, err } = await runHere([folder])
      expect(pathsOf(out)).toEqual(['a.txt', 'p.html', 'real.csv'])
      expect(err).toContain('(4)')
      expect(err).toContain('NP0525')
      expect(recordsOf((await runHere([`${folder}/a.csv`])).out)).toHaveLength(1)
    },
  )

  test('a table is known by its header, also where it was saved again in GB18030', () => {
    const gb18030 = Uint8Array.of(
      0xcd,
      0xa8,
      0xb1,
      0xa8,
      0x2c,
      0xb4,
      0xfa,
      0xc2,
      0xeb,
      0x2c,
      0xbc,
      0xb6,
      0xb1,
      0xf0,
      0x2c,
    )
    expect(isOurTable(gb18030)).toBe(true)
    expect(isOurTable(new TextEncoder().encode('\ufeffnotice_id,item_id,notice_title,x\r\n'))).toBe(true)
    expect(isOurTable(new TextEncoder().encode('通报,代码,其他\r\n'))).toBe(false)
    expect(isOurHtml(new TextEncoder().encode('<html><body>notice-parse'))).toBe(false)
    expect(() => isOurWorkbook(new Uint8Array(9))).toThrow()
  })
})
