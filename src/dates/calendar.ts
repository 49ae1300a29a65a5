/** Days of the Gregorian calendar as three numbers: no clock, no time zone. */
export interface Day {
  year: number
  month: number
  day: number
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (lengths[month - 1] ?? 0)
}

/** 2月30日 and 13月 do not exist. */
export function exists({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** 2021-04-15 */
export function isoDay({ year, month, day }: Day): string {
  return `${isoMonth(year, month)}-${String(day).padStart(2, '0')}`
}

/** 2021-04 */
export function isoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
}

/** Null for anything but YYYY-MM-DD with a day that exists. */
export function parseIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  const day = match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return day && exists(day) ? day : null
}

/** Days since 1 March of the year 0: differences are lengths of time. */
export function dayNumber({ year, month, day }: Day): number {
  const shifted = month > 2 ? year : year - 1
  const sinceMarch = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5)
  return (
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    sinceMarch +
    day -
    1
  )
}
