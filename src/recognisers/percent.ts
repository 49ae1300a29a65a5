import { charTable } from '../text/char-table.ts'
import { isHanAt } from '../text/characters.ts'
import { compare, negated, scaled, sum } from '../text/decimal.ts'
import { digitAt } from '../text/numeral/signs.ts'
import { qualifierOf } from '../text/qualifier.ts'
import { type Quantity, quantityTriggers, readQuantity } from '../text/quantity.ts'
import { signStart } from '../text/sign.ts'
import type { Mention, Read, Recogniser } from './define.ts'

type Percent = Extract<Mention, { type: 'percent' }>
type Reading = Read<Percent>

/** Parts of a hundred or a thousand, and percentage points. The value is the number as printed. */
export const percent: Recogniser<Percent> = {
  type: 'percent',
  triggers: quantityTriggers,
  opens: opening,
  patterns: [
    {
      id: 'percent.sign',
      scan: readSigned,
      yes: [
        '完成总量的⟨75%⟩,按⟨5‰⟩收取。',
        '利率⟨3.5%⟩-⟨4.2%⟩,税率⟨5-8%⟩。',
        '合格率由⟨82%⟩至⟨95%⟩,占⟨5%⟩—⟨8%⟩。',
        '增速为⟨-3.2%⟩,不低于⟨30 %⟩。',
      ],
      no: ['成本率偏高,完成过半。', '100件%'],
    },
    {
      id: 'percent.points',
      scan: readPoints,
      yes: ['提高⟨3个百分点⟩,回落⟨0.5个百分点⟩,高出⟨两个百分点⟩。', '上升⟨1.2百分点⟩,提高⟨2至3个百分点⟩。'],
      no: ['3个百货点、五个百日行动、百分点位'],
    },
    {
      id: 'percent.words',
      triggers: '百千',
      scan: readWords,
      yes: [
        '占⟨百分之三十五⟩,约⟨千分之五⟩,达到⟨百分之百⟩。',
        '⟨百分之三十至四十⟩、⟨百分之12.5⟩、⟨百分之零点五⟩',
        '由⟨百分之八⟩至⟨百分之十⟩。',
      ],
      no: ['三分之一、万分之五、六个百分百', '百分制、百分表'],
    },
    {
      id: 'percent.tenths',
      scan: readTenths,
      yes: ['减少约⟨三成⟩。', '占⟨七成⟩以上,仅⟨两成半⟩。', '有⟨3成⟩的商户停业,由⟨六成⟩提高到⟨九成⟩。'],
      no: [
        '一成不变、八成新、三成立、分五成员单位',
        '于2021成立、三成长型企业',
        '落成、达成、完成、约三成员',
      ],
    },
  ],
}

/** By the order of the patterns: what stands behind the number, and 百分之 before it. */
const opensNumber = 0b1011
const opensWords = 0b0100
const percentFirsts = charTable('%‰个百成 ')

function opening(text: string, at: number): number {
  const number = readQuantity(text, at)
  const words = text.startsWith('分之', at + 1) ? opensWords : 0
  return number && percentFirsts[text.charCodeAt(number.end)] === 1 ? opensNumber | words : words
}

/** 75%, 5-8‰ */
function readSigned(text: string, at: number): Reading | null {
  const number = readQuantity(text, at)
  if (!number) return null
  const end = text[number.end] === ' ' ? number.end + 1 : number.end
  const sign = text[end]
  return sign === '%' || sign === '‰' ? reading(text, number, end + 1, sign) : null
}

/** 3个百分点 */
function readPoints(text: string, at: number): Reading | null {
  const number = readQuantity(text, at)
  if (!number) return null
  const from = text[number.end] === '个' ? number.end + 1 : number.end
  if (!text.startsWith('百分点', from) || text[from + 3] === '位') return null
  return reading(text, number, from + 3, 'pp')
}

/** 百分之三十五, 百分之三十至四十, 千分之五 */
function readWords(text: string, at: number): Reading | null {
  if (!text.startsWith('分之', at + 1) || digitAt(text, at - 1) >= 0) return null
  const number = readQuantity(text, at + 3)
  if (!number) return null
  const read = reading(text, number, number.end, text[at] === '百' ? '%' : '‰')
  return {
    ...read,
    start: at,
    qualifier: qualifierOf(text, { start: at, end: number.end, vague: number.vague }),
  }
}

/** 三成, 两成半: tenths, given as per cent. 成 begins too many words to be one of the number's before a Chinese character. */
function readTenths(text: string, at: number): Reading | null {
  const number = readQuantity(text, at)
  if (!number || text[number.end] !== '成' || number.value === null || compare(number.value, '10') >= 0)
    return null
  const half = text[number.end + 1] === '半' ? 1 : 0
  const end = number.end + 1 + half
  if (isHanAt(text, end) && !isShare(text, at, end)) return null
  const read = reading(text, number, end, '%')
  const value = scaled(sum(number.value, half ? '0.5' : '0'), 1)
  return { ...read, value, ...(number.max !== undefined && { max: scaled(number.max, 1) }) }
}

/** A Chinese character may follow 三成 where it goes on with the share (三成以上) or the word before speaks of one (占三成群众). */
function isShare(text: string, start: number, end: number): boolean {
  if (['以上', '以下', '左右', '的', '是', '至'].some((word) => text.startsWith(word, end))) return true
  if ('立员为本效功果绩型长年分都就交因品熟套全新语教才活名倍'.includes(text[end])) return false
  return '近约达超仅占由至到过降少足'.includes(text[start - 1] ?? ' ')
}

function reading(text: string, number: Quantity, end: number, sign: Percent['sign']): Reading {
  const start = signStart(text, number.start)
  const value = number.value !== null && start < number.start ? negated(number.value) : number.value
  const qualifier = qualifierOf(text, { start, end, vague: number.vague, bare: false })
  if (number.max === undefined) return { start, end, value, sign, qualifier }
  return { start, end, value, max: number.max, sign, qualifier }
}
