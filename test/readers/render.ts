/** The same notice in the forms in which notices are published. Each takes the lines of the text, a paragraph each. */
import iconv from 'iconv-lite'
import { list, makeDocx, p } from './make-docx.ts'
import { type FontKind, makePdf, setPages } from './make-pdf.ts'

export interface Form {
  name: string
  format: string
  /** Null where a notice can't be had in this form. */
  render(lines: readonly string[]): Uint8Array | null
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export function plainPage(lines: readonly string[]): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>\n${lines.map((line) => `<p>${html(line)}</p>`).join('\n')}\n</body></html>`
}

function governmentPage(lines: readonly string[], charset = 'utf-8'): string {
  const [first, ...rest] = lines
  const links = ['首页', '政务公开', '办事服务', '互动交流']
    .map((name) => `<li><a href="#">${name}</a></li>`)
    .join('')
  const hot = Array.from(
    { length: 6 },
    (_, i) => `<li><a href="${i}.html">关于做好近期重点工作的通知之${i}</a></li>`,
  ).join('')
  return `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>通知公告_某县人民政府</title><script>var x="一、";</script></head>
<body><div class="header"><ul class="nav">${links}</ul></div><div class="main"><div class="crumb">当前位置:<a>首页</a>&gt;<a>通知公告</a></div>
<div class="article"><h1>${html(first)}</h1><div class="TRS_Editor">
${rest.map((line, i) => (i % 3 === 0 ? `<p>&nbsp;&nbsp;&nbsp;&nbsp;${html(line)}</p>` : `<p style="text-indent:2em"><span style="font-family:仿宋">${html(line)}</span></p>`)).join('\n')}
</div><div class="share">分享到:<a>微信</a> <a>微博</a></div><div>上一篇:<a>其他通知</a></div></div><div class="side"><ul>${hot}</ul></div></div>
<div class="footer">主办单位:某县人民政府办公室 版权所有</div></body></html>`
}

function weChat(lines: readonly string[]): string {
  const runs = (line: string): string =>
    (line.match(/.{1,17}/gu) ?? [])
      .map((part) => `<span style="color:rgb(62,62,62)">${html(part)}</span>`)
      .join('')
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body><div id="js_article"><div id="page-content">
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0; ">${lines.map((line) => `<section><section style="margin:0"><p>${runs(line)}</p></section></section>`).join('')}</div></div></div>
<div id="js_pc_qr_code" style="display:none;">微信扫一扫关注该公众号</div><script>var a=1</script></body></html>`
}

function brokenLines(lines: readonly string[]): string {
  return `<html><body><font size=3>${lines.map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${html(line)}`).join('<br>\n')}</font></body></html>`
}

/** As converters write it: every sign escaped that Markdown might read. */
function markdown(lines: readonly string[]): string {
  const escaped = (line: string): string =>
    line
      .replace(/[\\`*_[\]<>|#]/g, '\\$&')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
      .replace(/^([-+])/, '\\$1')
  const set = (line: string, i: number): string => {
    const text = escaped(line)
    if (i === 0) return `# ${text}`
    if (/^[一二三四五六七八九十]{1,3}、/.test(line)) return `## ${text}`
    if (/^[((][一二三四五六七八九十]{1,3}[))]/.test(line)) return `**${text}**`
    return i % 5 === 0 ? `> ${text}` : text
  }
  return `${lines.map(set).join('\n\n')}\n`
}

const chinese = '一二三四五六七八九十'
/** The levels that Word counts, by what they look like. */
const levels = [
  {
    marker: /^([一二三四五六七八九十])、/,
    value: (sign: string) => chinese.indexOf(sign) + 1,
    format: 'chineseCountingThousand',
    text: '%1、',
  },
  {
    marker: /^\(([一二三四五六七八九十])\)/,
    value: (sign: string) => chinese.indexOf(sign) + 1,
    format: 'chineseCounting',
    text: '(%2)',
  },
  { marker: /^(\d{1,2})\.(?!\d)/, value: Number, format: 'decimal', text: '%3.' },
]

/** Numbers typed in the text become Word's own; where its count differs a new list begins at the number. */
function numberedDocument(lines: readonly string[]): Uint8Array {
  const counts = [0, 0, 0]
  let current = 1
  const overrides: Record<number, string> = {}
  const ids = [1]
  const paragraphs = lines.map((line) => {
    const level = levels.findIndex((one) => one.marker.test(line))
    if (level === -1) return p(line)
    const [whole, sign] = levels[level].marker.exec(line) as RegExpExecArray
    const value = levels[level].value(sign)
    // A list that begins a level at a number does so each time that the level begins.
    const again = counts[level] === 0 && current > 1 && overrides[current].includes(`w:ilvl="${level}"`)
    if (value !== counts[level] + 1 || again) {
      current = ids.length + 1
      ids.push(current)
      overrides[current] =
        `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${value}"/></w:lvlOverride>`
    }
    counts[level] = value
    counts.fill(0, level + 1)
    return p(line.slice(whole.length), { list: current, level })
  })
  return makeDocx({ body: paragraphs.join(''), numbering: list(0, levels, ids, overrides) })
}

const pdf = (kind: FontKind, indent: number) => (lines: readonly string[]) =>
  makePdf(setPages(lines, '某县文件', { indent, gap: indent ? 0 : 9 }), kind)

function lossless(text: string, encoding: string): Uint8Array | null {
  const bytes = iconv.encode(text, encoding)
  return iconv.decode(bytes, encoding) === text ? bytes : null
}

export const forms: readonly Form[] = [
  { name: 'HTML, plain', format: 'html', render: (lines) => utf8(plainPage(lines)) },
  { name: 'HTML, government page', format: 'html', render: (lines) => utf8(governmentPage(lines)) },
  { name: 'HTML, WeChat', format: 'html', render: (lines) => utf8(weChat(lines)) },
  { name: 'HTML, line breaks', format: 'html', render: (lines) => utf8(brokenLines(lines)) },
  { name: 'HTML, GBK', format: 'html', render: (lines) => lossless(governmentPage(lines, 'gb2312'), 'gbk') },
  { name: 'Markdown', format: 'markdown', render: (lines) => utf8(markdown(lines)) },
  {
    name: 'Word, typed numbers',
    format: 'docx',
    render: (lines) => makeDocx({ body: lines.map((line) => p(line)).join('') }),
  },
  { name: 'Word, automatic numbers', format: 'docx', render: numberedDocument },
  { name: 'text, GBK', format: 'text', render: (lines) => lossless(lines.join('\n'), 'gbk') },
  { name: 'text, Big5', format: 'text', render: (lines) => lossless(lines.join('\n'), 'big5') },
  { name: 'PDF, as an office program', format: 'pdf', render: pdf('unicode', 2) },
  { name: 'PDF, as a browser', format: 'pdf', render: pdf('identity', 0) },
]
