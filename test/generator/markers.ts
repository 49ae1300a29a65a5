/** The ways in which a notice numbers its units. */
import type { MarkerStyle } from '../../src/schema/notice.ts'
import { circled, formal, hanzi, parenthesised, stems } from './numerals.ts'
import type { Random } from './random.ts'

export interface MarkerForm {
  style: MarkerStyle
  /** The word of 问题一: or 第一章; each is a level of its own. '' for others. */
  word: string
  novel: boolean
  /** How far it counts. */
  limit: number
  /** `parent` is what a dotted number stands under: 1 or 1.2. */
  print(ordinal: number, parent: string): string
}

const words = ['问题', '任务', '整改任务']
const novelWords = ['反馈问题', '整改事项', '清单事项']

/** One form of a style, to be kept through a notice: 1. or 1、, never both. */
export function drawForm(random: Random, style: MarkerStyle, word = ''): MarkerForm {
  const gap = random.chance(0.12) ? ' ' : ''
  const form = (limit: number, print: MarkerForm['print']): MarkerForm => ({
    style,
    word,
    novel: novelWords.includes(word),
    limit,
    print: (ordinal, parent) => print(ordinal, parent) + gap,
  })
  switch (style) {
    case 'hanzi_dun':
      return form(60, (n) => `${hanzi(n)}、`)
    case 'paren_hanzi':
      return form(60, (n) => `(${hanzi(n)})`)
    case 'arabic': {
      const sign = random.pick(['.', '.', '、'])
      return form(99, (n) => `${n}${sign}`)
    }
    case 'arabic_paren':
      return form(60, (n) => `${n})`)
    case 'paren_arabic':
      return random.chance(0.85) ? form(60, (n) => `(${n})`) : form(20, parenthesised)
    case 'circled':
      return form(20, circled)
    case 'dotted': {
      const space = random.chance(0.6) ? ' ' : ''
      return form(60, (n, parent) => `${parent}.${n}${space}`)
    }
    case 'formal_dun':
      return form(30, (n) => `${formal(n)}、`)
    case 'stem_dun':
      return form(10, (n) => `${stems[n - 1]}、`)
    case 'label': {
      const [spell, signs] = random.pick<[(n: number) => string, string[]]>([
        [hanzi, [':', '、']],
        [String, [':', '.', '、']],
      ])
      const sign = random.pick(signs)
      return form(60, (n) => `${word}${spell(n)}${sign}`)
    }
    case 'division': {
      const sign = word === '部分' && random.chance(0.3) ? ':' : ' '
      return form(40, (n) => `第${hanzi(n)}${word}${sign}`)
    }
  }
}

/** 序号:11, on a line of its own. */
export const serial: MarkerForm = {
  style: 'label',
  word: '序号',
  novel: false,
  limit: 60,
  print: (ordinal) => `序号:${ordinal}\n`,
}

export function drawWord(random: Random): string {
  return random.pick(random.chance(0.9) ? words : novelWords)
}
