/** Title, day of publication and publisher, as the head of a page states them, found in its text or set before it. */
import type { Fact, Reading } from '../define.ts'
import type { Landmarks } from './landmarks.ts'

export interface Stated {
  /** What the page calls itself, the surest first. */
  titles: string[]
  /** The title that the head names as the text's own; the browser's title may be that of the site. */
  named: string | null
  published: string | null
  publisher: string | null
}

const titleNames = ['articletitle', 'og:title', 'twitter:title', 'title']
const published = [
  'pubdate',
  'publishdate',
  'publish_date',
  'article:published_time',
  'firstpublishedtime',
  'datepublished',
  'dc.date',
]
const publisher = [
  'contentsource',
  'source',
  'og:article:author',
  'article:author',
  'dc.publisher',
  'publisher',
]

export function readStated(landmarks: Landmarks): Stated {
  const { metas, account } = landmarks
  const first = (names: readonly string[]): string | null =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined && value.length <= 200) ?? null
  const day = first(published)
  return {
    titles: titlesOf(landmarks),
    named: first(titleNames),
    published: day && /\d{4}/.test(day) ? day : scriptedDay(landmarks),
    publisher: first(publisher) ?? (account && account.length >= 2 && account.length <= 60 ? account : null),
  }
}

function titlesOf({ metas, title }: Landmarks): string[] {
  const named = titleNames.flatMap((name) => metas.get(name) ?? [])
  const parts = title.split(/[_|]|-{1,2}|[—–]{1,2}/).filter((part) => part.trim().length >= 8)
  return [...named, ...(title ? [title] : []), ...parts]
}

/** WeChat writes the day by script: `var createTime = '2021-03-02 10:00';` */
function scriptedDay({ dayScript }: Landmarks): string | null {
  return (
    /createTime\s{0,3}=\s{0,3}['"](\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2})?)['"]/.exec(dayScript)?.[1] ?? null
  )
}

/** What of it the text does not show, as lines to set before it. */
export function missingLines(text: string, anchor: number, stated: Stated): string[] {
  const head = text.slice(0, anchor + headLength)
  const lines: string[] = []
  const title = stated.named
  if (title && !placeOfTitle(head, stated)) lines.push(title)
  const parts: string[] = []
  if (stated.published && !placeOfDay(head, stated.published))
    parts.push(`发布日期:${spaced(stated.published)}`)
  if (stated.publisher && !placeOfPublisher(head, stated)) parts.push(`来源:${stated.publisher}`)
  if (parts.length > 0) lines.push(parts.join(' '))
  return lines
}

export function placeFacts(text: string, anchor: number, stated: Stated): Reading['facts'] {
  const head = text.slice(0, anchor + headLength)
  const title = placeOfTitle(head, stated)
  const places: [Fact, [number, number] | null][] = [
    ['title', title],
    ['published', stated.published ? placeOfDay(head, stated.published) : null],
    ['publisher', placeOfPublisher(head, stated)],
  ]
  const facts: Reading['facts'] = {}
  for (const [fact, place] of places) if (place) facts[fact] = place
  return facts
}

/** Above the main text, or in its first lines. */
const headLength = 400

function placeOfTitle(text: string, { titles }: Stated): [number, number] | null {
  return (
    titles
      .filter((title) => title.length >= shortestTitle)
      .map((title) => placeOf(text, title))
      .find((place) => place !== null) ?? null
  )
}

/** Below the title, which often begins with the same name. */
function placeOfPublisher(text: string, stated: Stated): [number, number] | null {
  const from = placeOfTitle(text, stated)?.[1] ?? 0
  const place = stated.publisher ? placeOf(text.slice(from), stated.publisher) : null
  return place && [place[0] + from, place[1] + from]
}

/** A shorter one stands anywhere. */
const shortestTitle = 6

/** Where a text stands in another, whatever the white space. */
function placeOf(text: string, wanted: string): [number, number] | null {
  const sought = wanted.replace(/\s/g, '')
  const offsets: number[] = []
  const units: string[] = []
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text[i])) continue
    offsets.push(i)
    units.push(text[i])
  }
  const at = sought.length < 2 ? -1 : units.join('').indexOf(sought)
  return at === -1 ? null : [offsets[at], offsets[at + sought.length - 1] + 1]
}

/** The same day in whatever form: 2021-03-02, 2021年3月2日, 2021/3/2 10:00. */
function placeOfDay(text: string, stated: string): [number, number] | null {
  const day = /(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})/.exec(stated)
  if (!day) return placeOf(text, stated)
  const [year, month, date] = day.slice(1).map(Number)
  const pattern = new RegExp(
    `${year}[-/.年]0?${month}[-/.月]0?${date}(?!\\d)日?(?: \\d{1,2}:\\d{2}(?::\\d{2})?)?`,
  )
  const found = pattern.exec(text)
  return found ? [found.index, found.index + found[0].length] : null
}

/** 2021-03-02T10:00:00+08:00 → 2021-03-02 10:00:00 */
function spaced(day: string): string {
  return day.replace(/(\d)T(\d{2}:\d{2}(?::\d{2})?).{0,12}$/, '$1 $2')
}
