/** Which sections answer for a problem: by their labels first, else by what their titles say. */
import type { Line, Section } from '../draft.ts'
import type { Label } from '../text/label.ts'
import { lineAt } from '../text/line-at.ts'
import { markerKey } from '../text/marker.ts'
import { labelsBetween } from './fields.ts'
import { ahead, answering, facet, isProblem, namesProblem, tells } from './headings.ts'
import { saysStatus } from './item-status.ts'
import { looseItems } from './unnumbered.ts'

/** A section that is an item, with the labels that are its fields. */
export interface Answer {
  section: Section
  labels: Label[]
}

/** `parts`: the top sections that answer the findings; the items without a number are looked for in them. */
export function answersOf(
  text: string,
  lines: readonly Line[],
  labels: readonly Label[][],
  roots: readonly Section[],
  tabled: boolean,
): { answers: Answer[]; parts: Section[] } {
  const own = ownLabels(lines, labels, roots)
  const labelled = labelledSections(text, roots, own)
  if (labelled.length > 0 || tabled) {
    return { answers: labelled, parts: [...new Set(labelled.map(({ section }) => topOf(section)))] }
  }
  const parts = answeringParts(text, lines, roots)
  const found: Section[] = []
  for (const part of parts) collect(text, lines, part, found)
  if (parts.length === 0 && aboutAnswers(text)) {
    const told = toldSections(text, roots)
    parts.push(...new Set(told.map(topOf)))
    found.push(...told)
  }
  return { answers: found.map((section) => ({ section, labels: [] })), parts }
}

type Own = Map<Section, Label[]>

/** The labels between a section's title and its first child. */
function ownLabels(lines: readonly Line[], labels: readonly Label[][], roots: readonly Section[]): Own {
  const own: Own = new Map()
  each(roots, (section) => {
    const end = section.children[0]?.start ?? section.end
    const start = Math.max(section.title[0] + 1, section.body)
    own.set(section, labelsBetween(lines, labels, lineAt(lines, section.start), start, end))
  })
  return own
}

const isAnswer = (label: Label): boolean => label.role === 'response' || label.role === 'progress'
const isFact = (label: Label): boolean =>
  label.role === 'responsible' || label.role === 'deadline' || label.role === 'finding'

function answers(labels: readonly Label[]): boolean {
  return labels.some(isAnswer) || new Set(labels.filter(isFact).map((label) => label.role)).size >= 2
}

function labelledSections(text: string, roots: readonly Section[], own: Own): Answer[] {
  const found = new Map<Section, Label[]>()
  each(roots, (section) => {
    const labels = own.get(section)!
    const whole = labelsOfChildren(section, own)
    if (whole && namesProblem(titleOf(text, section))) found.set(section, whole)
    else if (answers(labels)) found.set(section, labels)
  })
  // (1) … (2) … 整改情况: the label behind the last of several findings answers for their parent
  for (const [section, labels] of [...found]) {
    const { parent } = section
    if (!parent || parent.children.length < 2 || parent.children.at(-1) !== section) continue
    if (parent.children.some((child) => child !== section && (found.has(child) || holds(child, found))))
      continue
    if (!own.get(parent)!.some((label) => label.role === 'finding') && !namesProblem(titleOf(text, parent)))
      continue
    found.delete(section)
    if (!found.has(parent)) found.set(parent, [...own.get(parent)!, ...labels])
  }
  for (const section of [...found.keys()])
    if (section.children.some((child) => found.has(child) || holds(child, found))) found.delete(section)
  for (const section of [...found.keys()]) if (inside(section, found)) found.delete(section)
  addSiblings(text, roots, own, found)
  return [...found]
    .map(([section, labels]) => ({ section, labels }))
    .sort((a, b) => a.section.start - b.section.start)
}

/** Children that are the labelled blocks of their parent, numbered: (1)问题表现:… (2)整改措施:… (3)完成情况:… */
function labelsOfChildren(section: Section, own: Own): Label[] | null {
  const { children } = section
  if (children.length < 2) return null
  const labels: Label[] = []
  for (const child of children) {
    const title = titleLabels.get(child)
    if (!title || child.children.length > 0) return null
    labels.push(title, ...own.get(child)!)
  }
  const roles = new Set(labels.map((label) => label.role))
  return roles.size >= 2 && labels.some(isAnswer) ? [...own.get(section)!, ...labels] : null
}

/** Labels that stand right behind a marker. Filled by `readTitleLabels`. */
const titleLabels = new WeakMap<Section, Label>()

export function readTitleLabels(
  lines: readonly Line[],
  labels: readonly Label[][],
  roots: readonly Section[],
): void {
  each(roots, (section) => {
    const first = labels[lineAt(lines, section.start)].find((label) => label.start >= section.marker.end)
    if (first && first.start <= section.marker.end + 1 && first.signed) titleLabels.set(section, first)
  })
}

/** Sections of the same list as a labelled one: an item whose label was left out is still an item. */
function addSiblings(text: string, roots: readonly Section[], own: Own, found: Map<Section, Label[]>): void {
  const keys = new Set<string>()
  const tops = new Set<Section>()
  /** Parents of labelled sections; null stands for the top. */
  const beside = new Set<Section | null>()
  for (const section of found.keys()) {
    keys.add(`${markerKey(section.marker)} ${section.depth}`)
    tops.add(topOf(section))
    beside.add(section.parent)
  }
  each(roots, (section) => {
    if (
      found.has(section) ||
      section.children.length > 0 ||
      !keys.has(`${markerKey(section.marker)} ${section.depth}`)
    )
      return
    if (!tops.has(topOf(section)) || inside(section, found)) return
    const near = beside.has(section.parent)
    if (
      section.parent
        ? near || namesProblem(titleOf(text, section))
        : near && namesProblem(titleOf(text, section))
    )
      found.set(section, own.get(section)!)
  })
}

const aboutAnswers = (text: string): boolean => /整改|巡察|巡视|审计|督察/.test(text.slice(0, 3000))

/** (一)重复收费 已完成整改。…: the smallest units of one list, most of which say how far they are. */
function toldSections(text: string, roots: readonly Section[]): Section[] {
  const lists = new Map<string, Section[]>()
  each(roots, (section) => {
    if (section.children.length > 0 || tells(titleOf(text, section))) return
    const key = `${markerKey(section.marker)} ${section.depth}`
    const list = lists.get(key)
    if (list) list.push(section)
    else lists.set(key, [section])
  })
  for (const list of lists.values()) {
    const telling = list.filter((section) => saysStatus(text, section)).length
    if (telling >= 2 && telling * 2 > list.length) return list
  }
  return []
}

/** Without labels: the parts whose titles and units speak of problems; else the one part that tells of nothing else. */
function answeringParts(text: string, lines: readonly Line[], roots: readonly Section[]): Section[] {
  const scores = roots.map((root) => partScore(text, lines, root))
  const best = scores.reduce((most, score) => Math.max(most, score), 0)
  if (best > 0) return roots.filter((_, i) => scores[i] > 0 && scores[i] >= Math.min(best, 2))
  if (!aboutAnswers(text)) return []
  const silent = roots.filter((root, i) => scores[i] === 0 && root.children.length > 0 && !isRule(root))
  return silent.length === 1 || silent.every((root) => /方面$/.test(titleOf(text, root))) ? silent : []
}

/** 第一章 with 第一条 … in it: the articles of a regulation answer nothing. */
function isRule(root: Section): boolean {
  let articles = true
  each([root], (section) => {
    articles &&= section.marker.style === 'division'
  })
  return articles
}

/** How likely this part answers the findings: what its title says, and above all whether its units name problems. */
function partScore(text: string, lines: readonly Line[], root: Section): number {
  const title = titleOf(text, root)
  let score = 0
  if (answering.test(title)) score += 2
  if (isProblem(title)) score += 3
  if (tells(title)) score -= 3
  let problems = 0
  let units = 0
  each(root.children, (section) => {
    units++
    if (isProblem(titleOf(text, section))) problems++
  })
  const loose = looseIn(text, lines, root)
  problems += loose
  units += loose
  return problems * 2 > units ? score + 6 : score + Math.min(problems, 3)
}

function collect(text: string, lines: readonly Line[], root: Section, found: Section[]): void {
  const stack = [root]
  while (stack.length > 0) {
    const section = stack.pop()!
    const title = titleOf(text, section)
    const problem = isProblem(title)
    if (section !== root && !problem && ahead.test(title)) continue
    if (section.children.length === 0) {
      if ((section.parent || problem) && looseIn(text, lines, section) === 0) found.push(section)
    } else if (
      problem &&
      !facet.test(title) &&
      !problemsBelow(text, section) &&
      looseIn(text, lines, section) === 0
    ) {
      found.push(section)
    } else {
      const inner = beforeAhead(text, lines, section.children)
      for (let i = inner.length - 1; i >= 0; i--) stack.push(inner[i])
    }
  }
}

/** Units up to where their list begins anew below a heading without a number that tells of what comes next. */
function beforeAhead(text: string, lines: readonly Line[], units: readonly Section[]): readonly Section[] {
  const at = units.findIndex((unit, i) => {
    if (i === 0 || unit.marker.ordinal !== 1) return false
    const above = lines[lineAt(lines, unit.start) - 1]
    return (
      above.start > units[i - 1].title[1] &&
      ahead.test(text.slice(above.start, Math.min(above.end, above.start + 40)))
    )
  })
  return at < 0 ? units : units.slice(0, at)
}

/** How many paragraphs of a section name a problem and answer it: they are the items then, not the section. */
function looseIn(text: string, lines: readonly Line[], section: Section): number {
  const first = lineAt(lines, section.start) + 1
  const last = lineAt(lines, Math.max(section.end - 1, section.start)) + 1
  return first < last ? looseItems(text, lines, first, last).length : 0
}

/** Do the units below name problems of their own, rather than measures against this one? */
function problemsBelow(text: string, section: Section): boolean {
  let outright = false
  each(section.children, (child) => {
    outright ||= isProblem(titleOf(text, child))
  })
  const naming = section.children.filter((child) => namesProblem(titleOf(text, child))).length
  return outright || naming * 2 > section.children.length
}

function titleOf(text: string, { title }: Section): string {
  return text.slice(title[0], title[1])
}

function topOf(section: Section): Section {
  let top = section
  while (top.parent) top = top.parent
  return top
}

function inside(section: Section, found: Map<Section, unknown>): boolean {
  for (let at = section.parent; at; at = at.parent) if (found.has(at)) return true
  return false
}

function holds(section: Section, found: Map<Section, unknown>): boolean {
  let held = false
  each(section.children, (child) => {
    held ||= found.has(child)
  })
  return held
}

/** Walks sections in order, without recursion. */
export function each(sections: readonly Section[], visit: (section: Section) => void): void {
  const stack = [...sections].reverse()
  while (stack.length > 0) {
    const section = stack.pop()!
    visit(section)
    for (let i = section.children.length - 1; i >= 0; i--) stack.push(section.children[i])
  }
}
