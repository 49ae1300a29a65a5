/** What the READMEs show is what the tool prints. UPDATE=1 writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseArguments } from '../../src/cli/arguments.ts'
import { options } from '../../src/cli/options.ts'
import { resolveSettings } from '../../src/cli/settings.ts'
import { readVocabulary, vocabularyRow } from '../../src/cli/vocabulary.ts'
import { said } from '../../src/messages/said.ts'
import { renderers } from '../../src/renderers/index.ts'
import { fieldRoles, statusCodes } from '../../src/schema/notice.ts'
import { spawnCli } from './run.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pages = ['README.md', 'README.zh-CN.md']
/** How many examples with their output each page shows. */
const examples = { 'README.md': 3, 'README.zh-CN.md': 3, 'docs/vocabulary.md': 4 }

test.each(Object.entries(examples))('%s', (page, count) => {
  const text = readFileSync(root + page, 'utf8')
  const fresh = text.replace(/```console\n\$ ([^\n]{1,300})\n.{0,6000}?```/gs, (_, command: string) => {
    const { stdout, stderr } = spawnCli([], {
      cwd: `${root}docs/example`,
      shell: command.replaceAll('notice-parse', '$NP'),
    })
    return `\`\`\`console\n$ ${command}\n${[stdout.trimEnd(), stderr.trimEnd()].filter(Boolean).join('\n')}\n\`\`\``
  })
  if (process.env.UPDATE === '1' && !process.env.CI) writeFileSync(root + page, fresh)
  expect(readFileSync(root + page, 'utf8')).toBe(fresh)
  expect(fresh.match(/```console/g)).toHaveLength(count)
})

test.each([...Object.keys(examples), 'docs/windows.zh-CN.md'])(
  '%s names no option that there is not',
  (page) => {
    const text = readFileSync(root + page, 'utf8')
    const known = new Set(options.flatMap(({ flags }) => flags.match(/--[a-z-]+/g) ?? []))
    const foreign = new Set(['--global'])
    for (const [name] of text.matchAll(/(?<![\w-])--[a-z][a-z-]+/g))
      expect(known.has(name) || foreign.has(name), name).toBe(true)
  },
)

test.each(pages)('%s names every format and exit code', (page) => {
  const text = readFileSync(root + page, 'utf8')
  for (const { format } of renderers) expect(text).toContain(`\`${format}\``)
  for (const code of ['143', '129']) expect(text).toContain(code)
})

test('both READMEs have the same parts', () => {
  const parts = pages.map((page) => readFileSync(root + page, 'utf8').match(/^#{1,3} |^```\w+|^\| /gm))
  expect(parts[1]).toEqual(parts[0])
})

test('the vocabulary that is shown is the one that is used, and holds every kind', () => {
  const [, shown] = /```json\n(.{1,2000}?)```/s.exec(readFileSync(`${root}docs/vocabulary.md`, 'utf8'))!
  const file = `${root}docs/example/词表.json`
  expect(shown).toBe(readFileSync(file, 'utf8'))
  const rows = readVocabulary(file)
  expect(new Set(rows.map(({ kind }) => kind)).size).toBe(vocabularyRow.options.length)
})

test('the page on vocabulary names every code and role in both languages', () => {
  const text = readFileSync(`${root}docs/vocabulary.md`, 'utf8')
  for (const name of [...statusCodes, ...fieldRoles]) expect(text.split(`\`${name}\``)).toHaveLength(3)
})

describe('the page for Windows', () => {
  const page = readFileSync(`${root}docs/windows.zh-CN.md`, 'utf8')
  const io = { env: {}, platform: 'win32', stdout: { isTTY: true }, stderr: { isTTY: true } } as never
  const commands = [...page.matchAll(/(?:`|^ +)(notice-parse [^`\n]+)(?:`|$)/gm)].map(
    ([, command]) => command,
  )

  test('shows commands that the tool takes, and a main one with Chinese headers', async () => {
    expect(commands.length).toBeGreaterThan(8)
    for (const command of commands) {
      const words = command.replaceAll('"', '').split(' ').slice(1)
      const { flags, operands } = parseArguments(words)
      await expect(resolveSettings(flags, operands, 'zh', io)).resolves.toMatchObject({ language: 'zh' })
    }
    expect(commands.find((command) => command.includes('Desktop'))).toContain('-o 事项.csv --header zh')
  })

  test('quotes messages as they are told', () => {
    const told = [
      said('NP0105', { form: 'x', formZh: 'Word 97-2003 文档（.doc）' }, 'zh'),
      said('NP0306', { metric: 'issues', claimed: 5, counted: 4 }, 'zh'),
      said('NP0110', {}, 'zh'),
      said('NP0106', { reason: '文件不存在' }, 'zh'),
    ].join('')
    for (const quoted of [
      '不支持的格式：Word 97-2003 文档（.doc）',
      '自报问题 5，解析得 4',
      'PDF 只有图像',
      '输入无法读取：文件不存在',
    ]) {
      expect(page).toContain(`“${quoted}”`)
      expect(told).toContain(quoted)
    }
    expect(page).toContain('自报与解析一致 431/440 · 3.2 秒（38 份/秒）')
  })
})
