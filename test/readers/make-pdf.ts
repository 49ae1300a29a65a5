/** Writes PDF files for the tests: lines of Chinese at given places, in fonts of the kinds that office programs use. */
import iconv from 'iconv-lite'

/** x and y in points from the left and the foot of the page. */
export interface Words {
  text: string
  x: number
  y: number
  size?: number
}

/**
 * unicode, gbk: a font that is not embedded, its characters told by a map of Adobe's (UniGB-UCS2-H, GBK-EUC-H).
 * identity: glyph numbers of an embedded font with a table of what they mean, as browsers write.
 */
export type FontKind = 'unicode' | 'gbk' | 'identity'

export const pageWidth = 595
export const pageHeight = 842

export function makePdf(
  pages: readonly (readonly Words[])[],
  kind: FontKind = 'unicode',
  trailer = '',
): Uint8Array {
  const objects: string[] = []
  const add = (content: string): number => objects.push(content)
  const stream = (content: string): number =>
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  const catalog = add('')
  const tree = add('')
  const toUnicode = kind === 'identity' ? stream(unicodeTable) : 0
  const encoding = { unicode: 'UniGB-UCS2-H', gbk: 'GBK-EUC-H', identity: 'Identity-H' }[kind]
  const ordering = kind === 'identity' ? 'Identity' : 'GB1'
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >>',
  )
  const widths = { unicode: '/W [1 95 500]', gbk: '/W [814 939 500]', identity: '/W [33 126 500]' }[kind]
  const font = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor ${descriptor} 0 R /DW 1000 ${widths} >>`,
  )
  const whole = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [${font} 0 R]${toUnicode ? ` /ToUnicode ${toUnicode} 0 R` : ''} >>`,
  )
  const kids = pages.map((words) => {
    const content = stream(words.map((one) => show(one, kind)).join('\n'))
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Contents ${content} 0 R /Resources << /Font << /F ${whole} 0 R >> >> >>`,
    )
  })
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R >>`
  objects[tree - 1] =
    `<< /Type /Pages /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] /Count ${kids.length} >>`
  return assemble(objects, `/Root ${catalog} 0 R ${trailer}`)
}

export function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.5\n%\xe2\xe3\xcf\xd3\n'
  const places = objects.map((content, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${content}\nendobj\n`
    return at
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const at of places) file += `${String(at).padStart(10, '0')} 00000 n \n`
  file += `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (unit) => unit.charCodeAt(0))
}

function show({ text, x, y, size = 12 }: Words, kind: FontKind): string {
  const bytes =
    kind === 'gbk'
      ? [...iconv.encode(text, 'gbk')]
      : text.split('').flatMap((unit) => [unit.charCodeAt(0) >> 8, unit.charCodeAt(0) & 255])
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET`
}

/** Glyph numbers are made to be the characters' own codes. */
const unicodeTable = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${Array.from({ length: 3 }, (_, block) => {
  const rows = Array.from({ length: 100 }, (_, i) => block * 100 + i).filter((high) => high < 256)
  return `${rows.length} beginbfrange\n${rows
    .map((high) => {
      const code = high.toString(16).padStart(2, '0')
      return `<${code}00> <${code}ff> <${code}00>`
    })
    .join('\n')}\nendbfrange`
}).join('\n')}
endcmap end end`

const mostInLine = 34
const margin = 72

/**
 * Paragraphs set as an office program sets them: indented by two characters, broken where a line is full, with a page
 * number at each foot and, if given, a running head.
 */
export function setPages(paragraphs: readonly string[], head = '', set = { indent: 2, gap: 0 }): Words[][] {
  const pages: Words[][] = []
  let y = 0
  const size = (pageWidth - 2 * margin) / mostInLine
  const line = (text: string, indent: number): void => {
    if (pages.length === 0 || y < 90) {
      const number = pages.push([])
      if (head) pages[number - 1].push({ text: head, x: 200, y: 800, size: 9 })
      pages[number - 1].push({ text: `- ${number} -`, x: 280, y: 50, size: 9 })
      y = 760
    }
    pages[pages.length - 1].push({ text, x: margin + indent * size, y, size })
    y -= size * 1.6
  }
  for (const paragraph of paragraphs) {
    let rest = paragraph
    for (let indent = set.indent; rest !== ''; indent = 0) {
      const cut = fitting(rest, mostInLine - indent)
      line(rest.slice(0, cut), indent)
      rest = rest.slice(cut)
    }
    y -= set.gap
  }
  return pages
}

/** How many characters fit: a word or figure is not parted, a closing sign does not begin a line. */
function fitting(text: string, width: number): number {
  let used = 0
  let cut = 0
  while (cut < text.length && used + widthOf(text[cut]) <= width) used += widthOf(text[cut++])
  if (cut === text.length) return cut
  const full = cut
  while (
    cut > full - 20 &&
    cut > 1 &&
    ((/[\w.,%@-]/.test(text[cut]) && /[\w.,%@-]/.test(text[cut - 1])) ||
      /[,。、;:!?)”》,;:)]/.test(text[cut]) ||
      /[“《(（]/.test(text[cut - 1]))
  )
    cut--
  return cut > full - 20 ? cut : full
}

function widthOf(sign: string): number {
  return sign.charCodeAt(0) < 0x80 ? 0.5 : 1
}
