/** Where one step more or less decides what is a heading, a measure or neither. */
import { describe, expect, it } from 'vitest'
import { parseText, type Section } from '../../src/index.ts'

function outlineOf(...rows: string[]): string {
  const marks = (sections: readonly Section[]): string[] =>
    sections.flatMap(({ depth, marker, children }) => [`${depth}:${marker.text}`, ...marks(children)])
  return marks(parseText(rows.join('\n')).outline).join(' ')
}
const titlesOf = (...rows: string[]): string[] =>
  parseText(rows.join('\n')).outline.map(({ title }) => title.text)

describe('a list', () => {
  it('skips far only where it goes on behind the gap', () => {
    expect(outlineOf('1.甲项工作', '2.乙项工作', '8.丙项工作')).toBe('1:1. 1:2.')
    expect(outlineOf('1.甲项工作', '2.乙项工作', '8.丙项工作', '9.丁项工作')).toBe('1:1. 1:2. 1:8. 1:9.')
    expect(outlineOf('(1)甲项工作', '(2)乙项工作', '(9)丙项工作')).toBe('1:(1) 1:(2)')
    expect(outlineOf('一、甲项工作', '二、乙项工作', '九、丙项工作')).toBe('1:一、 1:二、 1:九、')
  })

  it('does not begin anew in its midst', () => {
    expect(outlineOf('(一)甲', '1.子', '2.丑', '3.寅', '(二)乙', '3.卯')).toBe('1:(一) 2:1. 2:2. 2:3. 1:(二)')
  })

  it('of two sentences that is over stands beside the list that outranks it', () => {
    expect(outlineOf('1.甲项工作已办。', '2.乙项工作已办。', '一、丙', '二、丁')).toBe(
      '1:1. 1:2. 1:一、 1:二、',
    )
    expect(outlineOf('1.甲项工作', '2.乙项工作', '一、丙', '二、丁')).toBe('1:1. 1:2. 2:一、 2:二、')
  })

  it('on one line is no list of headings', () => {
    expect(outlineOf('一、甲项工作', '①完善制度;②加强监督。')).toBe('1:一、')
    expect(outlineOf('一、甲项工作', '①完善制度', '②加强监督')).toBe('1:一、 2:① 2:②')
  })
})

describe('below a response', () => {
  const heading = '一、关于“台账不清”的问题'
  const second = '二、关于“巡查不勤”的问题'
  const below = (...rows: string[]): string => outlineOf(heading, ...rows, second, '整改情况:已完成。')

  it('a list is one of measures, also with a number left out', () => {
    expect(below('整改情况:', '1.建立台账。', '2.定期检查。')).toBe('1:一、 1:二、')
    expect(below('整改情况:', '1.建立台账。', '3.定期检查。')).toBe('1:一、 1:二、')
  })

  it('a list that began on the line of the label goes on', () => {
    expect(below('整改情况:1.建立台账;2.定期检查;3.组织培训。', '4.纳入考核。')).toBe('1:一、 1:二、')
  })

  it('a measure may be about a problem', () => {
    expect(below('整改情况:', '1.针对账目问题,逐项清点。', '2.定期检查。')).toBe('1:一、 1:二、')
  })
})

describe('a title', () => {
  it('ends at the sentence, but not within a quotation', () => {
    expect(titlesOf('1.关于“学习不深。研究不透”的问题。已组织学习。', '2.另事')).toEqual([
      '关于“学习不深。研究不透”的问题',
      '另事',
    ])
  })
  it('trusts no quotation that the line does not close', () => {
    expect(titlesOf('1.落实“三查制度。已组织检查。', '2.落实“一事一议”制度')).toEqual([
      '落实“三查制度',
      '落实“一事一议”制度',
    ])
  })
  it('ends at the colon before an answer', () => {
    expect(titlesOf('1.学习方面:一是组织学习。', '2.制度方面:')).toEqual(['学习方面', '制度方面'])
    expect(titlesOf('1.两项工作:学习与检查', '2.另事')).toEqual(['两项工作:学习与检查', '另事'])
  })
})
