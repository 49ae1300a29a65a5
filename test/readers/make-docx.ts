/** Writes Word documents for the tests, with the parts that Word itself would write. */
import { strToU8, zipSync } from 'fflate'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

export interface Parts {
  body: string
  numbering?: string
  styles?: string
  footnotes?: string
}

export function makeDocx(parts: Parts): Uint8Array {
  return zipSync(files(parts))
}

export function files({ body, numbering, styles, footnotes }: Parts): Record<string, Uint8Array> {
  const names = Object.entries({ numbering, styles, footnotes }).filter(([, part]) => part !== undefined)
  const relationships = names.map(
    ([name], i) => `<Relationship Id="r${i}" Type="${office}/${name}" Target="${name}.xml"/>`,
  )
  const written: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packages}/relationships">${relationships.join('')}</Relationships>`,
    'word/document.xml': wrap('document', `<w:body>${body}<w:sectPr/></w:body>`),
  }
  for (const [name, part] of names) written[`word/${name}.xml`] = wrap(name, part as string)
  return Object.fromEntries(Object.entries(written).map(([name, part]) => [name, strToU8(part)]))
}

function wrap(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} xmlns:w="${word}" xmlns:r="${office}" xmlns:mc="urn:mc" xmlns:wps="urn:wps" xmlns:v="urn:v">${content}</w:${root}>`
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

export interface Kind {
  style?: string
  list?: number
  level?: number
}

/** A paragraph of text, its runs split as Word does when a text was edited. */
export function p(text: string, { style, list, level }: Kind = {}): string {
  const number =
    list === undefined
      ? ''
      : `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${list}"/></w:numPr>`
  const properties = `<w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${number}<w:jc w:val="both"/></w:pPr>`
  const cut = Math.ceil(text.length / 2)
  const runs = [text.slice(0, cut), text.slice(cut)].filter((part) => part !== '')
  return `<w:p>${properties}${runs.map((part) => run(part)).join('')}</w:p>`
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}<w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

export interface LevelKind {
  format: string
  text: string
  start?: number
  more?: string
}

/** An abstract definition of the levels, and a list for each of its ids. */
export function list(
  abstract: number,
  levels: readonly LevelKind[],
  ids: readonly number[],
  overrides: Record<number, string> = {},
): string {
  const written = levels.map(
    ({ format, text, start = 1, more = '' }, i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  )
  const nums = ids.map(
    (id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides[id] ?? ''}</w:num>`,
  )
  return `<w:abstractNum w:abstractNumId="${abstract}">${written.join('')}</w:abstractNum>${nums.join('')}`
}

/** A table of cells; a cell is its text or the XML of its paragraphs with properties. */
export function table(
  rows: readonly (readonly (string | { properties: string; content: string })[])[],
  head = false,
): string {
  const written = rows.map((cells, i) => {
    const row = cells.map((cell) =>
      typeof cell === 'string'
        ? `<w:tc><w:tcPr/>${p(cell)}</w:tc>`
        : `<w:tc><w:tcPr>${cell.properties}</w:tcPr>${cell.content}</w:tc>`,
    )
    return `<w:tr><w:trPr>${head && i === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${row.join('')}</w:tr>`
  })
  return `<w:tbl><w:tblPr/><w:tblGrid/>${written.join('')}</w:tbl>`
}
