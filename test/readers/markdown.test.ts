import { describe, expect, test } from 'vitest'
import { read } from '../../src/readers/markdown.ts'
import { cellsOf, faults, shown } from './show.ts'

/** Markdown and what is left of it when its signs are gone. */
const rows: [why: string, markdown: string, left: string][] = [
  [
    'headings',
    '# 某局通报 #\n\n## 一、主要做法\n\n(一)抓学习\n---\n\n===\n题\n===\n',
    ' 某局通报 \n\n 一、主要做法\n\n(一)抓学习\n\n\n\n题\n\n',
  ],
  [
    'the number of a list is the notice’s own',
    '1. 问题一\n3. 问题三\n\n1) 甲\n',
    '1. 问题一\n3. 问题三\n\n1) 甲\n',
  ],
  ['bullets are signs', '- 甲\n* 乙\n+ 丙\n  - 丁\n', ' 甲\n 乙\n 丙\n   丁\n'],
  ['quotes, also in lists', '> 甲\n> > 乙\n\n- > 丙\n', ' 甲\n  乙\n\n  丙\n'],
  [
    'the signs of a quote stand on every line, or on its first alone',
    '> 甲\n乙\n> <div>\n> 丙</div>\n>\n> ```\n> > 丁\n> ```\n',
    ' 甲\n乙\n \n 丙\n\n \n > 丁\n \n',
  ],
  [
    'an indented number is no code',
    '正文。\n\n    （1）甲\n\n    （2）乙\n',
    '正文。\n\n    （1）甲\n\n    （2）乙\n',
  ],
  ['emphasis', '**整改情况:**已完成。*甲*、_乙_、***丙***\n', '整改情况:已完成。甲、乙、丙\n'],
  [
    'bold that CommonMark does not see',
    '**一、标题。**正文 关于**“三重一大”**的问题\n',
    '一、标题。正文 关于“三重一大”的问题\n',
  ],
  [
    'hidden names and numbers keep their stars',
    '处分张**、李**,电话138****1234,139***5678、137***1234,3*5米、长*宽*高\n',
    '处分张**、李**,电话138****1234,139***5678、137***1234,3*5米、长*宽*高\n',
  ],
  ['bold within a word', '正文**重点**正文、**甲**和**乙**\n', '正文重点正文、甲和乙\n'],
  [
    'links keep their text',
    '见[附件1](http://x.cn/a_b_c.docx "题")和<http://y.cn/>\n',
    '见附件1和http://y.cn/\n',
  ],
  ['a link around an image', '[![图](a.png)](b.html)正文\n', '正文\n'],
  [
    'brackets that are no link',
    '[2020]3号、[四个](意识)\n\n[备注]: 已整改\n',
    '[2020]3号、[四个](意识)\n\n[备注]: 已整改\n',
  ],
  ['a link with a definition', '见[附件][1]\n\n[1]: http://x.cn/1.pdf\n', '见附件\n\n\n'],
  ['images', '![公章](data:image/png;base64,AA==)某党组\n', '某党组\n'],
  ['escapes', '1\\. 问题\\_一\n', '1. 问题_一\n'],
  ['references stand for characters', 'A&amp;B&nbsp;&ldquo;甲&rdquo; &无;\n', 'A&B\u00a0“甲” &无;\n'],
  [
    'HTML',
    '<div align="center">\n<b>通报</b>\n</div>\n\n甲<br>乙<!-- 注 -->丙 占比<5%\n',
    '\n通报\n\n\n甲\n乙丙 占比<5%\n',
  ],
  ['raw elements are no text', '<script>\nvar a = "一、";\n</script>\n\n一、甲\n', '\n\n\n\n一、甲\n'],
  ['code keeps its text', '```text\n一、甲\n```\n`乙`\n', '\n一、甲\n\n乙\n'],
  ['code that is not closed', '- 甲\n  ~~~\n  ```\n', ' 甲\n  \n  ```\n'],
  ['a rule', '甲\n\n---\n\n乙\n', '甲\n\n\n\n乙\n'],
  ['strokes and ranges are text', '1~2家、3~~5家、____年\n', '1~2家、3~~5家、____年\n'],
  ['soft line ends stay', '关于学习\n不够的问题。\r\n已整改。\r\n', '关于学习\n不够的问题。\r\n已整改。\r\n'],
]

describe('markdown', () => {
  test.each(rows)('%s', (_, markdown, left) => {
    const reading = read(markdown)
    expect(reading.text).toBe(markdown)
    expect(faults(reading)).toEqual([])
    expect(shown(reading)).toBe(left)
    // The same behind a byte-order mark: every place one unit later.
    expect(shown(read(`\ufeff${markdown}`))).toBe(`\ufeff${left}`)
  })

  test('tables', () => {
    const reading = read(
      '| 序号 | 反馈问题 | **整改进展** |\n|:--|:-:|--|\n| 1 | 学习\\|不够 | 已整改 |\n| 2 | | 第一<br>第二 |\n一、下文\n',
    )
    expect(faults(reading)).toEqual([])
    expect(reading.rows.map((row) => row.header)).toEqual([true, false, false])
    expect(cellsOf(reading)).toEqual([
      ['序号', '反馈问题', '**整改进展**'],
      ['1', '学习\\|不够', '已整改'],
      ['2', null, '第一<br>第二'],
    ])
    expect(shown(reading)).toBe('序号反馈问题整改进展\n\n1学习|不够已整改\n2第一\n第二\n一、下文\n')
  })

  test('tables that stand as HTML', () => {
    const reading = read(
      '一、进展\n\n<table border=1><tr><td>序号</td><td>反馈问题</td><td>完成情况</td></tr>\n<tr><td>1</td><td rowspan="2"><b>学习</b>不够</td><td>已整改</td></tr><tr><td>2</td><td></td></tr><tr><td colspan="3">(二)</td></tr></table>\n\n二、下文\n',
    )
    expect(faults(reading)).toEqual([])
    expect(cellsOf(reading)).toEqual([
      ['序号', '反馈问题', '完成情况'],
      ['1', '学习</b>不够', '已整改'],
      ['2', '学习</b>不够', null],
    ])
    expect(shown(reading)).toBe('一、进展\n\n序号反馈问题完成情况\n1学习不够已整改2(二)\n\n二、下文\n')
  })

  test('front matter: values of title, date and source are text, the rest is not', () => {
    const markdown =
      '---\ntitle: "关于巡察整改的通报"\ndate: 2021-03-02\nlayout: post\ntags:\n  - 甲\n---\n一、甲\n'
    const reading = read(markdown)
    expect(shown(reading)).toBe('\n关于巡察整改的通报\n2021-03-02\n\n\n\n\n一、甲\n')
    expect(reading.text.slice(...reading.facts.title!)).toBe('关于巡察整改的通报')
    expect(reading.text.slice(...reading.facts.published!)).toBe('2021-03-02')
    expect(shown(read('---\n一、甲\n---\n'))).toBe('\n一、甲\n\n')
  })

  test('takes linear time and no stack', () => {
    const units = [
      '(一)',
      '1. ',
      '《',
      '(',
      '“',
      '一、',
      '> ',
      '- ',
      '**',
      '*甲',
      '[',
      '![',
      '`',
      '<',
      '<a ',
      '<!--',
      '&',
      '| ',
      '\\',
      '_',
      '[a]',
      '[a](',
      '[a](b.c)',
      '![a](b.c)',
      '甲\n---\n',
      '- 甲\n',
      '1. 甲\n',
      '[a]: b.c\n',
      '| 甲 | 乙 |\n',
    ]
    for (const unit of units) {
      const large = unit.repeat(Math.floor(30_000 / unit.length))
      const before = performance.now()
      expect(faults(read(large)), unit).toEqual([])
      const spent = performance.now() - before
      expect(spent, `${unit}: ${Math.round(spent)} ms`).toBeLessThan(8000)
    }
  })
})
