import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ReaderError } from '../../src/readers/define.ts'
import refused from '../../src/readers/detect/refused.json' with { type: 'json' }
import { readerFor, readers } from '../../src/readers/index.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0))
const zip = (part: string): Uint8Array => bytes(`PK\x03\x04\x14\0\0\0\x08\0${'\0'.repeat(20)}${part}`)
const ole = bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}`)

async function formatOf(path: string, data: Uint8Array | null = null): Promise<string> {
  try {
    return (await readerFor({ path, bytes: data })).format
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error
    expect(error.code).toBe('NP0105')
    expect(error.data.advice).toMatch(/\w/)
    return `refused: ${error.data.form}`
  }
}

describe('readers', () => {
  test('the list is the folder', async () => {
    const files = readdirSync(new URL('../../src/readers/', import.meta.url)).filter((name) =>
      name.endsWith('.ts'),
    )
    const kinds = files.filter((name) => !['define.ts', 'index.ts'].includes(name))
    expect(kinds.length).toBe(readers.length)
    for (const entry of readers) {
      const { reader } = await entry.load()
      expect([reader.format, reader.extensions]).toEqual([entry.format, entry.extensions])
    }
    const extensions = [...readers, ...refused].flatMap((row) => row.extensions)
    expect(new Set(extensions).size).toBe(extensions.length)
  })

  test.each([
    ['通报(1).txt', null, 'text'],
    ['-', null, 'text'],
    ['目录.md/通报', null, 'text'],
    ['通报.MD', null, 'markdown'],
    ['通报.md', bytes('<div align="center">'), 'markdown'],
    ['通报.txt', bytes('<p>一、</p>'), 'text'],
    ['通报.doc', ole, 'refused: Word 97-2003 (.doc)'],
    ['通报.wps', ole, 'refused: WPS Writer (.wps)'],
    ['通报', ole, 'refused: Office 97-2003 file'],
    ['通报.doc', bytes('{\\rtf1\\ansi'), 'refused: rich text (.rtf)'],
    ['通报.ofd', zip('OFD.xml'), 'refused: OFD layout document (.ofd)'],
    ['通报', zip('OFD.xml'), 'refused: OFD layout document (.ofd)'],
    ['台账.xlsx', zip('xl/workbook.xml'), 'xlsx'],
    ['全部.zip', zip('通报.txt'), 'refused: archive'],
    ['台账.CSV', null, 'csv'],
    ['通报.docx', zip('word/document.xml'), 'docx'],
    ['通报', zip('word/document.xml'), 'docx'],
    ['通报.docx', ole, 'docx'],
    ['通报.txt', bytes('%PDF-1.5'), 'pdf'],
    ['通报.html', null, 'html'],
    ['-', bytes('<!DOCTYPE html><html>'), 'html'],
    ['通报.doc', bytes('<html xmlns:o="office">'), 'html'],
    ['扫描.jpg', bytes('\xff\xd8\xff\xe0'), 'refused: image'],
    ['扫描', bytes('\x89PNG\r\n\x1a\n'), 'refused: image'],
    ['扫描.png', null, 'refused: image'],
    // A picture that calls itself a text is the decoder's to refuse: it is no text.
    ['扫描.txt', bytes('\xff\xd8\xff\xe0'), 'text'],
  ])('%s is read as %3$s', async (path, data, format) => {
    expect(await formatOf(path, data)).toBe(format)
  })

  test('the format asked for wins; an unknown one is refused', async () => {
    expect((await readerFor({ path: 'a.txt', format: 'markdown' })).format).toBe('markdown')
    expect((await readerFor({ path: 'a.md', format: 'auto' })).format).toBe('markdown')
    await expect(readerFor({ path: 'a.txt', format: 'odt' })).rejects.toMatchObject({ code: 'NP0105' })
  })
})
