import { expect, it } from 'vitest'
import { halfWidth } from '../../src/fold/half-width.ts'
import { simplify } from '../../src/fold/simplify.ts'
import { type Edit, WorkingText } from '../../src/text/working-text.ts'

/** 纁 is one unit of UTF-16, its Simplified form two. */
const source = '纁色縣水利局(甲)'

it('folds into Simplified characters and half width, and knows where each came from', () => {
  const text = WorkingText.of(source).fold(simplify, halfWidth, false)
  expect(text.text).toBe('𫄸色县水利局(甲)')
  expect(text.folded).toBe('𫄸色县水利局(甲)')
  expect(text.span(0, 2)).toEqual([0, 1])
  expect(text.span(2, 3)).toEqual([1, 2])
  expect(text.span(7, 10)).toEqual([6, 9])
  expect([0, 1, 2, 8, 9, 20].map((offset) => text.indexOf(offset))).toEqual([0, 2, 3, 9, 10, 10])
})

it('keeps the script, and folds what keeps its length', () => {
  const text = WorkingText.of(source).fold(simplify, halfWidth, true)
  expect(text.text).toBe(source)
  expect(text.folded).toBe('纁色县水利局(甲)')
  expect(text.span(2, 3)).toEqual([2, 3])
  expect([0, 3, 9, 20].map((offset) => text.indexOf(offset))).toEqual([0, 3, 9, 9])
})

it('composes edits, and gives them back as edits of the source', () => {
  const first = WorkingText.of('甲乙丙丁戊').edit([
    { start: 1, end: 2, after: '' },
    { start: 3, end: 3, after: '12' },
  ])
  expect(first.text).toBe('甲丙12丁戊')
  expect(first.span(1, 2)).toEqual([2, 3])
  expect(first.span(2, 4)).toEqual([3, 3])
  expect(first.span(0, 2)).toEqual([0, 3])
  const second = first.edit([{ start: 5, end: 6, after: '' }])
  expect(second.text).toBe('甲丙12丁')
  expect(second.edits()).toEqual<Edit[]>([
    { start: 1, end: 2, after: '' },
    { start: 3, end: 3, after: '12' },
    { start: 4, end: 5, after: '' },
  ])
  expect(second.span(5, 5)).toEqual([4, 4])
  expect(WorkingText.of('甲').edits()).toEqual([])
  expect(WorkingText.of('甲').edit([])).toBeInstanceOf(WorkingText)
})
