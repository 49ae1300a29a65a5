/** Items: sections that answer, table rows, and paragraphs that name a problem and answer it. */
import type { DraftItem, DraftMeasure, Line, Section } from '../draft.ts'
import type { Label } from '../text/label.ts'
import type { WorkingText } from '../text/working-text.ts'
import { type Answer, answersOf, each } from './answers.ts'
import { enumeration } from './enumeration.ts'
import { fieldsOf, lineAt } from './fields.ts'
import { statusOf } from './item-status.ts'
import { problemOf } from './problem.ts'
import { rowItems } from './rows.ts'
import { looseItems } from './unnumbered.ts'

export function linkItems(
  text: WorkingText,
  lines: readonly Line[],
  labels: readonly Label[][],
  roots: readonly Section[],
  bounds: { front: number; back: number },
): DraftItem[] {
  const rows = rowItems(text, lines)
  const answers = answersOf(text.folded, lines, labels, roots, rows.length > 0)
  const items = answers.map((answer) => sectionItem(text, answer))
  const loose =
    rows.length > 0 && items.length === 0 ? [] : unnumbered(text.folded, lines, labels, roots, items, bounds)
  for (const row of rows) items.push(rowItem(text.folded, row, roots))
  items.push(...loose)
  items.sort((a, b) => a.start - b.start)
  name(items)
  return items
}

function sectionItem(text: WorkingText, { section, labels }: Answer): DraftItem {
  const { folded } = text
  const fields = fieldsOf(folded, labels, section.end)
  const body = section.body
  const item: DraftItem = {
    id: section.id,
    number: text.slice(section.marker.start, section.marker.end),
    path: pathOf(text, section.parent),
    section,
    isSection: true,
    start: section.start,
    end: section.end,
    title: section.title,
    problem: problemOf(folded, section.title[0], section.title[1]),
    fields,
    measures: [],
    status: null,
  }
  item.measures = measuresOf(folded, item, body)
  item.status = statusOf(folded, item, body)
  return item
}

/** Enumerated answers: in each response, else in the progress field, else in the text behind the title. */
function measuresOf(text: string, item: DraftItem, body: number): DraftMeasure[] {
  const { fields } = item
  for (const role of ['response', 'progress'] as const) {
    const measures = fields
      .filter((field) => field.role === role)
      .flatMap((field) => enumeration(text, field.start, field.end))
    if (measures.length > 0) return measures
    if (role === 'response' && fields.some((field) => field.role === 'response')) return []
  }
  return fields.length === 0 ? enumeration(text, body, item.end) : []
}

function rowItem(
  text: string,
  row: ReturnType<typeof rowItems>[number],
  roots: readonly Section[],
): DraftItem {
  const section = sectionAt(roots, row.start)
  const item: DraftItem = {
    id: '',
    number: row.number,
    path: [],
    section,
    isSection: false,
    start: row.start,
    end: row.line.end,
    title: row.title,
    problem: problemOf(text, row.title[0], row.title[1]),
    fields: row.fields,
    measures: [],
    status: null,
  }
  item.measures = measuresOf(text, item, item.end)
  item.status = statusOf(text, item, item.end)
  return item
}

/** Loose items of the sections that answer but hold no items; of the whole text where it has no sections. */
function unnumbered(
  text: string,
  lines: readonly Line[],
  labels: readonly Label[][],
  roots: readonly Section[],
  items: readonly DraftItem[],
  bounds: { front: number; back: number },
): DraftItem[] {
  const taken = new Set(items.map((item) => item.section))
  const found: DraftItem[] = []
  const look = (first: number, last: number, section: Section | null): void => {
    const loose = looseItems(text, lines, first, last)
    loose.forEach((unit, i) => {
      const until = loose[i + 1]?.start ?? lines[last - 1].end
      const end =
        lines[lineAt(lines, until - 1)].start < until && loose[i + 1]
          ? lines[lineAt(lines, until) - 1].end
          : until
      const own = labels.flat().filter((label) => label.start > unit.title[1] && label.end <= end)
      const item: DraftItem = {
        id: '',
        number: unit.number,
        path: [],
        section,
        isSection: false,
        start: unit.start,
        end,
        title: unit.title,
        problem: problemOf(text, unit.title[0], unit.title[1]),
        fields: fieldsOf(text, own, end),
        measures: [],
        status: null,
      }
      item.measures = measuresOf(text, item, unit.title[1])
      item.status = statusOf(text, item, unit.title[1])
      if (unit.ordinal !== null) item.id = String(unit.ordinal)
      found.push(item)
    })
  }
  if (roots.length === 0) {
    if (items.length === 0 && lines.length > 0) look(0, lineAt(lines, bounds.back - 1) + 1, null)
    return found
  }
  if (items.length > 0) return found
  each(roots, (section) => {
    if (taken.has(section) || section.children.length > 0) return
    const first = lineAt(lines, section.start) + 1
    const last = lineAt(lines, section.end - 1) + 1
    if (first < last) look(first, last, section)
  })
  return found
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
    const ordinal = item.id || (item.number && /\d+/.exec(item.number)?.[0])
    let id: string
    if (ordinal) id = base ? `${base}.${Number(ordinal)}` : String(Number(ordinal))
    else {
      const k = (counts.get(base) ?? 0) + 1
      counts.set(base, k)
      id = `${base}#${k}`
    }
    item.id = unique(id, used)
    used.add(item.id)
  }
}

export function unique(id: string, used: ReadonlySet<string>): string {
  if (!used.has(id)) return id
  for (let k = 2; ; k++) if (!used.has(`${id}~${k}`)) return `${id}~${k}`
}
