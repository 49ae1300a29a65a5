/** What the READMEs show is what the tool prints. UPDATE=1 writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { options } from '../../src/cli/options.ts'
import { readVocabulary, vocabularyRow } from '../../src/cli/vocabulary.ts'
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
