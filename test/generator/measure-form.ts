/** How answers are enumerated: 一是, (1), ①, 1. and wordings that a vocabulary may not know. */
import type { MarkerStyle } from '../../src/schema/notice.ts'
import type { Random } from './random.ts'

export interface MeasureForm {
  id: string
  novel: boolean
  /** Each on a line of its own. */
  ownLines: boolean
  print(ordinal: number): string
  limit: number
  /** Also understood where no label opens the response. */
  free: boolean
  /** The marker style that it looks like. */
  style?: MarkerStyle
}

const measureForms: (Omit<MeasureForm, 'ownLines'> & { weight: number })[] = [
  { id: '一是', weight: 10, novel: false, free: true, limit: 9, print: (n) => `${numeral(n)}是` },
  {
    id: '(1)',
    weight: 4,
    novel: false,
    free: false,
    limit: 20,
    style: 'paren_arabic',
    print: (n) => `(${n})`,
  },
  {
    id: '①',
    weight: 2,
    novel: false,
    free: false,
    limit: 10,
    style: 'circled',
    print: (n) => '①②③④⑤⑥⑦⑧⑨⑩'[n - 1],
  },
  { id: '1.', weight: 3, novel: false, free: false, limit: 20, style: 'arabic', print: (n) => `${n}.` },
  { id: '1)', weight: 1, novel: false, free: false, limit: 20, style: 'arabic_paren', print: (n) => `${n})` },
  {
    id: '一方面',
    weight: 1,
    novel: false,
    free: true,
    limit: 2,
    print: (n) => ['一方面,', '另一方面,'][n - 1],
  },
  { id: '其一', weight: 2, novel: true, free: true, limit: 9, print: (n) => `其${numeral(n)},` },
  {
    id: '首先',
    weight: 2,
    novel: true,
    free: true,
    limit: 4,
    print: (n) => ['首先,', '其次,', '再次,', '最后,'][n - 1],
  },
  { id: '第一,', weight: 2, novel: true, free: true, limit: 9, print: (n) => `第${numeral(n)},` },
]

export function drawMeasureForm(
  random: Random,
  lines: boolean,
  labelled: boolean,
  taken: Set<string>,
): MeasureForm {
  const open = measureForms.filter(({ style, free }) => (!style || !taken.has(style)) && (free || labelled))
  const { weight: _, ...form } = random.weighted(open.map((form) => [form.weight, form] as const))
  return { ...form, ownLines: lines && random.chance(0.35) }
}

const numeral = (n: number): string => '一二三四五六七八九'[n - 1]
