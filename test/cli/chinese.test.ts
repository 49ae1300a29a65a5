/** What is told in Chinese is written as Chinese is: with full-width signs beside Chinese characters. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import options from '../../src/cli/options.json' with { type: 'json' }
import examples from '../../src/cli/people/examples.json' with { type: 'json' }
import explained from '../../src/cli/people/explained.json' with { type: 'json' }
import reasons from '../../src/cli/reasons.json' with { type: 'json' }
import codes from '../../src/messages/codes.json' with { type: 'json' }
import phrases from '../../src/messages/phrases.json' with { type: 'json' }
import refused from '../../src/readers/detect/refused.json' with { type: 'json' }
import { tables } from '../../src/renderers/tables/index.ts'
import { flatItems } from '../../src/renderers/tables/items.ts'
import reportPhrases from '../../src/report/phrases.json' with { type: 'json' }

const root = fileURLToPath(new URL('../..', import.meta.url))
const halfWidth =
  /(?<=[\p{Script=Han}“”《》。，、：；（）])[,:;()?!]|[,:;()?!](?=[\p{Script=Han}“《。，、：；（）])/u

const texts: Record<string, string[]> = {
  codes: codes.flatMap(({ zh, help }) => [zh, help.zh]),
  phrases: Object.values(phrases).map(({ zh }) => zh),
  options: options.map(({ zh }) => zh),
  explained: Object.values(explained).map(({ zh }) => zh),
  examples: examples.map(({ zh }) => zh),
  reasons: Object.values(reasons).map(({ zh }) => zh),
  forms: refused.map(({ zh }) => zh),
  report: Object.values(reportPhrases).map(({ zh }) => zh),
  tables: [...tables, flatItems].flatMap(({ zh, columns }) => [zh, ...columns.map((column) => column.zh)]),
}

test('the rule finds what it forbids and leaves the rest', () => {
  for (const text of ['错误:无', '共(3)', '解析,输出', '（无)。', '“甲”:乙']) expect(text).toMatch(halfWidth)
  for (const text of ['错误：无', '见 --ext, --from', '{"path": …, "text": …}', '12:30 之后', '退出码 0 · 1'])
    expect(text).not.toMatch(halfWidth)
})

describe.each(Object.entries(texts))('%s', (_, list) => {
  test('no half-width sign beside Chinese', () => {
    expect(list.length).toBeGreaterThan(5)
    expect(list.filter((text) => halfWidth.test(text))).toEqual([])
  })
})

test.each(['README.zh-CN.md', 'docs/windows.zh-CN.md', 'docs/vocabulary.md'])('%s', (page) => {
  const [whole] = readFileSync(root + page, 'utf8')
    .split('## 中文')
    .slice(-1)
  const prose = whole
    .replace(/```.*?```/gs, '')
    .replace(/`[^`\n]*`/g, '甲')
    .replace(/\]\([^)\n]*\)/g, '')
  expect(prose.split('\n').filter((line) => halfWidth.test(line))).toEqual([])
})
