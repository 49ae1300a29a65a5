import { charTable } from '../text/char-table.ts'
import { decimal } from '../text/decimal.ts'
import type { Mention, Recogniser } from './define.ts'

type Ratio = Extract<Mention, { type: 'ratio' }>

const number = '\\d{1,6}(?:\\.\\d{1,4})?'

/** One number to another, with :, ∶ or 比 between. */
export const ratio: Recogniser<Ratio> = {
  type: 'ratio',
  triggers: '0123456789',
  opens: opening,
  patterns: [
    {
      id: 'ratio.colon',
      pattern: new RegExp(`(?<![\\d.:∶/-])${number}(?: ?[:∶] ?${number}){1,4}(?![\\d:∶.]?\\d|[:∶])`, 'y'),
      read: (match, text) => {
        const terms = match[0].split(/ ?[:∶] ?/)
        if (isTime(terms, text, match.index) || isLabel(text, match.index)) return null
        return { ...placeOf(match), terms: terms.map(decimal) }
      },
      yes: ['师生比不低于⟨1:16⟩,配比为⟨3:7:2⟩。', '按⟨1∶1.5⟩配备;比例尺⟨1:500⟩', '以⟨5:2⟩的比例抽取。'],
      no: [
        '会议定于10:01召开,9:30-11:00巡查',
        '2022-03-29 10:01',
        '8:00至17:30、时间:15:45:00',
        '问题1:3名党员、附件2:5张',
        '序号:11',
        '端口10.0.0.1:80',
      ],
    },
    {
      id: 'ratio.words',
      pattern: new RegExp(`(?<![\\d.比第])${number}比${number}(?![\\d.年月日个名人家项])`, 'y'),
      read: (match) => {
        const terms = match[0].split('比')
        if (terms.some((term) => /^(?:19|20)\d\d$/.test(term))) return null
        return { ...placeOf(match), terms: terms.map(decimal) }
      },
      yes: ['以⟨5比2⟩的票数通过。', '按⟨1比1.2⟩配套。'],
      no: ['2020比2019增长、3比4月少', '5比3个多'],
    },
  ],
}

/** What stands behind the first number decides: a sign, with a space before it or not, or 比. */
function opening(text: string, at: number): number {
  let end = at
  while (end - at < 12 && inNumber[text.charCodeAt(end)] === 1) end++
  const sign = text[end]
  if (sign === '比') return 0b10
  return sign === ':' || sign === '∶' || sign === ' ' ? 0b01 : 0
}

const inNumber = charTable('0123456789.')

function placeOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length }
}

/** Words that say a ratio, looked for right before it. */
const ratioWords = /(?:比|例|率|按|照|配|以|为|近|约|于|即|达|到|是)(?:[为是约达近于按照到]{0,2})$/
/** What a time of day follows: a day, a part of the day, an hour before it. */
const timeWords = /(?:[日号午晨晚夜早天时点自从间]|[-~—至到,、] ?|周[一二三四五六日]|\d ?)$/

/**
 * 10:01 and 9:30 are times: an hour and a minute of two digits, unless the words before say a ratio. 1:19 after a word
 * of ratio is one; so is everything that no clock shows (1:13.5, 3:7:2, 1:100).
 */
function isTime(terms: string[], text: string, at: number): boolean {
  if (!terms.every((term, index) => (index === 0 ? /^(?:[01]?\d|2[0-4])$/ : /^[0-5]\d$/).test(term)))
    return false
  const before = text.slice(Math.max(0, at - 8), at)
  return (
    timeWords.test(before) || terms[0].startsWith('0') || terms[1].startsWith('0') || !ratioWords.test(before)
  )
}

/** 问题1:3名, 附件2:… */
function isLabel(text: string, at: number): boolean {
  return /(?:问题|任务|序号|编号|附件|附表|[图表注]|(?<!比)例|措施|清单|条|款|项|[a-z]) ?$/i.test(
    text.slice(Math.max(0, at - 4), at),
  )
}
