import { describe, expect, test } from 'vitest'
import { askedLanguage, chooseLanguage } from '../../src/cli/language.ts'
import { options } from '../../src/cli/options.ts'
import { colourOf } from '../../src/cli/outputs/plan.ts'
import codes from '../../src/messages/codes.json' with { type: 'json' }
import phrases from '../../src/messages/phrases.json' with { type: 'json' }
import { folderOf, noticeText, runHere } from './run.ts'

describe('the language', () => {
  test.each([
    [{}, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{ LANG: 'POSIX' }, 'en'],
    [{ LANG: 'zh_CN.GB18030' }, 'zh'],
    [{ LANG: 'zh_TW.UTF-8' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'en_US.UTF-8', NOTICE_PARSE_LANG: 'zh' }, 'zh'],
    [{ LANG: 'zha_CN' }, 'en'],
  ] as const)('%j: %s', (env, language) => {
    expect(chooseLanguage(undefined, env, 'linux')).toBe(language)
    expect(chooseLanguage('en', env, 'linux')).toBe('en')
  })

  test('--lang is seen before anything else is read', () => {
    expect(askedLanguage(['--nonsense', '--lang', 'zh'])).toBe('zh')
    expect(askedLanguage(['--lang=zh'])).toBe('zh')
    expect(askedLanguage(['--', '--lang=zh'])).toBeUndefined()
  })

  test('keys and codes are the same in both, also the data', async () => {
    const folder = folderOf({ 'a.txt': noticeText().replace('2.关于', '4.关于') })
    const [en, zh] = await Promise.all(['en', 'zh'].map((lang) => runHere([folder, '--lang', lang])))
    expect(zh.out).toBe(en.out)
    expect(en.err).toMatch(/warning: The numbering jumps .*\[NP0302\]/)
    expect(zh.err).toMatch(/警告: 编号从 .*\[NP0302\]/)
  })
})

describe('the tables of words', () => {
  const placeholders = (text: string) =>
    [...text.matchAll(/\{(\w+)(?::\w+)?\}/g)].map(([, name]) => name).sort()

  test.each(codes.map((row) => [row.code, row] as const))('%s says the same in both languages', (_, row) => {
    expect(placeholders(row.zh)).toEqual(placeholders(row.en))
    expect(row.zh).toMatch(/\p{Script=Han}/u)
    expect(row.en).not.toMatch(/\p{Script=Han}/u)
    expect([row.help.en, row.help.zh].every((text) => text.length > 3)).toBe(true)
  })

  test('phrases too', () => {
    for (const [key, { en, zh }] of Object.entries(phrases)) {
      const optional = key === 'summary.time' || key === 'progress'
      if (!optional) expect([key, placeholders(zh)]).toEqual([key, placeholders(en)])
    }
  })

  test('codes are sorted and unique, and so are options', () => {
    const names = codes.map(({ code }) => code)
    expect(names).toEqual([...new Set(names)].sort())
    const flags = options.map((row) => row.flags)
    expect(new Set(flags).size).toBe(flags.length)
  })
})

describe('colours', () => {
  const io = (env: Record<string, string>, isTTY: boolean) => ({ env, stdout: { isTTY } }) as never

  test.each([
    [undefined, {}, true, true],
    [undefined, {}, false, false],
    [undefined, { NO_COLOR: '1' }, true, false],
    [undefined, { NO_COLOR: '' }, true, true],
    [undefined, { TERM: 'dumb' }, true, false],
    [undefined, { FORCE_COLOR: '1' }, false, true],
    [undefined, { FORCE_COLOR: '0' }, true, false],
    ['never', { FORCE_COLOR: '1' }, true, false],
    ['always', { NO_COLOR: '1' }, false, true],
  ] as const)('%s %j on a terminal %s: %s', (asked, env, tty, colour) => {
    expect(colourOf(asked, io(env, tty))).toBe(colour)
  })

  test('a status is a word besides', async () => {
    const folder = folderOf({ 'a.txt': noticeText() })
    const { out } = await runHere([`${folder}/a.txt`, '--color', 'always'], { terminal: 80 })
    expect(out).toContain('\x1b[32mcompleted')
    const plain = await runHere([`${folder}/a.txt`], { terminal: 80, env: { NO_COLOR: '1' } })
    expect(plain.out).not.toContain('\x1b')
    expect(plain.out).toContain('completed')
  })
})

describe('where nobody asked for a format', () => {
  const folder = folderOf({ 'a.txt': noticeText(), 'b.txt': noticeText('乙') })

  test('a terminal: one is an outline, many are a table and a summary', async () => {
    const one = await runHere([`${folder}/a.txt`], { terminal: 80 })
    expect(one.out).toContain('关于巡察整改进展情况的通报')
    expect(one.out).toContain('items 2')
    const two = await runHere([folder], { terminal: 80 })
    expect(two.out).toMatch(/file +inspected/)
    expect(two.err).toContain('2 of 2 read')
  })

  test('no progress where it would not be read', async () => {
    const { err } = await runHere([folder], { terminal: 80, env: { CI: 'true' } })
    expect(err).not.toContain('\r')
  })
})
