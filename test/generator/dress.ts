/** How a written notice is published: script, widths, indents, blank lines, line ends, glosses, one line or hard wraps. */
import { blankLines, gloss, indent, newlines, restop, widen, widenDigits, wrap } from './changes.ts'
import type { Draft } from './draft.ts'
import type { Random } from './random.ts'
import { hasOpencc, type Script } from './traditional.ts'
import { type Change, change } from './writer.ts'

export interface Dress {
  script: Script
  width: 'half' | 'full' | 'mixed'
  digits: boolean
  restop: '' | '．' | '、'
  gloss: number
  indent: string
  blank: boolean
  lines: 'kept' | 'one line' | 'wrapped'
  newline: '' | '\r\n' | '\r'
}

const plain: Dress = {
  script: 'none',
  width: 'half',
  digits: false,
  restop: '',
  gloss: 0,
  indent: '',
  blank: false,
  lines: 'kept',
  newline: '',
}

/** Shapes that can't be told without their line ends. */
const byLine = ['paragraph', 'table', 'blocks']

export function drawDress({ random, layout }: Draft): Dress {
  if (random.chance(0.3)) return plain
  const lines = random.weighted<Dress['lines']>([
    [80, 'kept'],
    [11, 'one line'],
    [9, 'wrapped'],
  ])
  const lost = lines !== 'kept' && (byLine.includes(layout.shape) || layout.labels.form === 'bare_line')
  const kept = lines === 'kept' || lost
  return {
    script: hasOpencc() && random.chance(0.3) ? random.pick(['s2t', 's2hk', 's2tw']) : 'none',
    width: random.pick(['half', 'half', 'full', 'mixed']),
    digits: random.chance(0.05),
    restop: random.chance(0.15) ? random.pick(['．', '、']) : '',
    gloss: random.chance(0.1) ? 0.03 : 0,
    indent:
      kept && random.chance(0.4) ? random.pick(['\u3000\u3000', '  ', '    ', '\u00a0\u00a0', '\u3000']) : '',
    blank: kept && layout.shape !== 'table' && random.chance(0.35),
    lines: lost ? 'kept' : lines,
    newline: random.pick(['', '', '', '', '\r\n', '\r']),
  }
}

export function dress(draft: Draft, how: Dress): void {
  const { random, writer, plan } = draft
  const apply = (name: string, make: (text: string) => Change[]): void => {
    const changes = make(writer.text)
    if (changes.length === 0) return
    writer.text = change(writer.text, writer.places, changes)
    plan.dress.push(name)
  }
  if (how.restop) apply(`1. as 1${how.restop}`, (text) => restop(text, how.restop as '．'))
  if (how.width !== 'half') {
    apply(`${how.width} width`, (text) => widen(text, random, plan.contacts, how.width === 'full' ? 1 : 0.5))
  }
  if (how.digits) apply('full-width digits', (text) => widenDigits(text, plan.contacts))
  if (how.gloss) apply('glosses', (text) => gloss(text, random, plan.contacts, how.gloss))
  dressLines(how, random, apply)
  if (how.newline) apply('line ends', (text) => newlines(text, how.newline as '\r'))
}

function dressLines(
  how: Dress,
  random: Random,
  apply: (name: string, make: (text: string) => Change[]) => void,
): void {
  if (how.lines === 'one line') apply('one line', (text) => newlines(text, ' '))
  if (how.lines === 'wrapped') apply('wrapped', (text) => wrap(text, random.int(20, 60)))
  if (how.blank) apply('blank lines', (text) => blankLines(text, random))
  if (how.indent) apply('indents', (text) => indent(text, how.indent))
}
