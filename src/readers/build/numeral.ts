/** Numbers as word processors and browsers write them in Chinese: 十二, 二十, 一百零五. */

const digits = '〇一二三四五六七八九'

export function chineseNumeral(value: number): string {
  if (value < 0 || value > 9999 || !Number.isInteger(value)) return String(value)
  if (value === 0) return '〇'
  const parts: string[] = []
  let skipped = false
  for (const [unit, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) {
      skipped = parts.length > 0
      continue
    }
    if (skipped) parts.push('零')
    skipped = false
    const silent = unit === 10 && digit === 1 && parts.length === 0
    parts.push(silent ? sign : digits[digit] + sign)
  }
  return parts.join('')
}
