/** Items: sections that answer, table rows, and paragraphs that name a problem and answer it. */
import type { DraftField, DraftItem, DraftMeasure, Line, Section } from '../draft.ts'
import type { Label } from '../text/label.ts'
import { lineAt } from '../text/line-at.ts'
import type { WorkingText } from '../text/working-text.ts'
import { answersOf, each } from './answers.ts'
import { enumeration } from './enumeration.ts'
import { fieldsOf, labelsBetween } from './fields.ts'
import { statusOf } from './item-status.ts'
import { problemOf } from './problem.ts'
import { rowItems } from './rows.ts'
import { looseItems } from './unnumbered.ts'

export interface Linking {
  text: WorkingText
  lines: readonly Line[]
  /** Field labels by line. */
  labels: readonly Label[][]
  sections: readonly Section[]
  /** Where the foot begins. */
  foot: number
}

export function linkItems(linking: Linking): DraftItem[] {
  const { text, lines, labels, sections } = linking
  const rows = rowItems(text, lines)
  const { answers, parts } = answersOf(text.folded, lines, labels, sections, rows.length > 0)
  const items = answers.map(({ section, labels }) =>
    makeItem(text, {
      id: section.id,
      number: text.slice(section.marker.start, section.marker.end),
      section,
      isSection: true,
      start: section.start,
      end: section.end,
      title: section.title,
      fields: fieldsOf(text.folded, labels, section.end),
      body: section.body,
    }),
  )
  for (const { number, title, start, end, fields } of rows) {
    const section = sectionAt(sections, start)
    items.push(
      makeItem(text, {
        id: '',
        number,
        section,
        isSection: false,
        start,
        end: end,
        title,
        fields,
        body: end,
      }),
    )
  }
  if (rows.length === 0) looseOf(linking, items, parts)
  items.sort((a, b) => a.start - b.start)
  name(items)
  return items
}

interface Making
  extends Pick<DraftItem, 'id' | 'number' | 'section' | 'isSection' | 'start' | 'end' | 'title'> {
  fields: DraftField[]
  /** Where the text behind the title begins. */
  body: number
}

function makeItem(text: WorkingText, made: Making): DraftItem {
  const { id, number, section, isSection, start, end, fields, body } = made
  const title = (made.title[0] === made.title[1] && foundTitle(text.folded, fields)) || made.title
  const path = pathOf(text, isSection ? (section?.parent ?? null) : section)
  const problem = problemOf(text.folded, title[0], title[1])
  const item: DraftItem = {
    id,
    number,
    path,
    section,
    isSection,
    start,
    end,
    title,
    problem,
    fields,
    measures: [],
    status: null,
  }
  item.measures = measuresOf(text.folded, item, body)
  item.status = statusOf(text.folded, item, body)
  return item
}

/** 序号:1 ⏎ 反馈问题:…: a number that stands alone has its problem in the first field. */
function foundTitle(text: string, fields: readonly DraftField[]): [number, number] | null {
  const [first] = fields
  if (first?.role !== 'finding') return null
  let end = first.start
  while (end < first.end && !'。\n'.includes(text[end])) end++
  return end > first.start ? [first.start, end] : null
}

/** Enumerated answers: in each response, else in the progress field, else in the text behind the title. */
function measuresOf(text: string, item: DraftItem, body: number): DraftMeasure[] {
  const { fields } = item
  for (const role of ['response', 'progress'] as const) {
    const answering = fields.filter((field) => field.role === role)
    const measures = answering.flatMap((field) => enumeration(text, field.start, field.end))
    if (measures.length > 0 || (role === 'response' && answering.length > 0)) return measures
  }
  return fields.length === 0 ? enumeration(text, body, item.end) : []
}

/** Loose items of the parts that answer, where a section holds no items; of the whole text where nothing answers. */
function looseOf(
  { text, lines, labels, sections, foot }: Linking,
  items: DraftItem[],
  parts: readonly Section[],
): void {
  const taken = new Set(items.map((item) => item.section))
  const look = (first: number, last: number, section: Section | null): void => {
    for (const { number, ordinal, start, end, title } of looseItems(text.folded, lines, first, last)) {
      const own = labelsBetween(lines, labels, lineAt(lines, start), title[1], end)
      const id = ordinal === null ? '' : String(ordinal)
      items.push(
        makeItem(text, {
          id,
          number,
          section,
          isSection: false,
          start,
          end,
          title,
          fields: fieldsOf(text.folded, own, end),
          body: title[1],
        }),
      )
    }
  }
  if (sections.length === 0) {
    if (lines.length > 0) look(0, lineAt(lines, Math.max(0, foot - 1)) + 1, null)
    return
  }
  each(items.length > 0 || parts.length > 0 ? parts : sections, (section) => {
    if (section.children.length > 0 || taken.has(section) || inside(section, taken)) return
    look(
      lineAt(lines, section.start) + 1,
      lineAt(lines, Math.max(section.start, section.end - 1)) + 1,
      section,
    )
  })
}

function inside(section: Section, taken: ReadonlySet<Section | null>): boolean {
  for (let at = section.parent; at; at = at.parent) if (taken.has(at)) return true
  return false
}

function sectionAt(roots: readonly Section[], offset: number): Section | null {
  let best: Section | null = null
  each(roots, (section) => {
    if (section.start <= offset && offset < section.end) best = section
  })
  return best
}

function pathOf(text: WorkingText, section: Section | null): string[] {
  const path: string[] = []
  for (let at = section; at; at = at.parent) path.unshift(text.slice(at.marker.start, at.marker.end))
  return path
}

/** Ids of items that are no sections: section id + ordinal or #k; unique as section ids are. */
function name(items: DraftItem[]): void {
  const counts = new Map<string, number>()
  const used = new Set(items.filter((item) => item.isSection).map((item) => item.id))
  for (const item of items) {
    if (item.isSection) continue
    const base = item.section?.id ?? ''
    const ordinal = item.id || (item.number && /\d{1,9}/.exec(item.number)?.[0])
    if (ordinal) item.id = base ? `${base}.${Number(ordinal)}` : String(Number(ordinal))
    else {
      const k = (counts.get(base) ?? 0) + 1
      counts.set(base, k)
      item.id = `${base}#${k}`
    }
    item.id = unique(item.id, used)
    used.add(item.id)
  }
}

function unique(id: string, used: ReadonlySet<string>): string {
  if (!used.has(id)) return id
  for (let k = 2; ; k++) if (!used.has(`${id}~${k}`)) return `${id}~${k}`
}
