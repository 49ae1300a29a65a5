import { describe, expect, test } from 'vitest'
import { readVocabulary } from '../../src/cli/vocabulary.ts'
import { folderOf, noticeText, runHere } from './run.ts'

const good = [
  { kind: 'status', id: 'own-done', phrases: ['已闭环销号'], code: 'completed' },
  { kind: 'label', id: 'own-lead', phrases: ['牵头科室'], role: 'responsible', note: 'of one county' },
  { kind: 'measure_word', id: 'own-words', phrases: ['宗', '幅'] },
  { kind: 'set_phrase', id: 'own-set', phrases: ['三清三建'] },
]

function file(content: unknown): string {
  return `${folderOf({ 'words.json': typeof content === 'string' ? content : JSON.stringify(content) })}/words.json`
}

describe('--vocabulary', () => {
  test('rows of every kind are taken', () => {
    expect(readVocabulary(file(good))).toEqual(good)
  })

  test.each([
    ['no JSON', '{', 'NP0508'],
    ['no list', {}, 'a list of rows'],
    ['an unknown kind', [{ ...good[0], kind: 'colour' }], 'row 1 (own-done)'],
    ['no phrases', [good[0], { ...good[1], phrases: [] }], 'row 2 (own-lead): phrases'],
    ['a code that is none', [{ ...good[0], code: 'done' }], 'code'],
    ['a key that is none', [{ ...good[2], colour: 1 }], 'row 1'],
    ['an id given twice', [good[2], { ...good[3], id: 'own-words' }], 'row 2 (own-words)'],
  ])('%s: refused, with the row named', async (_, content, told) => {
    const input = folderOf({ 'a.txt': noticeText() })
    const { code, err, out } = await runHere([input, '--vocabulary', file(content)])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(told)
  })

  test('a file that is not there', async () => {
    expect((await runHere(['x', '--vocabulary', '/nowhere.json'])).code).toBe(2)
  })

  test('other words, other outputs: they are part of the key', async () => {
    const input = folderOf({ 'a.txt': noticeText() })
    const to = folderOf()
    await runHere([input, '-o', `${to}/`])
    expect((await runHere([input, '-o', `${to}/`])).err).toContain('unchanged')
    expect((await runHere([input, '-o', `${to}/`, '--vocabulary', file(good)])).err).not.toContain(
      'unchanged',
    )
  })
})
