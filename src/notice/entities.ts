/** Entities of the notice: mentions with their values, the item and the section they stand in. */
import type { Draft, ResolvedDate, Section } from '../draft.ts'
import { each } from '../link/answers.ts'
import type { Mention } from '../recognisers/define.ts'
import type { Entity } from '../schema/notice.ts'
import type { WorkingText } from '../text/working-text.ts'

export function entitiesOf(draft: Draft): Entity[] {
  const places = new Places(draft)
  return draft.mentions.map((mention) => entity(draft.text, mention, draft.dates, places.at(mention.start)))
}

export interface Place {
  item: string | null
  section: string | null
}

/** One mention as an entity; `place` tells where in the notice it stands. */
export function entity(
  text: WorkingText,
  mention: Mention,
  dates: ReadonlyMap<Mention, ResolvedDate>,
  place: Place,
): Entity {
  const { start, end } = mention
  const clean = text.slice(start, end)
  const span = text.span(start, end)
  const raw = text.source.slice(span[0], span[1])
  const common = raw === clean ? { text: clean, span, ...place } : { text: clean, raw, span, ...place }
  const max = (value: string | undefined): { max?: number } =>
    value === undefined ? {} : { max: Number(value) }
  const number = (value: string | null): number | null => (value === null ? null : Number(value))
  switch (mention.type) {
    case 'date': {
      const date = dates.get(mention)
      return {
        type: 'date',
        ...common,
        start: date?.start ?? null,
        end: date?.end ?? null,
        edtf: date?.edtf ?? null,
        precision: date?.precision ?? 'day',
        bound: mention.bound,
        inferred: date?.inferred ?? false,
      }
    }
    case 'amount':
      return {
        type: 'amount',
        ...common,
        value: number(mention.value),
        ...max(mention.max),
        currency: mention.currency,
        qualifier: mention.qualifier,
        per: mention.per,
      }
    case 'count':
      return {
        type: 'count',
        ...common,
        value: number(mention.value),
        ...max(mention.max),
        unit: mention.unit,
        qualifier: mention.qualifier,
      }
    case 'duration':
      return {
        type: 'duration',
        ...common,
        iso: mention.iso,
        ...(mention.max === undefined ? {} : { max: mention.max }),
        qualifier: mention.qualifier,
      }
    case 'percent':
      return {
        type: 'percent',
        ...common,
        value: number(mention.value),
        ...max(mention.max),
        sign: mention.sign,
        qualifier: mention.qualifier,
      }
    case 'ratio':
      return { type: 'ratio', ...common, terms: mention.terms.map(Number) }
    case 'document': {
      const { title, number: printed } = mention
      return {
        type: 'document',
        ...common,
        title: title && text.slice(title[0], title[1]),
        number: printed && text.source.slice(...text.span(printed[0], printed[1])),
      }
    }
    case 'contact':
      return {
        type: 'contact',
        ...common,
        kind: mention.kind,
        value: text.slice(mention.value[0], mention.value[1]),
      }
  }
}

/** Which item and section an offset stands in; asked with rising offsets. */
class Places {
  private readonly sections: Section[] = []
  private readonly open: Section[] = []
  private nextSection = 0
  private nextItem = 0

  constructor(private readonly draft: Draft) {
    each(draft.sections, (section) => this.sections.push(section))
  }

  at(offset: number): Place {
    const { items } = this.draft
    while (this.nextSection < this.sections.length && this.sections[this.nextSection].start <= offset)
      this.open.push(this.sections[this.nextSection++])
    while (this.open.length > 0 && this.open[this.open.length - 1].end <= offset) this.open.pop()
    while (this.nextItem < items.length && items[this.nextItem].end <= offset) this.nextItem++
    const item = items[this.nextItem]
    return { item: item && item.start <= offset ? item.id : null, section: this.open.at(-1)?.id ?? null }
  }
}
