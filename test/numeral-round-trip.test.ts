/** Every way to print an amount is read back to the same value, exactly. */
import { expect, test } from 'vitest'
import { findMentions } from '../src/recognisers/run.ts'
import { scaled } from '../src/text/decimal.ts'
import { parseNumeral } from '../src/text/numeral.ts'

const amounts = 100_000
const most = 10 ** 13

test(`${amounts} random amounts up to 10^13 with two decimals`, { timeout: 300_000 }, () => {
  const next = random(20_211_121)
  const faults: string[] = []
  let printed = 0
  for (let i = 0; i < amounts; i++) {
    const cents = Math.floor(next() * 10 ** (3 + Math.floor(next() * 13))) % (most * 100)
    const value = scaled(String(cents), -2)
    for (const text of waysToPrint(cents, value)) {
      printed++
      const found = findMentions(`追回${text}。`)
      if (found.length !== 1 || found[0].type !== 'amount' || found[0].value !== value)
        faults.push(`${text} ≠ ${value}`)
    }
    const whole = Math.floor(cents / 100)
    if (parseNumeral(chinese(whole, everyday)) !== String(whole)) faults.push(chinese(whole, everyday))
    if (parseNumeral(chinese(whole, formal)) !== String(whole)) faults.push(chinese(whole, formal))
  }
  expect(faults).toEqual([])
  console.log(`${amounts} amounts in ${printed} printed forms read back without a difference`)
})

interface Signs {
  digits: string
  units: readonly string[]
}
const everyday: Signs = { digits: '零一二三四五六七八九', units: ['', '十', '百', '千'] }
const formal: Signs = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'] }
const scales = ['', '万', '亿', '万亿']

function waysToPrint(cents: number, value: string): string[] {
  const whole = Math.floor(cents / 100)
  const grouped = String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',')
  const fraction = value.includes('.') ? value.slice(value.indexOf('.')) : ''
  return [
    `${value}元`,
    `${grouped}${fraction}元`,
    `¥${grouped}${fraction}`,
    `${scaled(value, -4)}万元`,
    `${scaled(value, -8)}亿元`,
    `${chinese(whole, everyday)}元${coins(cents % 100, everyday)}`,
    `人民币${chinese(whole, formal)}元${coins(cents % 100, formal) || '整'}`,
  ]
}

/** 5 角 3 分; the 零 of 零3分 is said where there is no 角. */
function coins(cents: number, { digits }: Signs): string {
  const [tenths, hundredths] = [Math.floor(cents / 10), cents % 10]
  const first = tenths > 0 ? `${digits[tenths]}角` : hundredths > 0 ? '零' : ''
  return first + (hundredths > 0 ? `${digits[hundredths]}分` : '')
}

/** A whole number below 10^16 in Chinese numerals. */
function chinese(value: number, signs: Signs): string {
  if (value === 0) return '零'
  let text = ''
  for (let power = 3; power >= 0; power--) {
    const section = Math.floor(value / 10 ** (4 * power)) % 10_000
    const above = Math.floor(value / 10 ** (4 * (power + 1)))
    if (section === 0) continue
    // a gap is said once, by 零
    const gap = above > 0 && (section < 1000 || above % 10_000 === 0)
    text += (gap ? '零' : '') + spelled(section, signs) + scaleOf(power, value)
  }
  return text
}

/** 万亿 is 万 where 亿 follows it anyway: 一万二千亿, 三万零五亿. */
function scaleOf(power: number, value: number): string {
  return power === 3 && Math.floor(value / 1e8) % 10_000 > 0 ? '万' : scales[power]
}

function spelled(section: number, { digits, units }: Signs): string {
  let text = ''
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(section / 10 ** power) % 10
    if (digit > 0) text += digits[digit] + units[power]
    else if (text && section % 10 ** power > 0 && !text.endsWith('零')) text += '零'
  }
  return text
}

/** The same numbers on every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
