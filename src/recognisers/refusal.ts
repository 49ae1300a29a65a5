import { charTable } from '../text/char-table.ts'
import { readUnit } from '../text/measure-word.ts'
import { isArabic, isNumeralSign } from '../text/numeral/signs.ts'
import { readNumeral } from '../text/numeral.ts'
import { findSetPhrase } from '../text/set-phrase.ts'
import type { Read, Recogniser, Refusal } from './define.ts'

const hanzi = '〇零一二三四五六七八九十百千'
const number = `[${hanzi}\\d]`

/** What looks like a value and is none: ordinals, names and set phrases keep their place from the other kinds. */
export const refusal: Recogniser<Refusal> = {
  type: 'none',
  triggers: `第0123456789几两万亿${hanzi}`,
  opens: opening,
  patterns: [
    {
      id: 'none.set-phrase',
      triggers: `几两万亿${hanzi}`,
      scan: findSetPhrase,
      yes: ['落实“⟨三会一课⟩”制度,⟨统一⟩部署,⟨举一反三⟩。', '严守中央⟨八项规定⟩精神', '防⟨万一⟩'],
      no: ['开展三会', '五十一把手册'],
    },
    {
      id: 'none.ordinal',
      triggers: '第',
      scan: readOrdinal,
      yes: [
        '⟨第三⟩督导组、⟨第 12⟩ 高地、⟨第一、二、三批⟩',
        '⟨第5至7条⟩、⟨第二十名⟩、⟨第9批次⟩、⟨第几⟩;⟨第三次、四次⟩会议',
      ],
      no: ['等第、次第', '第X条'],
    },
    {
      id: 'none.plan',
      triggers: '十',
      pattern:
        /(?<![〇零一二三四五六七八九十百千万])十[一二三四五六七八九]五(?![〇零一二三四五六七八九十百千万个名项])/y,
      read: place,
      yes: ['“⟨十三五⟩”规划、⟨十四五⟩期间'],
      no: ['十三个五年', '五十三五'],
    },
    {
      id: 'none.fraction',
      triggers: `0123456789${hanzi}`,
      pattern: new RegExp(`(?<!${number})(?!百分之|千分之)${number}{1,12}分之${number}{1,12}`, 'y'),
      read: place,
      yes: ['⟨三分之一⟩以上、⟨十分之一⟩'],
      no: ['百分之八、千分之三', '分之三'],
    },
    {
      id: 'none.clock',
      triggers: '0123456789',
      pattern:
        /(?<![\d.:])(?:[01]?\d|2[0-4])(?::[0-5]\d(?![\d.])|[时点](?:[0-5]?\d分?|半|整|许|钟|左右)|(?:时|点)(?=至|到|[-—~,。、]|前|后|起|止|开|$))/y,
      read: place,
      yes: ['上午⟨9:30⟩开会,⟨15时20分⟩结束,⟨8点半⟩到岗,每日⟨7时⟩至⟨22时⟩'],
      no: ['按1:13.5配备', '3点意见、5时代'],
    },
  ],
}

/** By the order of the patterns: fractions and times have their sign behind the number. */
const opensFraction = 0b01000
const opensClock = 0b10000
const others = 0b00111
const inFraction = charTable(`0123456789${hanzi}`)

function opening(text: string, at: number): number {
  let end = at
  while (end - at < 13 && inFraction[text.charCodeAt(end)] === 1) end++
  const sign = text[end]
  if (sign === '分') return others | opensFraction
  return sign === ':' || sign === '时' || sign === '点' ? others | opensClock : others
}

function place(match: RegExpExecArray): Read<Refusal> {
  return { start: match.index, end: match.index + match[0].length }
}

/** 第三, 第9批次, 第一、二、三批, 第三次、四次, 第5至7条: an ordinal and those that share its 第, with their measure words. */
function readOrdinal(text: string, at: number): Read<Refusal> | null {
  const first = text[at + 1] === ' ' ? at + 2 : at + 1
  const arabic = isArabic(text, first)
  let end = ordinalEnd(text, first)
  for (let more = 0; more < 12 && end > first && '、至到-—~'.includes(text[end] ?? ' '); more++) {
    const from = text[end + 1] === '第' ? end + 2 : end + 1
    if (isArabic(text, from) !== arabic || !isNumeralSign(text, from)) break
    end = ordinalEnd(text, from)
  }
  return end > first ? { start: at, end } : null
}

/** The end of a numeral with its measure word. */
function ordinalEnd(text: string, at: number): number {
  const number = readNumeral(text, at)
  return number ? (readUnit(text, number.end)?.end ?? number.end) : at
}
