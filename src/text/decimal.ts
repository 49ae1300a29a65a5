/**
 * Exact decimals as strings (`-?digits[.digits]`, no sign on zero, no leading or trailing zeros): 72.43万 is 724300, where
 * floating point says 724300.0000000001.
 */

/** A string of digits, with or without a fraction, in the one form that equal values share. */
export function decimal(digits: string): string {
  const negative = digits.startsWith('-')
  const point = digits.indexOf('.')
  const whole = stripLeft(digits.slice(negative ? 1 : 0, point < 0 ? digits.length : point))
  const fraction = point < 0 ? '' : stripRight(digits.slice(point + 1))
  if (whole === '' && fraction === '') return '0'
  return `${negative ? '-' : ''}${whole || '0'}${fraction ? `.${fraction}` : ''}`
}

/** value × 10^power. */
export function scaled(value: string, power: number): string {
  if (power === 0) return value
  const { mantissa, places } = parts(value)
  return join(mantissa, places - power)
}

/** a + b. */
export function sum(a: string, b: string): string {
  if (a === '0') return b
  if (isSmall(a) && isSmall(b)) return String(Number(a) + Number(b))
  const [left, right] = [parts(a), parts(b)]
  const places = Math.max(left.places, right.places)
  const total = BigInt(padded(left, places)) + BigInt(padded(right, places))
  return join(total.toString(), places)
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: string, b: string): number {
  if (isSmall(a) && isSmall(b)) return Number(a) - Number(b)
  const [left, right] = [parts(a), parts(b)]
  const places = Math.max(left.places, right.places)
  const difference = BigInt(padded(left, places)) - BigInt(padded(right, places))
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function negated(value: string): string {
  if (value === '0') return value
  return value.startsWith('-') ? value.slice(1) : `-${value}`
}

/** A whole number that floating point holds exactly, as it does the sum of two. */
function isSmall(value: string): boolean {
  return value.length < 15 && !value.includes('.')
}

/** value = mantissa / 10^places. */
function parts(value: string): { mantissa: string; places: number } {
  const point = value.indexOf('.')
  if (point < 0) return { mantissa: value, places: 0 }
  return { mantissa: value.slice(0, point) + value.slice(point + 1), places: value.length - point - 1 }
}

function padded({ mantissa, places }: { mantissa: string; places: number }, wanted: number): string {
  return mantissa + '0'.repeat(wanted - places)
}

function join(mantissa: string, places: number): string {
  if (places <= 0) return decimal(mantissa + '0'.repeat(-places))
  const negative = mantissa.startsWith('-')
  const digits = (negative ? mantissa.slice(1) : mantissa).padStart(places + 1, '0')
  const at = digits.length - places
  return decimal(`${negative ? '-' : ''}${digits.slice(0, at)}.${digits.slice(at)}`)
}

/** Loops, as `0+$` takes quadratic time. */
function stripLeft(digits: string): string {
  let at = 0
  while (digits[at] === '0') at++
  return digits.slice(at)
}

function stripRight(digits: string): string {
  let end = digits.length
  while (end > 0 && digits[end - 1] === '0') end--
  return digits.slice(0, end)
}
