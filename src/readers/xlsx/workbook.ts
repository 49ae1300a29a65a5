/** workbook.xml: the parts of the sheets that are shown, in their order. */
import { readXml } from '../build/xml.ts'
import type { Package } from '../build/zip.ts'

export function findSheets(parts: Package): { sheets: string[]; from1904: boolean } {
  const targets = new Map<string, string>()
  const relationships = parts.read('xl/_rels/workbook.xml.rels')
  if (relationships)
    readXml(relationships, 'workbook.xml.rels', {
      open(name, attribute) {
        const target = attribute('Target') ?? ''
        if (name === 'Relationship' && attribute('TargetMode') !== 'External')
          targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
      },
      close() {},
    })
  const sheets: string[] = []
  let from1904 = false
  const workbook = parts.read('xl/workbook.xml')
  if (workbook)
    readXml(workbook, 'workbook.xml', {
      open(name, attribute) {
        if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
        const target = name === 'sheet' && targets.get(attribute('id') ?? '')
        if (target && (attribute('state') ?? 'visible') === 'visible') sheets.push(target)
      },
      close() {},
    })
  return { sheets, from1904 }
}
