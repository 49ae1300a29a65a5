/** The lossless tree: of whole notices what must always hold, of small ones every node. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseBytes } from '../src/parse-notice.ts'
import type { NoticeLeaf, NoticeNode } from '../src/tree/notice-tree.ts'
import { unsound } from './fuzz/sound.ts'

const folder = new URL('../fixtures/', import.meta.url)
const fixtures = Object.keys(JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')))

it.each(fixtures)('%s: the leaves cover the text, children lie inside their parents', async (path) => {
  const parsed = await parseBytes(readFileSync(new URL(path, folder)), { path })
  expect(unsound(parsed)).toBeNull()
  const open = [parsed.tree() as NoticeNode]
  for (let node = open.pop(); node; node = open.pop())
    for (const child of node.children) {
      expect(child.position.start.offset).toBeGreaterThanOrEqual(node.position.start.offset!)
      expect(child.position.end.offset).toBeLessThanOrEqual(node.position.end.offset!)
      if ('children' in child) open.push(child)
    }
})

/** A node a line, indented by its depth: type, data, and the text of a leaf. */
function shown(node: NoticeNode | NoticeLeaf, depth = 0): string[] {
  const data = node.data ? ` ${Object.values(node.data).join(' ')}` : ''
  const value = 'value' in node ? ` ${JSON.stringify(node.value)}` : ''
  const line = `${'  '.repeat(depth)}${node.type}${data}${value}`
  return 'children' in node ? [line, ...node.children.flatMap((child) => shown(child, depth + 1))] : [line]
}
const treeOf = async (text: string, format = 'text'): Promise<NoticeNode> =>
  (await parseBytes(text, { format })).tree() as NoticeNode

it('nests sections, titles, fields and measures, and leaves their signs as leaves', async () => {
  const text =
    '某县水务局党组关于巡察整改情况的通报\n\n一、主要问题整改情况\n(一)关于“台账不清”的问题\n整改情况:一是清点泵站。二是补记台账。整改进度:已完成整改。\n2021年12月1日\n'
  expect(shown(await treeOf(text))).toEqual([
    'root',
    '  paragraph',
    '    text "某县水务局党组关于巡察整改情况的通报"',
    '  space "\\n\\n"',
    '  section 1 1',
    '    paragraph',
    '      marker "一、"',
    '      title',
    '        text "主要问题整改情况"',
    '    space "\\n"',
    '    section 1.1 2',
    '      paragraph',
    '        marker "(一)"',
    '        title',
    '          text "关于“台账不清”的问题"',
    '      space "\\n"',
    '      paragraph',
    '        field response',
    '          label "整改情况:"',
    '          measure 1',
    '            text "一是清点泵站。"',
    '          measure 2',
    '            text "二是补记台账。"',
    '        field progress',
    '          label "整改进度:"',
    '          text "已完成整改。"',
    '  space "\\n"',
    '  paragraph',
    '    text "2021年12月1日"',
    '  space "\\n"',
  ])
})

it('keeps the signs of the format apart from the text', async () => {
  const table = '| 序号 | 问题 | 整改情况 |\n| --- | --- | --- |\n| 1 | 台账不清 | **已完成**整改 |\n'
  expect(shown(await treeOf(table, 'markdown')).join('\n')).toBe(`root
  markup "| "
  row
    text "序号"
    markup " | "
    text "问题"
    markup " | "
    text "整改情况"
  markup " |"
  space "\\n"
  markup "| --- | --- | --- |"
  space "\\n"
  markup "| "
  item 1
    row
      text "1"
      markup " | "
      text "台账不清"
      markup " | "
      field response
        markup "**"
        text "已完成"
        markup "**"
        text "整改"
  markup " |"
  space "\\n"`)
})

it('holds an item that has no number, and furniture', async () => {
  const text = '一、整改情况\n针对“台账不清”问题,我局已补记台账,已完成整改。\n打印本页\n'
  expect(shown(await treeOf(text)).slice(6)).toEqual([
    '    space "\\n"',
    '    item 1#1',
    '      paragraph',
    '        text "针对“台账不清”问题,我局已补记台账,已完成整改。"',
    '  space "\\n"',
    '  furniture',
    '    text "打印本页"',
    '  space "\\n"',
  ])
})

it('tells where each node stands, by line, column and offset', async () => {
  const tree = await treeOf('通报\n一、整改')
  const [, , section] = tree.children
  expect(section).toMatchObject({
    type: 'section',
    position: { start: { line: 2, column: 1, offset: 3 }, end: { line: 2, column: 5, offset: 7 } },
  })
})
