/** styles.xml: the list and level that a paragraph style numbers by, itself or through the style it is based on. */
import { readXml } from '../build/xml.ts'

export interface Styles {
  /** The list and level of a style; null where it numbers nothing. */
  numberingOf(style: string): { list?: string; level?: string; style: string } | null
  /** A line of a table of contents. */
  isContents(style: string): boolean
  /** The style of paragraphs that name none. */
  readonly standard: string
}

interface Style {
  name: string
  base?: string
  list?: string
  level?: string
}

/** Chains of styles are short; a loop in a damaged file ends here. */
const longestChain = 20

export function readStyles(bytes: Uint8Array | null): Styles {
  const styles = new Map<string, Style>()
  let standard = ''
  let style: Style | null = null
  /** Properties as they were before a tracked change. */
  let old = 0
  if (bytes)
    readXml(bytes, 'styles', {
      open(name, attribute) {
        if (name.endsWith('Change')) old++
        if (old > 0) return
        if (name === 'style') {
          style = { name: '' }
          const id = attribute('styleId') ?? ''
          styles.set(id, style)
          if (attribute('type') === 'paragraph' && ['1', 'true', 'on'].includes(attribute('default') ?? ''))
            standard = id
        } else if (!style) return
        else if (name === 'name') style.name = (attribute('val') ?? '').toLowerCase()
        else if (name === 'basedOn') style.base = attribute('val')
        else if (name === 'numId') style.list = attribute('val')
        else if (name === 'ilvl') style.level = attribute('val')
      },
      close(name) {
        if (name.endsWith('Change')) old--
        if (name === 'style') style = null
      },
    })
  return {
    standard,
    isContents: (id) => /^(?:toc \d|table of figures)/.test(styles.get(id)?.name ?? ''),
    numberingOf(id) {
      let level: string | undefined
      for (let at: string | undefined = id, i = 0; at !== undefined && i < longestChain; i++) {
        const found: Style | undefined = styles.get(at)
        level ??= found?.level
        if (found?.list !== undefined) return { list: found.list, level, style: at }
        at = found?.base
      }
      return null
    },
  }
}
