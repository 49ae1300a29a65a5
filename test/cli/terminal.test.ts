/** Nothing of others reaches a terminal raw: neither from names nor from texts. */
import { describe, expect, test } from 'vitest'
import { renderers } from '../../src/renderers/index.ts'
import { folderOf, noticeText, runHere } from './run.ts'

const hostile = 'a\x1b[2J\x9b1m\u202e.txt'
const raw = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/

describe('messages about the run', () => {
  test.each([
    ['NP0501', [`--${hostile}`]],
    ['NP0503', ['-f', hostile]],
    ['NP0504', [`/nowhere/*${hostile}`]],
    ['NP0507', ['-o', `${hostile}.zzz`, 'x']],
    ['NP0509', ['--files-from', `/nowhere/${hostile}`]],
  ])('%s', async (code, argv) => {
    for (const language of ['en', 'zh']) {
      const { err } = await runHere([...argv, '--lang', language], { terminal: 200 })
      expect(err).toContain(code)
      expect(err.replaceAll('\n', '')).not.toMatch(raw)
    }
  })

  test('NP0517, and an error that is none of ours', async () => {
    const folder = folderOf({ [hostile]: noticeText(), [hostile.toUpperCase()]: noticeText() })
    const { err } = await runHere([folder, '-o', `${folder}/out/`])
    expect(err).toContain('NP0517')
    expect(err.replaceAll('\n', '')).not.toMatch(raw)
  })

  test('annotations', async () => {
    const { err } = await runHere([`${folderOf({ [hostile]: '\0\0' })}/${hostile}`, '--reporter', 'github'])
    expect(err).toContain('/a\\x1b[2J')
    expect(err.replaceAll('\n', '')).not.toMatch(raw)
  })
})

describe('data on a terminal', () => {
  const folder = folderOf({
    'a.txt': noticeText().replaceAll('登记不全', '登\x1b]52;c;QQ==\x07\x9b2J\u202e不全'),
  })

  test.each(renderers.filter(({ onScreen }) => onScreen !== 'nothing').map(({ format }) => format))(
    '%s holds no sign that a terminal obeys',
    async (format) => {
      const argv = [`${folder}/a.txt`, '-f', format, '--color', 'never']
      const { code, out } = await runHere(argv, { terminal: 200 })
      expect(code).toBe(0)
      expect(out.length).toBeGreaterThan(100)
      expect(out.replace(/[\n\t]/g, '')).not.toMatch(raw)
    },
  )

  test('into a pipe the text goes as it is', async () => {
    const { out } = await runHere([`${folder}/a.txt`, '-f', 'text'])
    expect(out).toContain('\x1b]52')
  })

  test.each(['xlsx', 'parquet', 'sqlite'])('%s is refused', async (format) => {
    const { code, out, err } = await runHere([`${folder}/a.txt`, '-f', format], { terminal: 80 })
    expect([code, out, err]).toEqual([2, '', expect.stringContaining('NP0510')])
  })
})
