/** Dates and periods as printed; what is missing is found when the whole text is known (src/dates). */
import type { Form, Point } from './date/form.ts'
import { recurs } from './date/loose-forms.ts'
import { forms, formsAt, rangeEnd } from './date/range.ts'
import { boundOf, outlookOf } from './date/surroundings.ts'
import type { DateMention, Pattern, Read, Recogniser } from './define.ts'

export const date: Recogniser<DateMention> = {
  type: 'date',
  triggers: "0123456789〇零一二三四五六七八九十廿元今去明前后本当上中下同次翌民年第首'‘’",
  opens: formsAt,
  patterns: forms.map(row),
}

function row(form: Form): Pattern<DateMention> {
  return {
    id: form.id,
    pattern: form.pattern,
    read: (match, text) => {
      const point = form.read(match, text)
      return point && readFrom(text, { start: match.index, ...point })
    },
    yes: form.yes,
    no: form.no,
  }
}

/** The date that begins with a point: a range if one follows, with what the words around say of it. */
function readFrom(text: string, point: Point): Read<DateMention> | null {
  const { start, parts } = point
  const printed = parts.year !== undefined || parts.relative !== undefined
  if (!printed && recurs(text, start)) return null
  const range = rangeEnd(text, point)
  const end = range?.end ?? point.end
  const to = range ? range.to : point.last
  const bound = boundOf(text, start, end, to !== undefined)
  const outlook = outlookOf(text, start, end, bound)
  return { start, end, from: parts, ...(to === undefined ? {} : { to }), bound, ...outlook }
}
