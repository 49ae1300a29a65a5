/** How a notice is laid out: drawn once, kept through the notice. */
import type { FieldRole, MarkerStyle } from '../../src/schema/notice.ts'
import { drawForm, drawWord, type MarkerForm, serial } from './markers.ts'
import { drawMeasureForm, type MeasureForm } from './measure-form.ts'
import type { Slip } from './numbering.ts'
import wordings from './phrases/wordings.json' with { type: 'json' }
import type { Random } from './random.ts'

/** blocks: 序号:1, and the problem in a block of its own; paragraph, yishi and table stand below the innermost section. */
export type ItemShape = 'labelled' | 'run_in' | 'task' | 'paragraph' | 'yishi' | 'table' | 'blocks'
export const below: readonly ItemShape[] = ['paragraph', 'yishi', 'table']
export type StatusPlace = 'progress' | 'head' | 'end' | 'none'
export type LabelForm = 'colon' | 'own_line' | 'bare_line' | 'brackets' | 'brackets_line'

export interface Layout {
  /** From the outside in; items stand on the innermost, or below it where they are paragraphs. */
  levels: Level[]
  /** The outermost level holds 一、主要做法, 二、整改落实情况, 三、下一步打算; else its sections are categories. */
  wrapped: boolean
  shape: ItemShape
  status: StatusPlace
  measure: MeasureForm
  labels: { form: LabelForm; words: Record<LabelRole, { word: string; novel: boolean }> }
  /** Label blocks that stand before and after the response. */
  before: LabelRole[]
  after: LabelRole[]
  /** 1.关于…问题。整改情况:… or 1.关于…问题。经查,… in one paragraph. */
  runIn: boolean
  /** 整改进度: stands before 整改情况:. */
  progressFirst: boolean
  /** Where some items fall into parts: the level of the parts. */
  split: Level | null
  slip: Slip | null
  table: 'pipes' | 'tabs'
  size: 'tiny' | 'small' | 'large'
}

export type LabelRole = Exclude<FieldRole, 'other'>

export interface Level {
  form: MarkerForm
  /** Numbers run on across parents. */
  continued: boolean
  /** Headings end in 。 */
  stopped: boolean
}

type Step = MarkerStyle | `label:${string}` | `division:${string}`

/** Orders that are common, from the outside in. */
const usual: Step[][] = [
  ['hanzi_dun', 'paren_hanzi'],
  ['hanzi_dun', 'arabic'],
  ['paren_hanzi', 'arabic'],
  ['hanzi_dun', 'paren_hanzi', 'arabic'],
  ['hanzi_dun', 'paren_hanzi', 'label'],
  ['hanzi_dun', 'arabic', 'paren_arabic'],
  ['paren_hanzi', 'arabic', 'paren_arabic'],
  ['arabic', 'dotted'],
  ['arabic', 'dotted', 'dotted'],
  ['hanzi_dun', 'paren_hanzi', 'arabic', 'paren_arabic'],
  ['hanzi_dun', 'paren_hanzi', 'arabic', 'label'],
  ['division:部分', 'hanzi_dun', 'paren_hanzi', 'arabic'],
  ['division:章', 'division:条'],
  ['hanzi_dun', 'paren_hanzi', 'arabic', 'paren_arabic', 'circled'],
  ['hanzi_dun', 'paren_hanzi', 'arabic', 'label', 'paren_arabic'],
  ['division:部分', 'hanzi_dun', 'paren_hanzi', 'arabic', 'paren_arabic', 'circled'],
]
const mixable: Step[] = [
  'hanzi_dun',
  'paren_hanzi',
  'arabic',
  'arabic_paren',
  'paren_arabic',
  'circled',
  'dotted',
  'formal_dun',
  'stem_dun',
  'label',
]

export function drawLayout(random: Random): Layout {
  const steps = random.chance(0.5) ? random.pick(usual) : drawSteps(random)
  const levels = steps.map((step, index) => drawLevel(random, step, index, steps.length))
  const shape = drawShape(random, levels)
  if (shape === 'blocks')
    levels[levels.length - 1] = { form: serial, continued: random.chance(0.5), stopped: false }
  const labelled = shape === 'labelled' || shape === 'blocks' || shape === 'table'
  const runIn = shape === 'labelled' ? random.chance(0.2) : !labelled && random.chance(0.6)
  const words = drawLabels(random)
  if (shape === 'blocks')
    words.finding = { word: random.pick(['反馈问题', '存在问题', '问题']), novel: false }
  const before = labelled
    ? drawBlocks(random, shape === 'labelled' ? [...blocks] : ['responsible', 'deadline'])
    : []
  const after = labelled ? drawBlocks(random, ['responsible', 'deadline']) : []
  const taken = new Set(steps.map((step) => step.split(':')[0]))
  const measure = drawMeasureForm(random, !runIn && labelled && shape !== 'table', labelled, taken)
  return {
    levels,
    wrapped: levels[0].form.style !== 'label' && (levels.length > 2 || random.chance(0.7)),
    shape,
    status: drawStatusPlace(random, shape),
    measure,
    labels: { form: shape === 'blocks' ? 'colon' : drawLabelForm(random), words },
    before,
    after: after.filter((role) => !before.includes(role)),
    runIn,
    progressFirst: random.chance(0.15),
    split:
      levels.length < 6 && sectional.includes(shape) && random.chance(0.08)
        ? drawSplit(random, measure, steps)
        : null,
    slip: random.chance(0.07) ? drawSlip(random) : null,
    table: random.pick(['pipes', 'tabs']),
    size: random.weighted([
      [35, 'tiny'],
      [45, 'small'],
      [20, 'large'],
    ]),
  }
}

const blocks: LabelRole[] = ['finding', 'responsible', 'target', 'deadline']
/** Whose items may fall into parts. */
const sectional: readonly ItemShape[] = ['labelled', 'run_in']

/** A level below the innermost, in a style that nothing else of the notice has. */
function drawSplit(random: Random, measure: MeasureForm, steps: Step[]): Level | null {
  const free = (['paren_arabic', 'circled', 'arabic_paren'] as const).filter(
    (style) => !steps.includes(style) && style !== measure.style,
  )
  if (free.length === 0) return null
  return { form: drawForm(random, random.pick(free)), continued: false, stopped: random.chance(0.5) }
}

function drawSlip(random: Random): Slip {
  return { kind: random.pick(['skipped', 'doubled', 'unsigned']), item: random.int(2, 4) }
}

/** Two to six styles in any order; a dotted number needs one to stand under. */
function drawSteps(random: Random): Step[] {
  const depth = random.weighted([
    [3, 2],
    [4, 3],
    [3, 4],
    [2, 5],
    [1, 6],
  ])
  const steps = random.shuffle(mixable).slice(0, depth)
  if (steps[0] === 'dotted') steps.reverse()
  if (random.chance(0.08)) steps[0] = random.pick(['division:部分', 'division:章'])
  return steps
}

function drawLevel(random: Random, step: Step, index: number, depth: number): Level {
  const [style, word = ''] = step.split(':') as [MarkerStyle, string?]
  const form = drawForm(random, style, style === 'label' ? drawWord(random) : word)
  const innermost = index === depth - 1
  return {
    form,
    continued: index > 0 && style !== 'dotted' && form.limit > 30 && random.chance(innermost ? 0.35 : 0.08),
    stopped: random.chance(innermost ? 0.6 : 0.15),
  }
}

/** Under 问题一: stands its own answer, so that paragraphs, 一是 units and tasks can't be the items there. */
function drawShape(random: Random, levels: readonly Level[]): ItemShape {
  const shape = random.weighted<ItemShape>([
    [52, 'labelled'],
    [20, 'run_in'],
    [8, 'task'],
    [7, 'paragraph'],
    [5, 'yishi'],
    [5, 'table'],
    [3, 'blocks'],
  ])
  if (shape === 'labelled' || shape === 'blocks') return shape
  const within = shape === 'task' ? levels : levels.slice(-1)
  return within.some(({ form }) => form.style === 'label') ? 'run_in' : shape
}

function drawStatusPlace(random: Random, shape: ItemShape): StatusPlace {
  if (shape === 'task') return 'none'
  if (shape === 'blocks' || shape === 'table') return random.chance(0.85) ? 'progress' : 'none'
  if (shape === 'yishi' || shape === 'paragraph') return random.pick(['end', 'none'])
  if (shape === 'labelled' && random.chance(0.5)) return 'progress'
  return random.weighted([
    [3, 'head'],
    [4, 'end'],
    [2, 'none'],
  ])
}

function drawLabelForm(random: Random): LabelForm {
  return random.weighted([
    [10, 'colon'],
    [2, 'own_line'],
    [1, 'bare_line'],
    [2, 'brackets'],
    [1, 'brackets_line'],
  ])
}

function drawLabels(random: Random): Layout['labels']['words'] {
  const draw = (role: LabelRole) => {
    const novel = random.chance(1 / 3)
    return { word: random.pick((novel ? wordings.novelLabels : wordings.labels)[role]), novel }
  }
  return {
    response: draw('response'),
    progress: draw('progress'),
    responsible: draw('responsible'),
    deadline: draw('deadline'),
    finding: draw('finding'),
    target: draw('target'),
  }
}

function drawBlocks(random: Random, roles: LabelRole[]): LabelRole[] {
  return roles.filter(() => random.chance(0.2))
}
