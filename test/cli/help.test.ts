/** What is made from the option table and the table of codes, and kept in files, is fresh. UPDATE=1 writes it anew. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseArguments } from '../../src/cli/arguments.ts'
import { options } from '../../src/cli/options.ts'
import { completion } from '../../src/cli/people/completion.ts'
import examples from '../../src/cli/people/examples.json' with { type: 'json' }
import { codesPage } from '../../src/cli/people/explain.ts'
import { manualPage } from '../../src/cli/people/man.ts'
import codes from '../../src/messages/codes.json' with { type: 'json' }
import { tool } from '../../src/tool.ts'
import { filesIn, folderOf, noticeText, runHere, spawnCli } from './run.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

describe.each([
  ['docs/codes.md', codesPage],
  ['docs/notice-parse.1', manualPage],
])('%s', (path, make) => {
  test('is what the tables make of it', () => {
    const file = root + path
    if (process.env.UPDATE === '1' && !process.env.CI) writeFileSync(file, make())
    expect(existsSync(file) ? readFileSync(file, 'utf8') : null).toBe(make())
  })
})

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  expect(tool.version).toBe(version)
  expect((await runHere(['--version'])).out).toBe(`${version}\n`)
})

describe('help', () => {
  test.each(['en', 'zh'])('%s: every option and every example, code 0', async (lang) => {
    const { code, out } = await runHere(['--help', '--lang', lang], { env: { COLUMNS: '200' } })
    expect(code).toBe(0)
    for (const { flags } of options) expect(out).toContain(flags)
    for (const { command } of examples) expect(out).toContain(command)
    expect((await runHere(['-h', '--lang', lang])).code).toBe(0)
  })

  test.each([40, 80, 200])('at %i columns an example can be copied over its lines', async (columns) => {
    const { out } = await runHere(['--help', '--color', 'never'], { terminal: columns })
    const joined = out.replace(/ \\\n\s+/g, ' ')
    for (const { command } of examples) expect(joined).toContain(command)
    if (columns >= 80) expect(out).not.toContain('\\\n')
  })

  test('no argument on a terminal: the short one on standard error, code 2', async () => {
    const { code, out, err } = await runHere([], { terminal: 80 })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('notice-parse --help')
  })
})

test.each(examples.map(({ command }) => command))('the example works: %s', (command) => {
  const folder = folderOf({
    '通报.txt': noticeText(),
    '通报/甲.txt': noticeText('甲'),
    '通报/2022/乙.txt': noticeText('乙'),
    '通报.html': `<html><body><p>${noticeText().replaceAll('\n', '</p><p>')}</p></body></html>`,
    'fixtures/a.txt': noticeText(),
  })
  expect(spawnCli(['--update', 'fixtures'], { cwd: folder }).status).toBe(0)
  const before = Object.keys(filesIn(folder)).length
  const { stdout, stderr, status } = spawnCli([], {
    cwd: folder,
    shell: command.replaceAll('notice-parse', '$NP'),
  })
  expect([status, stderr]).toEqual([0, expect.not.stringContaining('NP05')])
  expect(stdout !== '' || Object.keys(filesIn(folder)).length > before).toBe(true)
})

describe('codes', () => {
  test('--explain and --list-codes in both languages', async () => {
    for (const lang of ['en', 'zh'] as const) {
      const { out } = await runHere(['--list-codes', '--lang', lang])
      expect(out.trimEnd().split('\n')).toHaveLength(codes.length)
      for (const row of codes) {
        const text = (await runHere(['--explain', row.code.toLowerCase(), '--lang', lang])).out
        expect(text).toContain(row.help[lang])
      }
    }
  })
})

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish', 'powershell'])('%s knows every option', (shell) => {
    const script = completion(shell)
    for (const { flags } of options) {
      const name = /--([a-z-]+)/.exec(flags)?.[1]
      if (name) expect(script).toContain(name)
    }
  })

  test('a shell that there is no script for, and a language, are refused', async () => {
    const { code, out, err } = await runHere(['--completion', 'tcsh'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('bash, zsh, fish, powershell')
    expect((await runHere(['--help', '--lang', 'fr'])).code).toBe(2)
  })

  test('names of files are left to the shell, codes are completed, what may be repeated is', () => {
    expect(completion('bash')).not.toContain('compgen -f')
    expect(completion('bash')).toContain('-o default')
    expect(completion('bash')).toMatch(/--explain\) .*NP0306/)
    for (const name of ['-o', '--output', '--ignore', '--reporter', '-v'])
      expect(completion('zsh')).toContain(`'*${name}[`)
    expect(completion('zsh')).toContain("'--format[")
  })

  test('bash takes the script and completes', () => {
    const folder = folderOf({ 'np.bash': completion('bash') })
    const script = `source ${folder}/np.bash; COMP_WORDS=(notice-parse --form); COMP_CWORD=1; _notice_parse; echo "\${COMPREPLY[@]}"; COMP_WORDS=(notice-parse -f nd); COMP_CWORD=2; _notice_parse; echo "\${COMPREPLY[@]}"`
    expect(spawnCli([], { shell: script }).stdout).toBe('--format\nndjson\n')
  })
})

test('the manual page keeps the quotes of its examples', () => {
  const plain = manualPage().replaceAll('\\-', '-').replaceAll('\\(dq', '"').replaceAll('\\(aq', "'")
  for (const { command } of examples) expect(plain).toContain(`.B ${command}\n`)
  expect(manualPage()).not.toMatch(/^\.B .*"/m)
})

test('an option that takes a path, a word or nothing takes it', () => {
  expect(parseArguments(['-vv', '-o', 'a.csv', '-o', 'b.json', 'x']).flags).toMatchObject({
    verbose: 2,
    output: ['a.csv', 'b.json'],
  })
  expect(parseArguments(['x', '--no-repair', '-0']).flags).toMatchObject({ repair: false, null: true })
  expect(parseArguments(['--', '-x']).operands).toEqual(['-x'])
})

test('--schema is a JSON Schema that the output keeps', async () => {
  const { default: Ajv } = await import('ajv/dist/2020.js')
  const validate = new Ajv.default({ strict: false }).compile(JSON.parse((await runHere(['--schema'])).out))
  const folder = folderOf({ 'a.txt': noticeText(), 'bad.txt': Uint8Array.of(0, 0, 1, 0) })
  const { out } = await runHere([folder])
  for (const line of out.trimEnd().split('\n')) expect(validate(JSON.parse(line))).toBe(true)
})
