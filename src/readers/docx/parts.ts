/** The names of the parts that hold text, numbering and styles, as the relationships of the package tell. */
import { readXml } from '../build/xml.ts'
import type { Package } from '../build/zip.ts'

export interface PartNames {
  document: string
  numbering: string
  styles: string
  footnotes: string
  endnotes: string
}

export function findParts(parts: Package): PartNames {
  const document = targets(parts, '_rels/.rels', '').get('officeDocument') ?? 'word/document.xml'
  const slash = document.lastIndexOf('/') + 1
  const folder = document.slice(0, slash)
  const own = targets(parts, `${folder}_rels/${document.slice(slash)}.rels`, folder)
  const named = (type: string): string => own.get(type) ?? `${folder}${type}.xml`
  return {
    document,
    numbering: named('numbering'),
    styles: named('styles'),
    footnotes: named('footnotes'),
    endnotes: named('endnotes'),
  }
}

/** By the last word of the relationship's type. Targets name parts of the package and nothing else. */
function targets(parts: Package, name: string, folder: string): Map<string, string> {
  const found = new Map<string, string>()
  const bytes = parts.read(name)
  if (!bytes) return found
  readXml(bytes, name, {
    open(element, attribute) {
      const type = attribute('Type') ?? ''
      const target = attribute('Target')
      if (element !== 'Relationship' || !target || attribute('TargetMode') === 'External') return
      const key = type.slice(type.lastIndexOf('/') + 1)
      if (!found.has(key)) found.set(key, target.startsWith('/') ? target.slice(1) : normal(folder + target))
    },
    close() {},
  })
  return found
}

function normal(path: string): string {
  const names: string[] = []
  for (const name of path.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '.' && name !== '') names.push(name)
  }
  return names.join('/')
}
