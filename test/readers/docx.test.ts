import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ReaderError, type Reading } from '../../src/readers/define.ts'
import { formatNumber } from '../../src/readers/docx/number-format.ts'
import { read } from '../../src/readers/docx.ts'
import { files, list, makeDocx, type Parts, p, run, table } from './make-docx.ts'
import { cellsOf, faults } from './show.ts'

function readAll(parts: Parts): Reading {
  const reading = read(makeDocx(parts))
  expect(faults(reading)).toEqual([])
  return reading
}
const lines = (parts: Parts): string[] => readAll(parts).text.split(/\n+/)

const notice = [
  { format: 'chineseCountingThousand', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
  { format: 'decimalEnclosedCircle', text: '%4' },
]

describe('docx: automatic numbers', () => {
  test('levels count and restart under the level above', () => {
    const body = [
      p('主要做法', { list: 1, level: 0 }),
      p('提高站位', { list: 1, level: 1 }),
      p('压实责任', { list: 1, level: 1 }),
      p('2021年修订制度', { list: 1, level: 2 }),
      p('整改情况', { list: 1, level: 0 }),
      p('学习方面', { list: 1, level: 1 }),
      p('甲', { list: 1, level: 3 }),
      p('正文。'),
      p('下一步打算', { list: 1 }),
    ]
    expect(lines({ body: body.join(''), numbering: list(0, notice, [1]) })).toEqual([
      '一、主要做法',
      '（一）提高站位',
      '（二）压实责任',
      '1. 2021年修订制度',
      '二、整改情况',
      '（一）学习方面',
      '①甲',
      '正文。',
      '三、下一步打算',
    ])
  })

  test('numbers of upper levels within a number', () => {
    const levels = [
      { format: 'chineseCounting', text: '第%1章 ' },
      { format: 'decimal', text: '%1.%2', more: '<w:isLgl/>' },
      { format: 'decimal', text: '%1.%2.%3 ' },
    ]
    const body = [
      p('甲', { list: 1, level: 0 }),
      p('乙', { list: 1, level: 1 }),
      p('丙', { list: 1, level: 2 }),
      p('丁', { list: 1, level: 1 }),
    ]
    expect(lines({ body: body.join(''), numbering: list(0, levels, [1]) })).toEqual([
      '第一章 甲',
      '1.1乙',
      '一.1.1 丙',
      '1.2丁',
    ])
  })

  test('lists of one definition count on; one that states its start begins anew', () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const body = [1, 1, 2, 3, 3, 1].map((id) => p('项', { list: id, level: 0 })).join('')
    const numbering = list(0, [{ format: 'decimal', text: '%1.' }], [1, 2, 3], { 3: start })
    expect(lines({ body, numbering })).toEqual(['1.项', '2.项', '3.项', '1.项', '2.项', '3.项'])
  })

  test('a level that never restarts, a level that begins elsewhere, a level of another list', () => {
    const levels = [
      { format: 'chineseCounting', text: '%1、' },
      { format: 'decimal', text: '问题%2：', more: '<w:lvlRestart w:val="0"/>' },
    ]
    const body = [
      p('甲', { list: 1, level: 0 }),
      p('a', { list: 1, level: 1 }),
      p('乙', { list: 1, level: 0 }),
      p('b', { list: 1, level: 1 }),
      p('c', { list: 2, level: 0 }),
    ]
    const other = list(1, [{ format: 'decimal', text: '%1）', start: 5 }], [2])
    expect(lines({ body: body.join(''), numbering: list(0, levels, [1]) + other })).toEqual([
      '一、甲',
      '问题1：a',
      '二、乙',
      '问题2：b',
      '5）c',
    ])
  })

  test('numbers that a style gives, itself or through the one it is based on', () => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="3"><w:name w:val="own"/><w:basedOn w:val="1"/></w:style>
      <w:style w:type="paragraph" w:styleId="9"><w:name w:val="toc 1"/></w:style>`
    const levels = [
      { format: 'chineseCounting', text: '%1、', more: '<w:pStyle w:val="1"/>' },
      { format: 'chineseCounting', text: '（%2）', more: '<w:pStyle w:val="2"/>' },
    ]
    const body = [
      p('一、主要做法 1', { style: '9' }),
      p('主要做法', { style: '1' }),
      p('抓学习', { style: '2' }),
      p('无号', { style: '1', list: 0 }),
      p('整改情况', { style: '3' }),
      p('正文'),
    ]
    const reading = readAll({ body: body.join(''), styles, numbering: list(0, levels, [1]) })
    expect(reading.text.split('\n\n')).toEqual([
      '一、主要做法',
      '（一）抓学习',
      '无号',
      '二、整改情况',
      '正文',
    ])
    expect(reading.notes).toEqual([{ code: 'NP0112', data: { count: 8 } }])
  })

  test('bullets show nothing; numbers that the text brings itself stay', () => {
    const levels = [
      { format: 'bullet', text: '\uf06c' },
      { format: 'none', text: '附件：' },
    ]
    const body = [
      p('甲', { list: 1, level: 0 }),
      p('乙', { list: 1, level: 1 }),
      p('（一）丙'),
      p('丁', { list: 7, level: 0 }),
    ]
    expect(lines({ body: body.join(''), numbering: list(0, levels, [1]) })).toEqual([
      '甲',
      '附件：乙',
      '（一）丙',
      '丁',
    ])
  })

  test.each([
    ['chineseCounting', [1, 10, 11, 20, 21, 99, 105, 110], '一 十 十一 二十 二十一 九十九 一百零五 一百一十'],
    ['ideographDigital', [9, 10, 12], '九 一〇 一二'],
    ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
    ['ideographZodiac', [1, 12], '子 亥'],
    ['chineseLegalSimplified', [1, 10, 12, 105], '壹 壹拾 壹拾贰 壹佰零伍'],
    ['ideographLegalTraditional', [2, 3, 6], '貳 參 陸'],
    ['decimalEnclosedCircle', [1, 20, 21, 36, 51], '① ⑳ ㉑ ㊱ 51'],
    ['decimalEnclosedParen', [1, 20, 21], '⑴ ⒇ (21)'],
    ['decimalEnclosedFullstop', [1, 20], '⒈ ⒛'],
    ['ideographEnclosedCircle', [1, 10], '㊀ ㊉'],
    ['decimalFullWidth', [10], '１０'],
    ['decimalZero', [3, 12], '03 12'],
    ['lowerLetter', [1, 26, 28], 'a z bb'],
    ['upperRoman', [4, 9, 44], 'IV IX XLIV'],
    ['unheardOf', [3], '3'],
    ['constructor', [3], '3'],
  ])('numbers in the format %s', (format, values, shown) => {
    expect(values.map((value) => formatNumber(value, format)).join(' ')).toBe(shown)
  })
})

describe('docx: text', () => {
  test('tabs, breaks, symbols, fields, hidden and phonetic text', () => {
    const body = `<w:p>${run('甲')}<w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run('密', '<w:vanish/>')}
      <w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run('丁')}<w:hyperlink>${run('戊')}</w:hyperlink>
      <w:r><w:ruby><w:rt><w:r><w:t>zhí</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>执</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>`
    const reading = readAll({ body })
    expect(reading.text).toBe('甲 乙\n丙-丁戊执')
    expect(reading.notes).toEqual([{ code: 'NP0113', data: { count: 1 } }])
  })

  test('tracked changes are accepted', () => {
    const mark = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>'
    const body = `<w:p>${run('已')}<w:del>${run('基本')}<w:r><w:delText>大体</w:delText></w:r></w:del><w:ins>${run('完成')}</w:ins></w:p>
      <w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${run('甲')}</w:p>
      <w:p>${mark}${run('前半')}</w:p>${p('后半', { list: 1 })}
      <w:p>${mark}<w:del>${run('整段删除')}</w:del></w:p>
      <w:p><w:moveFrom>${run('移走')}</w:moveFrom>${run('乙')}</w:p><w:p><w:moveTo>${run('移来')}</w:moveTo></w:p>`
    const reading = readAll({ body, numbering: list(0, [{ format: 'decimal', text: '%1.' }], [1]) })
    expect(reading.text.split('\n\n')).toEqual(['已完成', '1.甲', '2.前半后半', '乙', '移来'])
    expect(reading.notes).toEqual([{ code: 'NP0114', data: { count: 8 } }])
  })

  test('text boxes once, footnotes at the end', () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`
    const body = `<w:p>${run('正文')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框内')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框内')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('续')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${p('下文')}`
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('——')}</w:footnote><w:footnote w:id="2">${p('注释。')}</w:footnote>`
    expect(lines({ body, footnotes })).toEqual(['正文续', '框内', '下文', '注释。'])
  })

  test('tables: merged cells, several paragraphs, numbers within cells, heads on each page', () => {
    const merged = (text: string): { properties: string; content: string } => ({
      properties: `<w:vMerge${text ? ' w:val="restart"' : ''}/>`,
      content: p(text),
    })
    const body = table(
      [
        ['序号', '反馈问题', '整改措施', '完成情况'],
        [{ properties: '<w:gridSpan w:val="4"/>', content: p('（一）学习方面') }],
        [
          { properties: '', content: p('', { list: 1 }) + p('') },
          merged('学习不深入'),
          { properties: '', content: p('1.定计划。') + p('2.每月学。') },
          '已完成',
        ],
        ['2', merged(''), '', '长期坚持'],
      ],
      true,
    )
    const reading = readAll({
      body: `${p('台账')}${body}${p('以上。')}`,
      numbering: list(0, [{ format: 'decimal', text: '%1' }], [1]),
    })
    expect(cellsOf(reading)).toEqual([
      ['序号', '反馈问题', '整改措施', '完成情况'],
      ['1', '学习不深入', '1.定计划。\n2.每月学。', '已完成'],
      ['2', '学习不深入', null, '长期坚持'],
    ])
    expect(reading.rows.map((row) => row.header)).toEqual([true, false, false])
    expect(reading.text).toBe(
      '台账\n\n序号\t反馈问题\t整改措施\t完成情况\n（一）学习方面\n1\t学习不深入\t1.定计划。\n2.每月学。\t已完成\n2\t\t\t长期坚持\n\n以上。',
    )
  })

  test('a table that only lays out, and one within a cell, are lines', () => {
    const nested = table([
      ['一', '二'],
      ['三', '四'],
    ])
    const reading = readAll({ body: table([[{ properties: '', content: p('标题') + nested }]]) + p('正文') })
    expect(reading.rows).toEqual([])
    expect(reading.text.split('\n\n')).toEqual(['标题', '一', '二', '三', '四', '正文'])
  })

  test('places name part and paragraph', () => {
    const { origin, text } = readAll({ body: p('甲') + p('') + p('乙') })
    expect(origin?.map(({ start, end, at }) => [text.slice(start, end), at])).toEqual([
      ['甲', { part: 'word/document.xml', paragraph: 0 }],
      ['乙', { part: 'word/document.xml', paragraph: 2 }],
    ])
  })
})

describe('docx: hostile files', () => {
  const refused = (bytes: Uint8Array): string => {
    try {
      read(bytes)
    } catch (error) {
      expect(error).toBeInstanceOf(ReaderError)
      expect((error as ReaderError).code).toBe('NP0104')
      return String((error as ReaderError).data.reason)
    }
    return 'read'
  }
  const whole = files({ body: p('一、甲') })
  const with_ = (more: Record<string, Uint8Array>): Uint8Array => zipSync({ ...whole, ...more })

  test('a bomb is refused while it inflates', () => {
    const bomb = new Uint8Array(200 * 1024 * 1024).fill(0x20)
    expect(refused(zipSync({ ...whole, 'word/document.xml': bomb }, { level: 9 }))).toMatch(/more than 64 MB/)
  })

  test('sizes that lie', () => {
    const bytes = makeDocx({ body: p('甲'.repeat(5000)) })
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)))
      if (name === 'word/document.xml') view.setUint32(at + 24, 100, true)
    }
    expect(refused(bytes)).toMatch(/larger than the package states/)
  })

  test('too many parts, the same part twice, none at all', () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`x/${i}`, new Uint8Array(0)]))
    expect(refused(with_(many))).toMatch(/more than 2000 parts/)
    expect(refused(with_({ 'WORD/document.xml': strToU8('<a/>') }))).toMatch(/occurs twice/)
    expect(refused(zipSync({ 'a.txt': strToU8('甲') }))).toMatch(/no Word document/)
  })

  test('encrypted, cut off, damaged', () => {
    const flagged = makeDocx({ body: p('甲') })
    const view = new DataView(flagged.buffer)
    for (let at = 0; at + 4 < flagged.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) flagged[at + 8] |= 1
    expect(refused(flagged)).toMatch(/encrypted/)
    expect(refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toMatch(/password/)
    const bytes = makeDocx({ body: p('甲') })
    expect(refused(bytes.subarray(0, bytes.length - 40))).toMatch(/cut off/)
    expect(refused(new Uint8Array(0))).toMatch(/cut off/)
    for (let at = 0; at < bytes.length; at += 7) {
      const damaged = bytes.slice()
      damaged[at] ^= 0xff
      expect(['read', 'string']).toContain(refused(damaged) === 'read' ? 'read' : 'string')
    }
  })

  test('a document type, entities and broken XML are refused; nothing outside the package is asked for', () => {
    const laughs =
      '<!DOCTYPE lolz [<!ENTITY a "haha"><!ENTITY b "&a;&a;">]><w:document xmlns:w="urn:w">&b;</w:document>'
    expect(refused(with_({ 'word/document.xml': strToU8(laughs) }))).toMatch(/document type/)
    expect(refused(with_({ 'word/document.xml': strToU8('<w:document>') }))).toMatch(/well-formed/)
    const outside =
      '<Relationships><Relationship Type="x/numbering" Target="../../../etc/passwd"/><Relationship Type="x/styles" TargetMode="External" Target="http://x.invalid/"/></Relationships>'
    expect(read(with_({ 'word/_rels/document.xml.rels': strToU8(outside) })).text).toBe('一、甲')
  })

  test('a package within the package is not opened; deep nesting takes no stack', () => {
    expect(read(with_({ 'word/embeddings/a.docx': zipSync(whole) })).text).toBe('一、甲')
    const deep = 20_000
    expect(
      read(makeDocx({ body: `${'<w:sdt>'.repeat(deep)}${p('甲')}${'</w:sdt>'.repeat(deep)}` })).text,
    ).toBe('甲')
    expect(
      read(
        makeDocx({
          body: `${'<w:tbl><w:tr><w:tc>'.repeat(deep)}${p('乙')}${'</w:tc></w:tr></w:tbl>'.repeat(deep)}`,
        }),
      ).text,
    ).toBe('乙')
  })
})
