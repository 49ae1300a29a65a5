/** Numbers in the ways in which notices print them. */
const digits = '零一二三四五六七八九'
const formalDigits = '零壹贰叁肆伍陆柒捌玖'

/** 0–99999: 12 → 十二, 305 → 三百零五. */
export function hanzi(value: number): string {
  return spell(value, digits, ['', '十', '百', '千', '万']).replace(/^一十/, '十')
}

/** 12 → 拾贰. */
export function formal(value: number): string {
  return spell(value, formalDigits, ['', '拾', '佰', '仟', '万']).replace(/^壹拾/, '拾')
}

/** 2 before a measure word is 两. */
export function hanziCount(value: number): string {
  return value === 2 ? '两' : hanzi(value)
}

/** 2021 → 二〇二一. */
export function yearInHanzi(year: number): string {
  return [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')
}

export const stems = '甲乙丙丁戊己庚辛壬癸'

/** ① … ⑳ */
export function circled(value: number): string {
  return String.fromCodePoint(0x2460 + value - 1)
}

/** ⑴ … ⒇ */
export function parenthesised(value: number): string {
  return String.fromCodePoint(0x2474 + value - 1)
}

function spell(value: number, names: string, scales: string[]): string {
  if (value === 0) return names[0]
  const figures = String(value)
  let result = ''
  let zero = false
  for (let i = 0; i < figures.length; i++) {
    const digit = Number(figures[i])
    if (digit === 0) {
      zero = result !== ''
      continue
    }
    result += (zero ? names[0] : '') + names[digit] + scales[figures.length - 1 - i]
    zero = false
  }
  return result
}
