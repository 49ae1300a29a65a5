import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { halfWidth } from '../../src/fold/half-width.ts'
import { lineBreak } from '../../src/repairs/line-break.ts'
import { readMarker } from '../../src/text/marker.ts'
import { WorkingText } from '../../src/text/working-text.ts'
import { generateNotice } from '../generator/generate.ts'
import { sharedFolder } from '../shared.ts'
import { cut, fill, hang } from './wraps.ts'

const repaired = (text: string): string => WorkingText.of(text).edit(lineBreak.find(text).edits).text
const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .filter(Boolean)

describe('a break inside a sentence is taken out', () => {
  it.each([
    ['建立问题台账,督促各科室限期整改。自\n\n2020年9月份以来,共发现占道经营12处。', '整改。自2020年9月份'],
    ['会议研究了整改方案。领导小组,\n统筹推进各项工作。', '领导小组,统筹'],
    ['全年共立案12件。追缴资金3\n5万元,已全部上缴。', '追缴资金35万元'],
    ['制定了相关制度。印发《关于进一步规范\r\n公务用车管理的通知》。', '规范公务用车'],
    ['完成了整改。建设步道3公里\u2028,种植树木20株。', '3公里,种植'],
    ['会议指出了问题。要求各科室对\v照检查。各科室已对照检查。', '对照检查。各'],
  ])('%j', (text, joined) => {
    expect(repaired(text)).toContain(joined)
  })
})

describe('a break between paragraphs stays', () => {
  it.each([
    ['标题与正文', '(一)提高政治站位,强化组织领导\n6月29日巡察情况反馈会后,党组立即召开会议。'],
    ['标签', '1.关于“会议记录不规范”的问题\n整改情况:已完成整改。'],
    ['小标签', '整改时限\n2021年8月底前'],
    ['落款', '请及时向我们反映。联系电话:0660-1234567\n中共某某县水务局党组\n2021年3月2日'],
    ['联系方式', '电话:0660-1234567\n电子邮箱:bgs@example.gov.cn\n邮政编码:516600'],
    ['名单', '组长:张三\n副组长:李四\n成员:王五、赵六'],
    ['两行标题', '中共某某县水务局党组\n关于巡察整改进展情况的通报'],
    ['两行标题', '中共某某县水务局党组关于\n巡察整改进展情况的通报'],
    ['少了句号', '一是开展自查,完善了制度。取得了成效\n二是加强培训,举办了两期培训班。'],
    ['逗号收尾', '(1)开展了自查。修订了制度,\n(2)举办了培训班。'],
    ['表格行', '序号\t问题\t整改情况\n1\t记录不规范\t已整改'],
    ['目录', '一、基本情况\n二、主要做法\n三、下一步打算'],
  ])('%s: %j', (_, text) => {
    expect(lineBreak.find(text).edits).toEqual([])
  })
})

describe('one line for the whole notice', () => {
  const text =
    '某某县水务局党组关于巡察整改情况的通报 根据县委统一部署,2021年3月,县委第一巡察组对水务局党组进行了巡察。现将整改情况公布如下。 ' +
    '一、强化责任,抓好整改 党组召开会议3次,研究部署整改工作。 (一)关于制度不健全的问题。 1. 会议记录不规范。 整改情况:修订《会议制度》 等12 项制度。已完成整改。 ' +
    '2.经费管理不严。 整改情况:清退资金 3.5 万元,已完成整改。 二、下一步打算 继续抓好整改落实。 中共某某县水务局党组 2021年8月3日'

  it('gets its lines back, at spaces that are breaks and at no other', () => {
    expect(linesOf(repaired(text))).toEqual([
      '某某县水务局党组关于巡察整改情况的通报',
      '根据县委统一部署,2021年3月,县委第一巡察组对水务局党组进行了巡察。现将整改情况公布如下。',
      '一、强化责任,抓好整改',
      '党组召开会议3次,研究部署整改工作。',
      '(一)关于制度不健全的问题。',
      '1. 会议记录不规范。',
      '整改情况:修订《会议制度》 等12 项制度。已完成整改。',
      '2.经费管理不严。',
      '整改情况:清退资金 3.5 万元,已完成整改。',
      '二、下一步打算',
      '继续抓好整改落实。',
      '中共某某县水务局党组',
      '2021年8月3日',
    ])
  })
})

it('makes LF of other line ends, but for CRLF', () => {
  expect(repaired('一、甲。\r二、乙。\u2028三、丙。\r\n四、丁。\f五、戊。')).toBe(
    '一、甲。\n二、乙。\n三、丙。\r\n四、丁。\n五、戊。',
  )
})

/** Breaks between paragraphs that were kept, breaks that are left inside them, and kept breaks before a marker. */
interface Score {
  paragraphs: number
  kept: number
  extra: number
  marked: number
  markedKept: number
}

function score(texts: readonly string[], change: (lines: string[]) => string): Score {
  const sum: Score = { paragraphs: 0, kept: 0, extra: 0, marked: 0, markedKept: 0 }
  for (const text of texts) {
    const lines = linesOf(text)
    const broken = change(lines)
    const after = repaired(broken)
    expect(lineBreak.find(after).edits).toEqual([])
    expect(after.replace(/\s/g, '')).toBe(broken.replace(/\s/g, ''))
    const wanted = ends(lines)
    const found = ends(linesOf(after))
    lines.forEach((line, i) => {
      const before = i === 0 ? 0 : wanted[i - 1]
      sum.paragraphs++
      if (found.includes(wanted[i])) sum.kept++
      if (!readMarker(line, 0)) return
      sum.marked++
      if (before === 0 || found.includes(before)) sum.markedKept++
    })
    sum.extra += found.filter((end) => !wanted.includes(end)).length
  }
  return sum
}

/** Where each line ends, counted without spaces. */
function ends(lines: readonly string[]): number[] {
  let at = 0
  return lines.map((line) => (at += line.replace(/\s/g, '').length))
}

describe.each(sources())('the paragraphs of %s', (_, texts) => {
  it.each([
    ['as they are', (lines: string[]) => lines.join('\n')],
    ['with CRLF', (lines: string[]) => lines.join('\r\n')],
    ['with CR', (lines: string[]) => lines.join('\r')],
    ['with LINE SEPARATOR', (lines: string[]) => lines.join('\u2028')],
    ['with empty lines', (lines: string[]) => lines.join('\n\n')],
    ['with indents', (lines: string[]) => lines.map((line) => `  ${line}`).join('\n')],
    [
      'with indents and empty lines',
      (lines: string[]) => lines.map((line) => `    ${line}`).join('\r\n\r\n'),
    ],
  ])('stay %s', (_, change) => {
    const { paragraphs, kept, extra } = score(texts, change)
    expect([kept, extra]).toEqual([paragraphs, 0])
  })

  it('come back from one line', () => {
    const { paragraphs, kept, extra, marked, markedKept } = score(texts, (lines) => lines.join(' '))
    expect(markedKept / marked).toBeGreaterThanOrEqual(0.99)
    expect(kept / paragraphs).toBeGreaterThanOrEqual(0.95)
    expect(extra / paragraphs).toBeLessThanOrEqual(0.02)
  })

  it.each([20, 30, 40, 50, 60])('come back from hard wraps at %i', (width) => {
    for (const wrap of [cut, hang, fill]) {
      const { paragraphs, kept, extra, marked, markedKept } = score(texts, (lines) =>
        lines.map((line) => wrap(line, width)).join('\n'),
      )
      expect(markedKept / marked).toBeGreaterThanOrEqual(0.995)
      expect(kept / paragraphs).toBeGreaterThanOrEqual(0.98)
      expect(extra / paragraphs).toBeLessThanOrEqual(0.04)
    }
  })
})

function sources(): [string, string[]][] {
  const invented = Array.from({ length: 40 }, (_, seed) => generateNotice(seed, { plain: true }).text)
  const rows: [string, string[]][] = [['invented notices', invented]]
  const shared = sharedFolder()
  if (!shared) return rows
  const folder = join(shared, 'samples')
  const real = readdirSync(folder).map((name) => halfWidth(readFileSync(join(folder, name), 'utf8')))
  // those in lines; their own damage is repaired before they are broken anew
  rows.push(['real notices', real.filter((text) => text.split('\n').length > 20).map(repaired)])
  return rows
}
