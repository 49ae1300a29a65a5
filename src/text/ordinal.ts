/** Ordinals of markers: 一 … 九十九, 廿三, 百零二, 壹 … 拾, 甲 … 癸, and the signs that carry a number in one character. */
import { charValues } from './char-table.ts'

const digitOf = charValues({
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 参: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
}, -1) // biome-ignore format: one row per script
const unitOf = charValues({ 十: 10, 拾: 10, 廿: 20, 卅: 30, 百: 100, 佰: 100 }, 0)
const stems = '甲乙丙丁戊己庚辛壬癸'

/** First character of each run of one-character numbers, and the number it stands for. */
const signs: [first: number, last: number, number: number][] = [
  [0x2460, 0x2473, 1], // ① … ⑳
  [0x3251, 0x325f, 21], // ㉑ … ㉟
  [0x32b1, 0x32bf, 36], // ㊱ … ㊿
  [0x2776, 0x277f, 1], // ❶ … ❿
  [0x2474, 0x2487, 1], // ⑴ … ⒇
  [0x2488, 0x249b, 1], // ⒈ … ⒛
  [0x3220, 0x3229, 1], // ㈠ … ㈩
]

/** The value of a Chinese ordinal below a thousand (二十三, 廿三, 一百零二, 拾贰); null for anything else. */
export function hanziOrdinal(text: string): number | null {
  let total = 0
  let digit = -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const next = digitOf[code]
    const unit = unitOf[code]
    if (next >= 0) {
      if (digit > 0 || (digit === 0 && next === 0)) return null
      digit = next
    } else if (unit > 0) {
      if (unit === 100 && total > 0) return null
      total += unit === 20 || unit === 30 ? unit : (digit > 0 ? digit : 1) * unit
      digit = -1
    } else return null
  }
  const value = total + Math.max(digit, 0)
  return value > 0 ? value : null
}

/** 甲 → 1 … 癸 → 10; 0 for anything else. */
export function stemOrdinal(sign: string): number {
  return stems.indexOf(sign) + 1
}

/** The number that a single sign (①, ⑴, ⒈, ㈠ …) carries; 0 for anything else. */
export function signOrdinal(code: number): number {
  if (code < 0x2460) return 0
  for (const [first, last, number] of signs) if (code >= first && code <= last) return number + code - first
  return 0
}
