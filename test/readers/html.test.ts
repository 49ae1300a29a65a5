import { describe, expect, test } from 'vitest'
import { read, reader } from '../../src/readers/html.ts'
import { cellsOf, faults } from './show.ts'

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`
const text = (body: string, head = ''): string => {
  const reading = read(page(body, head))
  expect(faults(reading)).toEqual([])
  return reading.text
}
/** Enough running text that a page has a main part. */
const long = '局党组高度重视巡察反馈意见,逐条研究、逐项落实,确保事事有回音、件件有着落。'.repeat(3)

describe('html: what a browser shows', () => {
  test.each([
    [
      'blocks are lines',
      '<p>一、甲</p><div>(一)乙<div>丙</div>丁</div><h2>戊</h2>',
      '一、甲\n\n(一)乙\n\n丙\n\n丁\n\n戊',
    ],
    ['line breaks', '甲<br>乙<br/><br>&nbsp;&nbsp;丙', '甲\n乙\n丙'],
    [
      'white space',
      '<p>  甲 &nbsp; 乙　丙\n</p>\n<p>整改\n  情况 in\n time</p>',
      '甲 乙 丙\n\n整改情况 in time',
    ],
    ['inline elements join', '<p><span>2021</span>年<b>3</b><font>月</font></p>', '2021年3月'],
    [
      'spans shown as blocks',
      '<span style="display:block">甲</span><span style="display: block">乙</span>',
      '甲\n\n乙',
    ],
    ['kept lines', '<pre>甲\n  乙</pre><p style="white-space:pre-wrap">丙\n丁</p>', '甲\n乙\n\n丙\n丁'],
    ['references', '<p>A&amp;B &lt;甲&gt;&ldquo;乙&rdquo;&#x4e00;&#12289;丙</p>', 'A&B <甲>“乙”一、丙'],
    [
      'scripts, styles and forms are no text',
      '<p>甲</p><script>"一、"</script><style>p{}</style><noscript>乙</noscript><button>丙</button>',
      '甲',
    ],
    ['comments', '<p>甲<!-- 乙 -->丙</p>', '甲丙'],
    ['unclosed tags', '<div><p>一、甲<p>(一)乙<li>丙<table><tr><td>丁', '一、甲\n\n(一)乙\n\n丙\n\n丁'],
    ['no tags at all', '一、甲', '一、甲'],
    ['readings of characters', '<p><ruby>执<rp>(</rp><rt>zhí</rt><rp>)</rp></ruby>法</p>', '执法'],
  ])('%s', (_, body, shown) => {
    expect(text(body)).toBe(shown)
  })

  test.each([
    ['<ol><li>甲</li><li><p>乙</p><p>丙</p></li></ol>', '1. 甲\n\n2. 乙\n\n丙'],
    ['<ol start="4"><li>甲<li value="7">乙<li>丙</ol>', '4. 甲\n\n7. 乙\n\n8. 丙'],
    ['<ol reversed><li>甲<li>乙</ol>', '2. 甲\n\n1. 乙'],
    ['<ol style="list-style-type: cjk-ideographic"><li>甲<li>乙</ol>', '一、甲\n\n二、乙'],
    ['<ol type="a"><li>甲<li>乙</ol>', 'a. 甲\n\nb. 乙'],
    ['<ol><li>甲<ol><li>乙</ol><li>丙</ol>', '1. 甲\n\n1. 乙\n\n2. 丙'],
    ['<ol><li>1.甲</li><li>2.乙</li></ol>', '1.甲\n\n2.乙'],
    ['<ol><li>(一)甲</li></ol>', '(一)甲'],
    ['<ol style="list-style: none"><li>甲</ol>', '甲'],
    ['<ul><li>甲<li>乙</ul>', '甲\n\n乙'],
    ['<ol><li></li><li>2021年修订制度3项</li></ol>', '1. 2021年修订制度3项'],
  ])('list numbers: %s', (body, shown) => {
    expect(text(body)).toBe(shown)
  })
})

describe('html: tables', () => {
  test('merged cells repeat, a line across all columns is a line', () => {
    const reading = read(
      page(`<table><caption>台账</caption><thead><tr><th>序号<th>反馈问题<th>整改措施<th>完成情况</thead>
      <tr><td colspan="4">(一)学习方面</td></tr>
      <tr><td>1<td rowspan="2">学习不深入<td><p>1.定计划。</p><p>2.每月学。</p><td>已完成
      <tr><td>2<td><td>长期坚持
      <tr><td>3<td colspan="2">督查不够<td rowspan="0">已完成
      <tr><td><td><td></table>`),
    )
    expect(faults(reading)).toEqual([])
    expect(reading.text).toBe(
      '台账\n\n序号\t反馈问题\t整改措施\t完成情况\n(一)学习方面\n1\t学习不深入\t1.定计划。\n2.每月学。\t已完成\n2\t\t\t长期坚持\n3\t督查不够\t\t已完成',
    )
    expect(cellsOf(reading)).toEqual([
      ['序号', '反馈问题', '整改措施', '完成情况'],
      ['1', '学习不深入', '1.定计划。\n2.每月学。', '已完成'],
      ['2', '学习不深入', null, '长期坚持'],
      ['3', '督查不够', '督查不够', '已完成'],
    ])
    expect(reading.rows.map((row) => row.header)).toEqual([true, false, false, false])
    for (const row of reading.rows)
      expect(reading.text.slice(row.start, row.end)).not.toMatch(/^[\t\n]|[\t\n]$/)
  })

  test('one table for each item: no row is a header', () => {
    const reading = read(
      page('<table><tr><td>序号<td>1<td>责任单位<td>办公室<tr><td>反馈问题<td colspan=3>学习不深入</table>'),
    )
    expect(cellsOf(reading)).toEqual([
      ['序号', '1', '责任单位', '办公室'],
      ['反馈问题', '学习不深入', '学习不深入', '学习不深入'],
    ])
    expect(reading.rows.every((row) => !row.header)).toBe(true)
  })

  test('tables that lay out a page, and the page’s record of itself, have no rows', () => {
    const layout = `<table><tr><td>左栏</td><td><p>一、主要做法</p><p>${long.repeat(8)}</p></td></tr><tr><td>甲</td><td>乙</td></tr></table>`
    expect(read(page(layout)).rows).toEqual([])
    expect(text(`<table><tr><td><table><tr><td>甲<td>乙<tr><td>丙<td>丁</table></table>`)).toBe(
      '甲\t乙\n丙\t丁',
    )
    const record =
      '<table><tr><td>索引号:<td>001<td>主题分类:<td>城管<tr><td>发布机构:<td>某局<td>公开方式:<td>主动</table>'
    expect(read(page(record)).rows).toEqual([])
  })
})

const site = page(
  `<div class="top"><div class="nav"><ul><li><a>首页</a><li><a>政务公开</a><li><a>办事服务</a></ul></div></div>
  <div class="wrap"><div class="BreadcrumbNav">当前位置:<a>首页</a> &gt; <a>通知公告</a></div>
  <div class="article"><h1>中共青禾县林业局党组<br>关于巡察整改进展情况的通报</h1>
  <div class="tools"><span>发布日期:2021-03-02 10:20</span> <span>来源:青禾县林业局</span></div>
  <div id="zoom"><p>根据县委统一部署,${long}</p><p>一、主要做法</p><p>${long}</p>
  <p>附件:<a href="1.doc">整改台账.doc</a></p></div><div class="sign">中共青禾县林业局党组<br>2021年3月1日</div>
  <div class="bdsharebuttonbox">分享到:<a>微信</a></div><div>上一篇:<a>关于某事的通知</a></div></div>
  <div class="right"><h3>热点</h3><ul>${'<li><a>关于开展森林防火工作的通知</a>'.repeat(9)}</ul></div></div>
  <div class="footer">主办单位:青禾县人民政府办公室 版权所有</div>`,
  `<title>中共青禾县林业局党组关于巡察整改进展情况的通报_青禾县人民政府</title>
  <meta name="ArticleTitle" content="中共青禾县林业局党组关于巡察整改进展情况的通报">
  <meta name="PubDate" content="2021-03-02 10:20"><meta name="ContentSource" content="青禾县林业局">`,
)

describe('html: pages', () => {
  test('a government site: title, day, source, text and signature, without what stands around them', () => {
    const reading = read(site)
    expect(faults(reading)).toEqual([])
    expect(reading.text.split('\n\n')).toEqual([
      '中共青禾县林业局党组\n关于巡察整改进展情况的通报',
      '发布日期:2021-03-02 10:20 来源:青禾县林业局',
      `根据县委统一部署,${long}`,
      '一、主要做法',
      long,
      '附件:整改台账.doc',
      '中共青禾县林业局党组\n2021年3月1日',
    ])
    const { title, published, publisher } = reading.facts
    expect(reading.text.slice(...title!)).toBe('中共青禾县林业局党组\n关于巡察整改进展情况的通报')
    expect(reading.text.slice(...published!)).toBe('2021-03-02 10:20')
    expect(reading.text.slice(...publisher!)).toBe('青禾县林业局')
    expect(publisher![0]).toBeGreaterThan(published![0])
    expect(reading.notes).toEqual([{ code: 'NP0112', data: { count: expect.any(Number) } }])
  })

  test('a school’s site: attachments stay, the way to other pages and the foot do not', () => {
    const shown = text(
      `<form><div class="main_tit"><h3>关于巡察整改进展情况的通报</h3><div>作者: 时间:2021-03-02</div></div><div id="vsb_content"><div class="v_news_content"><p>一、主要做法</p><p>${long}</p></div></div>
      <div class="Annex"><strong>附件:</strong><ul><li><a href="/system/download?id=1">1.整改台账.docx</a></li><li><a href="b.pdf">2.制度清单</a></li></ul></div>
      <p>上一条:<a>关于某事的通知</a></p><p>下一条:<a>又一通知</a></p><p>【<a>关闭</a>】</p></form><div class="foot-wrap">地址:某路1号 版权所有</div>`,
      '<title>关于巡察整改进展情况的通报-某学院</title>',
    )
    expect(shown.split('\n\n')).toEqual([
      '关于巡察整改进展情况的通报',
      '作者: 时间:2021-03-02',
      '一、主要做法',
      long,
      '附件:',
      '1.整改台账.docx',
      '2.制度清单',
    ])
  })

  test('a page laid out by tables, its lines by line breaks', () => {
    const shown = text(
      `<table><tr><td width=200><table><tr><td><a>机构设置</a></td></tr><tr><td><a>通知公告</a></td></tr></table></td><td><table><tr><td align=center><b>关于巡察整改进展情况的通报</b></td></tr>
      <tr><td>发布时间:2021-3-2 来源:本站</td></tr><tr><td>　　根据部署,${long}<br>　　一、主要做法<br>　　（一）${long}<br><br></td></tr><tr><td align=right>某局党组</td></tr></table></td></tr>
      <tr><td colspan=2>版权所有:某局</td></tr></table>`,
    )
    expect(shown).toBe(
      `关于巡察整改进展情况的通报\n\n发布时间:2021-3-2 来源:本站\n\n根据部署,${long}\n一、主要做法\n（一）${long}\n\n某局党组`,
    )
  })

  test('the page’s record of itself is lines of names and values', () => {
    const record =
      '<table><tr><td>索 引 号:<td>001/2021<td>主题分类:<td>城管<tr><td>发布机构:<td>某局<td>成文日期:<td>2021-03-01</table>'
    expect(text(`${record}<p>${long}</p>`)).toBe(
      `索 引 号: 001/2021 主题分类: 城管\n发布机构: 某局 成文日期: 2021-03-01\n\n${long}`,
    )
  })

  test('facts that only the head states are set before the text', () => {
    const reading = read(
      page(
        `<div id="zoom"><p>${long}</p></div>`,
        '<meta name="ArticleTitle" content="关于巡察整改的通报"><meta name="PubDate" content="2021-03-02T08:00:00+08:00"><meta name="ContentSource" content="林业局">',
      ),
    )
    expect(reading.text).toBe(`关于巡察整改的通报\n\n发布日期:2021-03-02 08:00:00 来源:林业局\n\n${long}`)
    expect(Object.values(reading.facts).map((range) => reading.text.slice(...range))).toEqual([
      '关于巡察整改的通报',
      '2021-03-02 08:00:00',
      '林业局',
    ])
  })

  test('WeChat: the text is hidden until script runs', () => {
    const reading = read(
      page(
        `<div id="page-content"><h1 class="rich_media_title" id="activity-name">\n关于巡察整改进展情况的通报\n</h1>
        <div id="meta_content"><a id="js_name">青禾林业</a><em id="publish_time"></em></div>
        <div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;"><section><section><p><span>一、主要做法</span></p></section>
        <section><p>${long}</p></section></section></div></div>
        <script>var createTime = '2021-03-02 10:00';</script>
        <div id="js_pc_qr_code" style="display:none;">微信扫一扫关注该公众号</div>`,
        '<meta property="og:title" content="关于巡察整改进展情况的通报"><title></title>',
      ),
    )
    expect(reading.text).toBe(
      `发布日期:2021-03-02 10:00\n\n关于巡察整改进展情况的通报\n\n青禾林业\n\n一、主要做法\n\n${long}`,
    )
    expect(reading.text.slice(...reading.facts.title!)).toBe('关于巡察整改进展情况的通报')
  })

  test('hidden words are left out with a note; a page that hides nearly all is shown', () => {
    const reading = read(
      page(
        `<p>${long}</p><p style="display:none">办证刻章</p><p style="position:absolute;left:-9999px">代开发票</p>`,
      ),
    )
    expect(reading.text).toBe(long)
    expect(reading.notes).toContainEqual({ code: 'NP0113', data: { count: 8 } })
    expect(text(`<div style="display: none"><p>${long}</p></div><p>正在加载</p>`)).toContain(long)
  })

  test('a text split over elements is read whole', () => {
    const half = `<p>${long.repeat(4)}</p>`
    const shown = text(
      `<div class="a">${half}</div></div><div class="b"><p>二、下一步</p>${half}</div><p>某局党组</p>`,
    )
    expect(shown).toContain('二、下一步')
    expect(shown).toContain('某局党组')
  })

  test('every part knows its place in the page', () => {
    for (const { start, end, at } of read(site).origin ?? []) {
      const { from, to } = at as { from: number; to: number }
      const words = read(site).text.slice(start, end).replace(/\s/g, '')
      expect(site.slice(from, to).replace(/\s/g, '')).toBe(words)
    }
  })
})

describe('html: encodings and hostile pages', () => {
  const bytes = (source: string): Uint8Array => Uint8Array.from(source, (unit) => unit.charCodeAt(0) & 0xff)
  test.each([
    ['<meta charset="gb2312">', 'gb2312'],
    ["<META http-equiv='Content-Type' content='text/html; charset=GBK'>", 'gbk'],
    ['<?xml version="1.0" encoding="UTF-8"?><html>', 'utf-8'],
    ['<p>charset=big5</p>', null],
    ['', null],
  ])('the charset that %s names', (source, charset) => {
    expect(reader.encodingHint?.(bytes(source))).toBe(charset)
  })

  test('deep nesting, unclosed tags and odd spans take linear time and no stack', () => {
    const units = [
      '<div>',
      '<b>',
      '<b><p>',
      '<table><tr><td>',
      '<ol><li>',
      '<a>',
      '<!--',
      '<font><p>甲',
      '<td colspan=9999 rowspan=9999>甲',
      '&',
      '<',
      '<x ',
      '<svg>',
      '</p>',
      '<select>',
      '<br>',
      '<section style="display:none">甲',
    ]
    for (const unit of units) {
      const large = `${unit.repeat(5_000)}文`
      const before = performance.now()
      const reading = read(large)
      expect(faults(reading), unit).toEqual([])
      expect(performance.now() - before, unit).toBeLessThan(12_000)
    }
    expect(read(`${'<div>'.repeat(100_000)}一、深处`).text).toBe('一、深处')
    expect(
      read(`<table>${'<tr><td colspan=60>甲<td>乙'.repeat(20_000)}</table>`).rows.length,
    ).toBeGreaterThan(0)
    expect(read(`${'<div>'.repeat(30_000)}${'<p>甲'.repeat(30_000)}`).text.length).toBe(30_000 * 3 - 2)
  })

  test('nothing of a page is loaded or run', () => {
    expect(
      text(
        '<base href="http://x.invalid/"><img src="a.png" onerror="x()"><iframe src="http://x.invalid"></iframe><p>甲</p>',
      ),
    ).toBe('甲')
  })
})
