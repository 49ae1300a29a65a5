/** One notice for the eye: who, when, declared against found, and each item with its status and its place. */
import pc from 'picocolors'
import { type Language, type PhraseKey, phrase } from '../messages/phrases.ts'
import { said } from '../messages/said.ts'
import type { Check, Claim, Entity, Failure, Item, Notice, Section } from '../schema/notice.ts'
import { grouped } from '../text/grouped.ts'
import { concatenated, defineRenderer, type Look, type Outcome } from './define.ts'
import { clip, inRows, padded, width, wrapped } from './text/clip.ts'
import { type Places, placesIn } from './text/places.ts'
import { oneLine } from './text/visible.ts'

export const outline = defineRenderer<string>({
  format: 'outline',
  extensions: ['outline'],
  render: (outcome, look) => new Page(outcome, look).print(),
  stream: () => concatenated(),
})

class Page {
  private readonly lines: string[] = []
  private readonly colours
  private readonly places: Places
  private readonly language: Language

  constructor(
    private readonly outcome: Outcome,
    private readonly look: Look,
  ) {
    this.colours = pc.createColors(look.colour)
    this.places = placesIn(outcome.text ?? '')
    this.language = look.language
  }

  print(): string {
    const { record } = this.outcome
    if (record.type === 'failure') this.failure(record)
    else this.notice(record)
    return `${this.lines.join('\n')}\n\n`
  }

  private failure({ source, error }: Failure): void {
    this.line(
      `${source.path}: ${phrase('failed', this.language)} [${error.code}] ${said(error.code, error.data, this.language)}`,
    )
  }

  private notice(notice: Notice): void {
    const { metadata } = notice
    const title = metadata.title ? metadata.title.text : phrase('outline.noTitle', this.language)
    this.line(title, this.colours.bold)
    this.line(notice.source.path, this.colours.dim)
    for (const key of ['inspected', 'inspector', 'publisher', 'signatory'] as const)
      this.fact(`meta.${key}`, metadata[key]?.text)
    for (const key of ['inspection', 'feedback', 'published', 'signed'] as const)
      this.fact(`meta.${key}`, metadata[key]?.edtf)
    this.checks(notice)
    this.line('')
    this.body(notice)
    this.line(this.counts(notice.items), this.colours.bold)
    if (this.look.terminal) this.line(phrase('outline.next', this.language), this.colours.dim)
  }

  private fact(key: PhraseKey, text: string | undefined): void {
    if (!text) return
    const [first, ...rest] = wrapped(oneLine(text), Math.max(10, this.look.width - 14))
    this.line(`${padded(phrase(key, this.language), 12)}  ${first}`)
    for (const more of rest) this.line(`${' '.repeat(14)}${more}`)
  }

  /** What the notice declares, in whole parts; below them what the dash says. */
  private checks({ checks, claims }: Notice): void {
    if (checks.length === 0) return
    const parts = checks.map((check) => this.check(check, claims[check.claim]))
    const [first, ...rest] = inRows(parts, ' · ', Math.max(10, this.look.width - 14))
    this.line(`${padded(phrase('outline.checks', this.language), 12)}  ${first}`)
    for (const more of rest) this.line(`${' '.repeat(14)}${more}`)
    if (checks.some(({ verdict }) => verdict === 'not_counted'))
      this.line(`${' '.repeat(14)}${phrase('outline.notCounted', this.language)}`, this.colours.dim)
  }

  private check({ metric, claimed, counted, verdict }: Check, claim: Claim | undefined): string {
    const unit = claim?.unit === '元' ? ` ${phrase('unit.yuan', this.language)}` : ''
    const name = `${phrase(`metric.${metric}`, this.language)} ${grouped(claimed)}${unit}`
    if (verdict === 'agrees') return `${name} ✓`
    if (verdict === 'differs') return phrase('outline.differs', this.language, { name, counted })
    return `${name} –`
  }

  /** Sections with the items that are no sections themselves, in the order of the text. */
  private body(notice: Notice): void {
    const items = new Map(notice.items.map((item) => [item.id, item]))
    const entities = new Map<string, Entity[]>()
    for (const entity of notice.entities) {
      if (entity.item === null) continue
      const own = entities.get(entity.item)
      if (own) own.push(entity)
      else entities.set(entity.item, [entity])
    }
    const rows: Row[] = []
    listSections(notice.outline, rows)
    const inOutline = new Set(rows.map((row) => row.section?.item))
    const depths = new Map(rows.map((row) => [row.section!.id, row.depth]))
    for (const item of notice.items) {
      if (inOutline.has(item.id)) continue
      const depth = (item.section === null ? 0 : (depths.get(item.section) ?? 0)) + 1
      rows.push({ at: item.span[0], depth, item })
    }
    rows.sort((a, b) => a.at - b.at || a.depth - b.depth)
    for (const row of rows) {
      const item = row.item ?? (row.section?.item ? items.get(row.section.item) : undefined)
      if (item) this.item(item, row.section, row.depth, entities.get(item.id) ?? [])
      else this.heading(row.section!, row.depth)
    }
    if (rows.length > 0) this.line('')
  }

  private heading(section: Section, depth: number): void {
    this.line(`${indent(depth)}${section.marker.text} ${section.title.text}`)
  }

  private item(item: Item, section: Section | undefined, depth: number, entities: Entity[]): void {
    const { line, column } = this.places.at(item.span[0])
    const status = this.status(item)
    const place = this.outcome.text === null ? '' : `${line}:${column}`
    const inset = indent(depth)
    const name = oneLine(`${section?.marker.text ?? item.number ?? '·'} ${item.title.text}`)
    const room = this.look.width - width(`${inset}  ${status}  ${place}`)
    const right = [this.paint(item, status), this.colours.dim(place)].join('  ').trimEnd()
    if (room >= 16) this.lines.push(`${inset}${padded(clip(name, room), room)}  ${right}`)
    else {
      this.line(inset + name)
      this.line(`${inset}   ${status}  ${place}`)
    }
    const facts = this.facts(item, entities)
    if (facts) this.line(`${inset}   ${facts}`, this.colours.dim)
  }

  private status({ status }: Item): string {
    if (!status) return phrase('status.none', this.language)
    const name = phrase(`status.${status.code}`, this.language)
    return status.longTerm ? `${name}+${phrase('status.long_term', this.language)}` : name
  }

  private paint({ status }: Item, text: string): string {
    if (!status) return this.colours.dim(text)
    if (status.code === 'completed' || status.code === 'basically_completed') return this.colours.green(text)
    return status.code === 'not_completed' ? this.colours.red(text) : this.colours.yellow(text)
  }

  /** Measures, then amounts and dates as printed: the first few of each. */
  private facts(item: Item, entities: Entity[]): string {
    const parts: string[] = []
    if (item.measures.length > 0)
      parts.push(phrase('outline.measures', this.language, { count: item.measures.length }))
    for (const type of ['amount', 'date'] as const) {
      const own = entities.filter((entity) => entity.type === type)
      for (const entity of own.slice(0, 3)) parts.push(oneLine(entity.text))
      if (own.length > 3) parts.push(`+${own.length - 3}`)
    }
    return parts.join(' · ')
  }

  private counts(items: Item[]): string {
    if (items.length === 0) return phrase('outline.noItems', this.language)
    const counts = new Map<string, number>()
    for (const { status } of items)
      counts.set(status?.code ?? 'none', (counts.get(status?.code ?? 'none') ?? 0) + 1)
    const parts = [...counts].map(
      ([code, count]) => `${phrase(`status.${code}` as PhraseKey, this.language)} ${count}`,
    )
    return [phrase('outline.items', this.language, { count: items.length }), ...parts].join(' · ')
  }

  private line(text: string, paint: (text: string) => string = (plain) => plain): void {
    const indented = text.length - text.trimStart().length
    const cut = clip(text.slice(0, indented) + oneLine(text), this.look.width)
    this.lines.push(cut === '' ? '' : paint(cut))
  }
}

interface Row {
  at: number
  depth: number
  section?: Section
  item?: Item
}

function listSections(sections: readonly Section[], rows: Row[]): void {
  for (const section of sections) {
    rows.push({ at: section.span[0], depth: section.depth, section })
    listSections(section.children, rows)
  }
}

function indent(depth: number): string {
  return '  '.repeat(Math.min(depth - 1, 8))
}
