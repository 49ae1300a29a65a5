/** A table of items gives the same items in every form in which tables are published. */
import { describe, expect, test } from 'vitest'
import { type Notice, parseNotice } from '../../src/index.ts'
import { makeDocx, p, table } from './make-docx.ts'

const head = ['序号', '反馈问题', '整改措施', '责任单位', '整改时限', '完成情况']
const rows = [
  ['1', '学习不深入', '1.制定计划。2.每月学习。', '办公室', '2021年6月底', '已完成'],
  [
    '2',
    '公车管理不严,多支出燃油费3.2万元',
    '追缴资金3.2万元。',
    '财务科',
    '2021年7月30日',
    '已完成,长期坚持',
  ],
  ['3', '督查频次低', '开展督查4次。', '督查科', '长期坚持', '正在整改'],
]
const before = ['某局巡察整改台账', '一、整改进展']
const after = ['二、下一步打算', '持续巩固整改成果。']

const cellsOf = (tag: string, cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<${tag}><p>${cell}</p></${tag}>`).join('')}</tr>`
const page = (content: string): string =>
  `<html><body>${before.map((line) => `<p>${line}</p>`).join('')}${content}${after.map((line) => `<p>${line}</p>`).join('')}</body></html>`
const around = (content: string): string =>
  before.map((line) => p(line)).join('') + content + after.map((line) => p(line)).join('')
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Column 5 of two rows is one cell. */
const merged = rows.map((cells, i) => cells.map((cell, column) => (column === 3 && i < 2 ? '办公室' : cell)))

const forms: [name: string, format: string, bytes: Uint8Array, want: string[][]][] = [
  [
    'HTML',
    'html',
    utf8(page(`<table>${cellsOf('th', head)}${rows.map((cells) => cellsOf('td', cells)).join('')}</table>`)),
    rows,
  ],
  [
    'HTML with the head on each page',
    'html',
    utf8(page(`<table>${rows.map((cells) => cellsOf('td', head) + cellsOf('td', cells)).join('')}</table>`)),
    rows,
  ],
  [
    'HTML, a table for each page',
    'html',
    utf8(
      page(
        rows
          .map((cells) => `<table>${cellsOf('td', head)}${cellsOf('td', cells)}</table>`)
          .join('<p>续表</p>'),
      ),
    ),
    rows,
  ],
  [
    'HTML with merged cells and a title across',
    'html',
    utf8(
      page(
        `<table><tr><td colspan="6">整改台账</td></tr>${cellsOf('td', head)}${merged
          .map(
            (cells, i) =>
              `<tr>${cells.map((cell, column) => (column !== 3 ? `<td>${cell}</td>` : i === 0 ? `<td rowspan="2">${cell}</td>` : i === 1 ? '' : `<td>${cell}</td>`)).join('')}</tr>`,
          )
          .join('')}</table>`,
      ),
    ),
    merged,
  ],
  [
    'Markdown',
    'markdown',
    utf8(
      [
        ...before,
        '',
        `|${head.join('|')}|`,
        `|${head.map(() => '---').join('|')}|`,
        ...rows.map((cells) => `| ${cells.join(' | ')} |`),
        '',
        ...after,
      ].join('\n'),
    ),
    rows,
  ],
  ['Word', 'docx', makeDocx({ body: around(table([head, ...rows], true)) }), rows],
  [
    'Word with merged cells',
    'docx',
    makeDocx({
      body: around(
        table([
          head,
          ...merged.map((cells, i) =>
            cells.map((cell, column) =>
              column === 3 && i < 2
                ? {
                    properties: `<w:vMerge${i === 0 ? ' w:val="restart"' : ''}/>`,
                    content: p(i === 0 ? cell : ''),
                  }
                : cell,
            ),
          ),
        ]),
      ),
    }),
    merged,
  ],
  [
    'text with tabs',
    'text',
    utf8([...before, head.join('\t'), ...rows.map((cells) => cells.join('\t')), ...after].join('\n')),
    rows,
  ],
  [
    'comma-separated values',
    'csv',
    utf8(
      [
        ...before,
        head.join(','),
        ...rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')),
        ...after,
      ].join('\r\n'),
    ),
    rows,
  ],
  [
    'text with pipes',
    'text',
    utf8(
      [...before, `|${head.join('|')}|`, ...rows.map((cells) => `|${cells.join('|')}|`), ...after].join('\n'),
    ),
    rows,
  ],
]

/** An item as the row it was. */
function rowOf(item: Notice['items'][number]): (string | null)[] {
  const field = (label: string): string => item.fields.find((one) => one.label === label)?.text ?? ''
  return [item.number, item.title.text, ...head.slice(2).map(field)]
}

describe('tables of items', () => {
  test.each(forms)('%s', async (_, format, bytes, want) => {
    const notice = await parseNotice(bytes, { format })
    expect(notice.items.map(rowOf)).toEqual(want)
    expect(notice.items.map(({ status }) => status && [status.code, status.longTerm])).toEqual([
      ['completed', false],
      ['completed', true],
      // 长期坚持 stands in its deadline.
      ['in_progress', true],
    ])
    expect(notice.outline.map((section) => section.title.text)).toEqual(['整改进展', '下一步打算'])
    expect(notice.items.map((item) => item.path)).toEqual(rows.map(() => ['一、']))
  })

  test('one table for each item', async () => {
    const tables = rows.map(
      (cells) =>
        `<table>${head.map((name, i) => `<tr><td>${name}</td><td>${cells[i]}</td></tr>`).join('')}</table>`,
    )
    const notice = await parseNotice(utf8(page(tables.join('<p>&nbsp;</p>'))), { format: 'html' })
    expect(notice.items.map(rowOf)).toEqual(rows)
  })
})
