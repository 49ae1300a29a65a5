/** The same notices in each form: how many are read and parsed in a second, in one process. */
import { strToU8, zipSync } from 'fflate'
import { parseNotice } from '../parse-notice.ts'
import { notice } from './material.ts'

const count = 20
const size = 50_000

const forms: Readonly<Record<string, (lines: readonly string[]) => Uint8Array>> = {
  text: (lines) => strToU8(lines.join('\n')),
  markdown: (lines) => strToU8(lines.join('\n\n')),
  html: (lines) =>
    strToU8(`<html><body>${lines.map((line) => `<p><span>${line}</span></p>`).join('\n')}</body></html>`),
  docx,
  pdf,
}

export async function formats(): Promise<void> {
  const texts = Array.from({ length: count }, (_, number) => notice(number, size).split('\n'))
  for (const [format, write] of Object.entries(forms)) {
    const inputs = texts.map(write)
    for (const input of inputs.slice(0, 3)) await parseNotice(input, { format })
    const start = performance.now()
    for (const input of inputs) await parseNotice(input, { format })
    const seconds = (performance.now() - start) / 1000
    console.log(`${format.padEnd(9)} ${(count / seconds).toFixed(1)} notices of ${size / 1000} KB a second`)
  }
}

function docx(lines: readonly string[]): Uint8Array {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const body = lines.map(
    (line) => `<w:p><w:r><w:t>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`,
  )
  return zipSync({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${word}"><w:body>${body.join('')}</w:body></w:document>`,
    ),
  })
}

const perPage = 30

/** Pages of Chinese in a font that is not embedded, its characters told by their Unicode. */
function pdf(lines: readonly string[]): Uint8Array {
  const rows = lines.flatMap((line) => `\u3000\u3000${line}`.match(/.{1,34}/gu) ?? [])
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '', font]
  const kids: string[] = []
  for (let at = 0; at < rows.length; at += perPage) {
    const shown = rows
      .slice(at, at + perPage)
      .map((row, i) => `BT /F 13 Tf 1 0 0 1 72 ${760 - i * 22} Tm <${hex(row)}> Tj ET`)
    const content = shown.join('\n')
    const stream = objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R /Resources << /Font << /F 3 0 R >> >> >>`
    kids.push(`${objects.push(page)} 0 R`)
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`
  let file = '%PDF-1.5\n'
  const places = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return String(at).padStart(10, '0')
  })
  const table = `0000000000 65535 f \n${places.map((place) => `${place} 00000 n \n`).join('')}`
  return strToU8(
    `${file}xref\n0 ${objects.length + 1}\n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  )
}

const font =
  '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >> /DW 1000 /W [1 95 500] >>] >>'

function hex(row: string): string {
  return Array.from({ length: row.length }, (_, i) => row.charCodeAt(i).toString(16).padStart(4, '0')).join(
    '',
  )
}
