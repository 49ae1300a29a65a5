import type { Parent } from 'unist'
import { describe, expect, it } from 'vitest'
import { noticeProcessor, parseNotice, parseText } from '../src/index.ts'

const text =
  '一、整改情况\n(一)关于“学习不深入”的问题。\n整改情况:已整改。\n(二)关于“台账不清”的问题。\n整改情况:正在整改。'

describe('the passes as a unified processor', () => {
  it('gives the same notice as the library', async () => {
    const { result } = noticeProcessor().processSync({ value: text, path: 'a.txt' })
    expect(result).toEqual(parseText(text, { path: 'a.txt' }))
    expect(await parseNotice(text, { path: 'a.txt' })).toEqual(result)
  })

  it('hands the lossless tree to plugins that are used behind them', () => {
    const seen: string[] = []
    const processor = noticeProcessor().use(() => (tree) => {
      for (const child of (tree as Parent).children) seen.push(child.type)
    })
    processor.processSync(text)
    expect(seen).toContain('section')
  })

  it('lets a plugin change what is printed', () => {
    const processor = noticeProcessor().use(() => (_tree, file) => {
      const { draft } = file.data as { draft: { items: { status: unknown }[] } }
      for (const item of draft.items) item.status = null
    })
    expect(processor.processSync(text).result.items.map((item) => item.status)).toEqual([null, null])
  })
})
