/** The signs that numerals are written with, as tables by UTF-16 unit. */
import { charValues } from '../char-table.ts'

const digits = ['〇零○', '一壹', '二两贰', '三叁参', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖']
const powers: Record<string, number> = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3 }
const tens: Record<string, number> = { 廿: 20, 卅: 30, 卌: 40 }
const tensOf = charValues(tens, 0)
export const scales: Record<string, number> = { 万: 4, 亿: 8, 兆: 12 }
const scaleOf = charValues(scales, 0)

const values = new Int8Array(0x10000).fill(-1)
digits.forEach((signs, value) => {
  for (const sign of signs) values[sign.charCodeAt(0)] = value
})
const units = new Int8Array(0x10000)
for (const [sign, power] of Object.entries(powers)) units[sign.charCodeAt(0)] = power

/** 0 … 9 for a Chinese digit, else -1. Past the end of the text: -1. */
export function digitAt(text: string, at: number): number {
  return at < text.length ? values[text.charCodeAt(at)] : -1
}

/** 1, 2 or 3 for 十, 百 or 千 (not the 千 of 5千瓦), else 0. */
export function powerAt(text: string, at: number): number {
  const power = at < text.length ? units[text.charCodeAt(at)] : 0
  if (power === 3) return isKilo(text, at) ? 0 : power
  return power === 2 && isPercentage(text, at) ? 0 : power
}

/** 百 as a part of 百分点, 百分之, 百分比. */
function isPercentage(text: string, at: number): boolean {
  return text[at + 1] === '分' && '点之比率数'.includes(text[at + 2] ?? ' ')
}

/** 千 as a part of 千克, 千瓦 …; 千米 only after Arabic digits (五千米 is five thousand metres). */
function isKilo(text: string, at: number): boolean {
  const next = text[at + 1] ?? ' '
  return '克瓦伏帕卡赫焦安'.includes(next) || (next === '米' && isArabic(text, at - 1))
}

/** 20, 30, 40 for 廿, 卅, 卌, else 0. */
export function tensAt(text: string, at: number): number {
  return at < text.length ? tensOf[text.charCodeAt(at)] : 0
}

/** 4, 8 or 12 for 万, 亿 or 兆 (not the 兆 of 兆瓦), else 0. */
export function scaleAt(text: string, at: number): number {
  const power = at < text.length ? scaleOf[text.charCodeAt(at)] : 0
  return power === 12 && '瓦赫字比帕欧焦'.includes(text[at + 1] ?? ' ') ? 0 : power
}

export function isArabic(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

const more = new Uint8Array(0x10000)
for (const sign of `${digits.join('')}${Object.keys({ ...powers, ...tens, ...scales }).join('')}0123456789,.点余多来几数 `)
  more[sign.charCodeAt(0)] = 1

/** May what stands at `at` belong to the numeral before it? */
export function continues(text: string, at: number): boolean {
  return at < text.length && more[text.charCodeAt(at)] === 1
}

/** The signs of formal numerals. */
export const formal = '壹贰叁参肆伍陆柒捌玖拾佰仟'

/** Part of a numeral of any script. */
export function isNumeralSign(text: string, at: number): boolean {
  return at >= 0 && at < text.length && signs[text.charCodeAt(at)] === 1
}

const signs = new Uint8Array(0x10000)
for (const sign of `0123456789${digits.join('')}${Object.keys({ ...powers, ...tens, ...scales }).join('')}`)
  signs[sign.charCodeAt(0)] = 1

/** What parseNumeral reads besides: Traditional and older forms, full-width signs. */
const variants: Record<string, string> = {
  萬: '万', 億: '亿', 兩: '两', 両: '两', 倆: '两', 俩: '两', 幾: '几', 點: '点', 負: '负', 卄: '廿', 丗: '卅',
  弌: '壹', 壱: '壹', 貳: '贰', 貮: '贰', 弍: '贰', 弐: '贰', 參: '参', 叄: '叁', 弎: '叁', 陸: '陆', 漆: '柒', 扒: '捌',
  '，': ',', '．': '.', '－': '-', '−': '-', '＋': '+',
} // biome-ignore format: one row per family

/** A numeral in the signs that the reader knows. */
export function plainSigns(text: string): string {
  let plain = ''
  for (const sign of text.trim()) {
    const code = sign.charCodeAt(0)
    plain += code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : (variants[sign] ?? sign)
  }
  return plain
}
