/** numbering.xml: what each list is and how each of its levels counts. */
import { readXml, wholeNumber } from '../build/xml.ts'

export interface Level {
  start: number
  format: string
  /** `（%1）`, `%1.%2`: %n is the number of level n, from 1. */
  text: string
  /** The level (from 1) whose use restarts this one; 0: none does; undefined: any above it. */
  restart?: number
  /** All numbers of its text are plain figures. */
  legal: boolean
  /** The style whose paragraphs are of this level. */
  style?: string
}

export interface List {
  /** Lists of one abstract definition count on together. */
  counter: string
  levels: Map<number, Level>
  /** Levels that begin anew where this list is first used. */
  starts: Map<number, number>
}

interface Abstract {
  levels: Map<number, Level>
  /** The name of the list style that holds its levels. */
  linked?: string
}

export function readNumbering(bytes: Uint8Array | null): Map<string, List> {
  const abstracts = new Map<string, Abstract>()
  const styled = new Map<string, string>()
  const nums: { id: string; abstract: string; levels: Map<number, Level>; starts: Map<number, number> }[] = []
  if (!bytes) return new Map()
  let abstract: Abstract | null = null
  let id = ''
  let num: (typeof nums)[number] | null = null
  let index = 0
  let level: Level | null = null
  readXml(bytes, 'numbering', {
    open(name, attribute) {
      const value = attribute('val')
      if (name === 'abstractNum') {
        id = attribute('abstractNumId') ?? ''
        abstract = { levels: new Map() }
        abstracts.set(id, abstract)
      } else if (name === 'num') {
        num = { id: attribute('numId') ?? '', abstract: '', levels: new Map(), starts: new Map() }
        nums.push(num)
      } else if (name === 'abstractNumId' && num) num.abstract = value ?? ''
      else if (name === 'styleLink') styled.set(value ?? '', id)
      else if (name === 'numStyleLink' && abstract) abstract.linked = value
      else if (name === 'lvlOverride') index = wholeNumber(attribute('ilvl')) ?? 0
      else if (name === 'startOverride' && num) num.starts.set(index, wholeNumber(value) ?? 1)
      else if (name === 'lvl') {
        level = { start: 1, format: 'decimal', text: '', legal: false }
        index = wholeNumber(attribute('ilvl')) ?? 0
        ;(num ?? abstract)?.levels.set(index, level)
      } else if (level) setProperty(level, name, value)
    },
    close(name) {
      if (name === 'abstractNum') abstract = null
      else if (name === 'num') num = null
      else if (name === 'lvl') level = null
    },
  })
  const lists = new Map<string, List>()
  for (const { id, abstract, levels, starts } of nums) {
    const counter = resolved(abstract, abstracts, styled)
    const base = abstracts.get(counter)?.levels ?? new Map<number, Level>()
    lists.set(id, { counter, levels: new Map([...base, ...levels]), starts })
  }
  return lists
}

function setProperty(level: Level, name: string, value: string | undefined): void {
  if (name === 'start') level.start = wholeNumber(value) ?? 1
  else if (name === 'numFmt') level.format = value ?? 'decimal'
  else if (name === 'lvlText') level.text = value ?? ''
  else if (name === 'lvlRestart') level.restart = wholeNumber(value)
  else if (name === 'isLgl') level.legal = value !== '0' && value !== 'false'
  else if (name === 'pStyle') level.style = value
}

/** A definition without levels points to a list style, whose own definition holds them. */
function resolved(
  id: string,
  abstracts: ReadonlyMap<string, Abstract>,
  styled: ReadonlyMap<string, string>,
): string {
  const linked = abstracts.get(id)?.linked
  const other = linked === undefined ? undefined : styled.get(linked)
  return other !== undefined && (abstracts.get(id)?.levels.size ?? 0) === 0 ? other : id
}
