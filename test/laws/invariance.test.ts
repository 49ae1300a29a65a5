/** The same notice, published in another way: its outline, items, statuses, measures and claims must not change. */
import { describe, expect, it } from 'vitest'
import { parseText } from '../../src/parse-notice.ts'
import { blankLines, gloss, indent, newlines, restop, widen, wrap } from '../generator/changes.ts'
import { Random } from '../generator/random.ts'
import { hasOpencc, toTraditional } from '../generator/traditional.ts'
import { type Change, change } from '../generator/writer.ts'
import { expectOnlyKnown } from './known.ts'
import { agreement, type Structure, structure } from './structure.ts'
import { type LawText, lawTexts } from './texts.ts'

interface Original extends LawText {
  was: Structure
  keep: { start: number; end: number }[]
  hardWrapped: boolean
}

const originals: Original[] = lawTexts(80).map((row) => {
  const notice = parseText(row.text)
  return {
    ...row,
    was: structure(notice),
    keep: notice.entities
      .filter(({ type }) => type === 'contact')
      .map(({ span }) => ({ start: span[0], end: span[1] })),
    hardWrapped: notice.repairs.some(({ kind }) => kind === 'line_break'),
  }
})
/** Line ends of a hard-wrapped text say nothing, so that adding to them changes what it says. */
const lined = originals.filter(({ hardWrapped }) => !hardWrapped)
/** An empty line ends a table, and one line holds none. */
const untabled = lined.filter(({ text }) => !/^(\|.*\||.*\t.*\t.*)$/m.test(text))

/** What became of those whose structure is another one now, with the first row that differs. */
function broken(originals: readonly Original[], changed: readonly string[]): string[] {
  return originals.flatMap(({ name, was }, i) => {
    const now = structure(parseText(changed[i]))
    for (const key of ['outline', 'items', 'claims'] as const) {
      const at = was[key].findIndex((row, k) => row !== now[key][k])
      if (at >= 0 || was[key].length !== now[key].length) {
        return [`${name}: ${key} ${was[key].length} → ${now[key].length}, ${was[key][at]} → ${now[key][at]}`]
      }
    }
    return []
  })
}

type Way = (original: Original, random: Random) => Change[]

const exact: [string, Original[], Way][] = [
  ['CRLF', originals, ({ text }) => newlines(text, '\r\n')],
  ['CR', originals, ({ text }) => newlines(text, '\r')],
  ['blank lines', untabled, ({ text }, random) => blankLines(text, random)],
  ['indents of ideographic spaces', originals, ({ text }) => indent(text, '\u3000\u3000')],
  ['indents of no-break spaces', originals, ({ text }) => indent(text, '\u00a0\u00a0')],
  ['full-width signs', originals, ({ text, keep }, random) => widen(text, random, keep)],
  ['some full-width signs', originals, ({ text, keep }, random) => widen(text, random, keep, 0.5)],
  ['1． for 1.', originals, ({ text }) => restop(text, '．')],
  ['1、 for 1.', originals, ({ text }) => restop(text, '、')],
  ['glosses', originals, ({ text, keep }, random) => gloss(text, random, keep, 0.05)],
]

describe('nothing changes under', () => {
  for (const [name, texts, way] of exact) {
    it(name, () => {
      const changed = texts.map((original, i) => change(original.text, [], way(original, new Random(i))))
      expectOnlyKnown(name, broken(texts, changed))
    })
  }

  it('page furniture around it', () => {
    const before = '您当前的位置: 首页 > 政务公开 > 通知公告\n【字体:大 中 小】 打印 分享\n'
    const after = '\n扫一扫在手机打开当前页\n【打印本页】 【关闭窗口】\n'
    expect(
      broken(
        lined,
        lined.map(({ text }) => before + text + after),
      ),
    ).toEqual([])
  })

  for (const to of ['s2t', 's2hk', 's2tw'] as const) {
    it.skipIf(!hasOpencc())(`Traditional characters (${to})`, () => {
      const simplified = originals.filter(({ text }) => parseText(text).source.script === 'simplified')
      const texts = toTraditional(simplified.map(({ text }) => ({ text, to })))
      expect(broken(simplified, texts)).toEqual([])
    })
  }
})

/** What a loss of line ends takes away can't all be got back. */
const nearly: [string, Original[], Way][] = [
  ['one line', untabled, ({ text }) => newlines(text, ' ')],
  ['lines broken at 20 characters', untabled, ({ text }) => wrap(text, 20)],
  ['lines broken at 38 characters', untabled, ({ text }) => wrap(text, 38)],
  ['lines broken at 60 characters', untabled, ({ text }) => wrap(text, 60)],
]

describe('at least 98 % of sections and items stay under', () => {
  for (const [name, texts, way] of nearly) {
    it(name, () => {
      const sum = { agreeing: 0, all: 0 }
      const lost: string[] = []
      for (const [i, original] of texts.entries()) {
        const now = structure(parseText(change(original.text, [], way(original, new Random(i)))))
        for (const key of ['outline', 'items'] as const) {
          const { agreeing, all } = agreement(original.was[key], now[key])
          sum.agreeing += agreeing
          sum.all += all
          if (agreeing < all) lost.push(`${original.name} ${key} ${agreeing}/${all}`)
        }
      }
      expect(sum.agreeing / sum.all, lost.join('\n')).toBeGreaterThanOrEqual(0.98)
    })
  }
})
