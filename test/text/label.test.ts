import { expect, it } from 'vitest'
import { readLabel } from '../../src/text/label.ts'

const read = (text: string, at = 0) => readLabel(text, at, text.length)

it.each([
  ['整改情况:已完成', '整改情况', 5, true],
  ['整改情况 :已完成', '整改情况', 6, true],
  ['【整改情况】已完成', '整改情况', 6, true],
  ['【整改情况】 :已完成', '整改情况', 8, true],
  ['“整改情况”:已完成', '整改情况', 7, true],
  ['(整改情况):已完成', '整改情况', 7, true],
  ['整改情况', '整改情况', 4, false],
  ['整改情况 一是学习', '整改情况', 4, false],
  ['整改情况。一是学习', '整改情况', 5, false],
  ['整改情况——学习', '整改情况', 5, false],
  ['整改情况一是学习', '整改情况', 4, false],
  ['整改情况(1)学习', '整改情况', 4, false],
  ['整改情况1.学习', '整改情况', 4, false],
])('%s is a label', (text, label, end, signed) => {
  expect(read(text)).toMatchObject({ start: 0, label, end, signed })
})

it.each([
  '“整改情况”已完成', // a quotation
  '(整改情况)已完成',
  '【整改情况',
  '【整改情况)已完成',
  '整改情况良好',
  '成效', // too short for a line of its own
  '学习情况汇编',
])('%s is none', (text) => {
  expect(read(text)).toBeNull()
})

it('takes its role from its first word, and an answer rules', () => {
  expect(read('整改措施及成效:')?.role).toBe('response')
  expect(read('整改进展:')?.role).toBe('progress')
  expect(read('整改进展及整改情况:')).toMatchObject({ role: 'response', label: '整改进展及整改情况' })
  expect(read('责任单位:')?.role).toBe('responsible')
})

it('is read where it stands', () => {
  expect(read('一、整改情况:', 2)).toMatchObject({ start: 2, end: 7 })
})
