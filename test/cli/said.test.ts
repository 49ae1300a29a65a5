/** Messages as people read them: words of the data, sizes, times and reasons in their language. */
import { expect, test } from 'vitest'
import { readVocabulary } from '../../src/cli/vocabulary.ts'
import { messageText } from '../../src/messages/codes.ts'
import { said } from '../../src/messages/said.ts'
import { timeText } from '../../src/messages/units.ts'
import { metrics, repairKinds } from '../../src/schema/notice.ts'
import { folderOf, noticeText, recordsOf, runHere } from './run.ts'

test.each([
  ['NP0306', { metric: 'in_progress', claimed: 5, counted: 4 }, '自报进行中 5，解析得 4。'],
  ['NP0202', { kind: 'pinyin_gloss', count: 3 }, '做了 3 处修复：拼音注音。'],
  ['NP0103', { bytes: 70_000_000, limit: 64 * 2 ** 20 }, '输入超过大小上限 64 MiB。'],
  ['NP0103', { limit: 100 }, '输入超过大小上限 100 字节。'],
  ['NP0107', { limit: 60_000 }, '解析超过时限 1 分钟。'],
  ['NP0107', { limit: 1500 }, '解析超过时限 1.5 秒。'],
  ['NP0111', { limit: 1.5 * 2 ** 30 }, '解析所需内存超过上限 1.5 GiB。'],
  ['NP0104', { reason: 'it is encrypted', reasonZh: '已加密' }, '容器无法读取：已加密。'],
] as const)('%s %j', (code, data, text) => {
  expect(said(code, data, 'zh')).toBe(text)
  expect(said(code, data, 'en')).toBe(messageText(code, data))
})

test('every metric and every repair has a Chinese name', () => {
  for (const metric of metrics) expect(said('NP0306', { metric }, 'zh')).not.toContain(metric)
  for (const kind of repairKinds) expect(said('NP0202', { kind }, 'zh')).not.toContain(kind)
})

test.each([
  [300, '300 ms', '300 毫秒'],
  [50_000, '50 s', '50 秒'],
  [104_000, '1 min 44 s', '1 分 44 秒'],
  [120_000, '2 min', '2 分钟'],
])('%i ms', (milliseconds, en, zh) => {
  expect([timeText(milliseconds, 'en'), timeText(milliseconds, 'zh')]).toEqual([en, zh])
})

test.each([
  [
    'a container',
    { 'x.docx': Buffer.from('PK\x03\x04 cut off') },
    '容器无法读取：缺少部件目录，文件可能不完整。',
  ],
  [
    'a form',
    { 'x.doc': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) },
    '不支持的格式：Word 97-2003 文档（.doc）。请用',
  ],
] as const)('why an input is not read: %s', async (_, files, text) => {
  const folder = folderOf(files)
  const { out, err } = await runHere([`${folder}/${Object.keys(files)[0]}`, '--lang', 'zh'])
  expect(err).toContain(text)
  expect(recordsOf(out)[0].error).toMatchObject({ text: expect.stringMatching(/^The /) })
})

test('what is not there, and a name that can be none', async () => {
  const folder = folderOf({ 'a.txt': noticeText(), 'a.txt.expected.json': '{"x": 1}', list: 'a\0b.txt' })
  const { out } = await runHere(['--check', `${folder}/a.txt`, '--lang', 'zh'])
  expect(out).toContain('/x：期望 1，实际 无。')
  const { err } = await runHere(['--files-from', `${folder}/list`, '--lang', 'zh', '--max-size', '1MB'])
  expect(err).not.toMatch(/must be|Uint8Array/)
  expect(err).toContain('以 NUL 分隔，请加 -0')
})

test.each([
  ['{', /words\.json：第 2 个字符处有误|words\.json：内容不完整/],
  ['通报', /words\.json：第 1 个字符处有误|words\.json：不合 JSON 的写法/],
  ['{}', /words\.json：应为由行组成的列表。/],
  ['[3]', /第 1 行：不是形如 \{…\} 的对象/],
  [
    '[{"kind":"colour","id":"x","phrases":["y"]}]',
    /第 1 行（x）：kind 可用 status、label、measure_word、set_phrase/,
  ],
  ['[{"kind":"status","id":"x","phrases":["y"]}]', /code 可用 completed、/],
  ['[{"kind":"label","id":"x","phrases":[],"role":"other"}]', /phrases 为空/],
  ['[{"kind":"label","id":"x","role":"other"}]', /缺少 phrases/],
  ['[{"kind":"set_phrase","id":"x","phrases":["y"],"colour":1}]', /没有 colour/],
])('a vocabulary that is refused: %s', async (content, pattern) => {
  const file = `${folderOf({ 'words.json': content })}/words.json`
  const { code, err } = await runHere(['x', '--vocabulary', file, '--lang', 'zh'])
  expect([code, err]).toEqual([2, expect.stringMatching(pattern)])
  expect(() => readVocabulary(file)).toThrow('NP0508')
})

test('a vocabulary that is not there says so, without a row', async () => {
  const { err } = await runHere(['x', '--vocabulary', '/nowhere.json'])
  expect(err).toContain('/nowhere.json: no such file. [NP0508]')
})
