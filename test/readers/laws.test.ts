/** What holds of every form: the leaves are the text, places lie in it, encodings are told by the bytes. */
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { parseNotice } from '../../src/index.ts'
import { parseBytes } from '../../src/parse-notice.ts'
import { generateNotices } from '../generator/generate.ts'
import { forms } from './render.ts'

interface Node {
  type: string
  value?: string
  children?: Node[]
}

function leavesOf(tree: unknown): Node[] {
  const leaves: Node[] = []
  const open = [tree as Node]
  for (let node = open.pop(); node; node = open.pop()) {
    if (!node.children) leaves.push(node)
    else for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i])
  }
  return leaves
}

describe('every form', () => {
  const notices = generateNotices([71, 72, 73], { plain: true })

  test.each(forms)(
    '$name: the leaves of the tree are the text, once and in order',
    async ({ format, render }) => {
      for (const { text } of notices) {
        const bytes = render(text.split('\n').filter((line) => line.trim() !== ''))
        if (!bytes) continue
        const parsed = await parseBytes(bytes, { format })
        const leaves = leavesOf(parsed.tree())
        expect(leaves.map((leaf) => leaf.value).join('')).toBe(parsed.text)
        expect(parsed.notice.source.length).toBe(parsed.text.length)
        for (const { title } of parsed.notice.items) {
          const slice = parsed.text.slice(...title.span)
          expect(title.raw ?? title.text).toBe(slice)
        }
        for (const entity of parsed.notice.entities) {
          const slice = parsed.text.slice(...entity.span)
          expect(entity.raw ?? entity.text).toBe(slice)
        }
      }
    },
  )

  test.each(forms.filter((form) => form.format !== 'text'))(
    '$name: told by the bytes alone',
    async ({ format, render }) => {
      const bytes = render(notices[0].text.split('\n').filter((line) => line.trim() !== ''))
      if (!bytes || format === 'markdown') return
      const mediaTypes: Record<string, RegExp> = { html: /html/, docx: /wordprocessingml/, pdf: /pdf/ }
      expect((await parseNotice(bytes)).source.mediaType).toMatch(mediaTypes[format])
    },
  )
})

describe('pages in any encoding', () => {
  const page = (charset: string, text: string): string =>
    `<html><head><meta charset="${charset}"><title>通报</title></head><body><p>${text}</p><p>一、主要做法</p><p>(一)关于学习不深入的问题。已完成整改。</p></body></html>`
  const simplified = '根据县委统一部署,县委第二巡察组对某局党组进行了巡察,现将整改情况通报如下。'
  const traditional = '根據縣委統一部署,縣委第二巡察組對某局黨組進行了巡察,現將整改情況通報如下。'

  test.each([
    ['GBK', 'gbk', 'gb2312', simplified, 'gb18030'],
    ['GBK that says it is UTF-8', 'gbk', 'utf-8', simplified, 'gb18030'],
    ['UTF-8 that says it is GBK', 'utf-8', 'gb2312', simplified, 'utf-8'],
    ['Big5', 'big5', 'big5', traditional, 'big5'],
    ['UTF-16', 'utf-16le', 'utf-16', simplified, 'utf-16le'],
  ])('%s', async (_, encoding, charset, text, read) => {
    const bytes = iconv.encode(page(charset, text), encoding, { addBOM: encoding === 'utf-16le' })
    const parsed = await parseBytes(bytes, { path: 'a.html' })
    expect(parsed.text.split('\n\n')[0]).toBe(text)
    expect(parsed.notice.source.encoding).toBe(read)
  })
})
