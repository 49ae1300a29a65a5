import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ReaderError } from '../../src/readers/define.ts'
import { read } from '../../src/readers/xlsx.ts'
import { cellsOf, faults } from './show.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function makeXlsx(
  sheets: readonly { content: string; state?: string }[],
  strings: readonly string[] = [],
): Uint8Array {
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="${office}"><workbookPr/><sheets>${sheets.map(({ state }, i) => `<sheet name="s${i}" sheetId="${i + 1}" ${state ? `state="${state}"` : ''} r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/sheet${i}.xml"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="10"/></cellXfs></styleSheet>',
  }
  for (const [i, { content }] of sheets.entries())
    parts[`xl/worksheets/sheet${i}.xml`] = `<worksheet>${content}</worksheet>`
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])))
}

describe('xlsx', () => {
  test('strings, figures, days, merged cells and a title across', () => {
    const strings = [
      '<t>整改台账</t>',
      '<t>序号</t>',
      '<t>反馈问题</t>',
      '<t>整改时限</t>',
      '<t>完成率</t>',
      '<r><t>学习</t></r><r><t>不够</t></r><rPh><t>かな</t></rPh>',
      '<t xml:space="preserve">1.甲&#10;2.乙</t>',
    ]
    const s = (place: string, index: number): string => `<c r="${place}" t="s"><v>${index}</v></c>`
    const content = `<sheetData><row r="1">${s('A1', 0)}</row><row r="2">${s('A2', 1)}${s('B2', 2)}${s('C2', 3)}${s('D2', 4)}</row>
      <row r="3"><c r="A3"><v>1</v></c>${s('B3', 5)}<c r="C3" s="1"><v>44257</v></c><c r="D3" s="3"><v>0.985</v></c></row>
      <row r="5"><c r="A5"><v>2</v></c><c r="C5" s="2"><v>44377.5</v></c><c r="D5"><v>27.493000000000002</v></c></row>
      <row r="6"><c r="A6" t="inlineStr"><is><t>3</t></is></c>${s('B6', 6)}<c r="C6" t="e"><v>#N/A</v></c><c r="D6" t="str"><f>A1</f><v>已完成</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="B3:B5"/></mergeCells>`
    const reading = read(
      makeXlsx(
        [
          { content },
          { content: '<sheetData><row r="1"><c r="A1"><v>9</v></c></row></sheetData>', state: 'hidden' },
        ],
        strings,
      ),
    )
    expect(faults(reading)).toEqual([])
    expect(cellsOf(reading)).toEqual([
      ['序号', '反馈问题', '整改时限', '完成率'],
      ['1', '学习不够', '2021-03-02', '98.5%'],
      ['2', '学习不够', '2021-06-30', '27.493'],
      ['3', '1.甲\n2.乙', null, '已完成'],
    ])
    expect(reading.text.startsWith('整改台账\n序号\t反馈问题')).toBe(true)
    expect(reading.rows.map((row) => row.header)).toEqual([true, false, false, false])
    expect(reading.origin?.[0].at).toEqual({ part: 'xl/worksheets/sheet0.xml', cell: 'A1' })
  })

  test('what is no workbook is refused', () => {
    expect(() => read(zipSync({ 'a.txt': strToU8('甲') }))).toThrow(ReaderError)
    expect(() => read(new Uint8Array(9))).toThrow(ReaderError)
    expect(() => read(makeXlsx([{ content: '<!DOCTYPE x><sheetData/>' }]))).toThrow(ReaderError)
  })

  test('spans and places that no sheet has', () => {
    const content = `<sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c><c r="ZZZ1" t="str"><v>乙</v></c><c r="?" t="str"><v>丙</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="x"/></mergeCells>`
    expect(read(makeXlsx([{ content }])).text).toBe('甲')
  })
})
