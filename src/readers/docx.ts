/** Word documents (.docx): the text as Word shows it, automatic numbers and all, with tracked changes accepted. */
import { TextBuilder } from './build/text-builder.ts'
import { broken, openPackage } from './build/zip.ts'
import type { Reader, Reading } from './define.ts'
import { type Body, readBody } from './docx/body.ts'
import { Counters } from './docx/counters.ts'
import { Layout } from './docx/lay-out.ts'
import { readNumbering } from './docx/numbering.ts'
import { findParts } from './docx/parts.ts'
import { readStyles } from './docx/styles.ts'

export const reader: Reader = {
  format: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extensions: ['docx', 'docm'],
  input: 'bytes',
  read: (input) => read(input as Uint8Array),
}

export function read(bytes: Uint8Array): Reading {
  const parts = openPackage(bytes)
  const names = findParts(parts)
  const lists = readNumbering(parts.read(names.numbering))
  const builder = new TextBuilder()
  const document = { lists, styles: readStyles(parts.read(names.styles)), counters: new Counters(lists) }
  const layout = new Layout(document, builder)
  const bodies: Body[] = []
  for (const name of [names.document, names.footnotes, names.endnotes]) {
    const part = parts.read(name)
    if (!part) continue
    const body = readBody(part, name)
    layout.write(body, name)
    bodies.push(body)
  }
  if (bodies.length === 0) throw broken('it holds no Word document', '其中没有 Word 文档')
  return builder.reading({}, notesOf(bodies, layout))
}

function notesOf(bodies: readonly Body[], layout: Layout): Reading['notes'] {
  const sum = (count: (body: Body) => number): number => bodies.reduce((all, body) => all + count(body), 0)
  const counts: [string, number][] = [
    ['NP0112', layout.contents],
    ['NP0113', sum((body) => body.hidden)],
    ['NP0114', sum((body) => body.deleted)],
  ]
  return counts.filter(([, count]) => count > 0).map(([code, count]) => ({ code, data: { count } }))
}
