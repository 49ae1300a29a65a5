/** styles.xml: which number formats show a number as a day, and that day. */
import { readXml, wholeNumber } from '../build/xml.ts'

export interface Formats {
  /** The text that a number shows in a style; a day as 2021-03-02, a share as a percentage. */
  show(value: string, style: number): string
}

/** Formats that Excel has built in, those of the Chinese editions too. */
const builtInDays = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]

export function readFormats(bytes: Uint8Array | null, from1904: boolean): Formats {
  const codes = new Map<number, string>()
  const styles: number[] = []
  let inStyles = false
  if (bytes)
    readXml(bytes, 'styles.xml', {
      open(name, attribute) {
        if (name === 'cellXfs') inStyles = true
        else if (name === 'numFmt')
          codes.set(wholeNumber(attribute('numFmtId')) ?? 0, attribute('formatCode') ?? '')
        else if (name === 'xf' && inStyles) styles.push(wholeNumber(attribute('numFmtId')) ?? 0)
      },
      close(name) {
        if (name === 'cellXfs') inStyles = false
      },
    })
  return {
    show(value, style) {
      const format = styles[style] ?? 0
      const code = bare(codes.get(format) ?? '')
      const number = Number(value)
      if (!Number.isFinite(number)) return value
      if (builtInDays.includes(format) || /[yd]/i.test(code)) return dayOf(number, from1904) ?? value
      if (format === 9 || format === 10 || code.includes('%')) return `${decimal(number * 100)}%`
      return decimal(number)
    },
  }
}

/** A format without its literal parts: `yyyy"年"` is yyyy, `[$-804]0` is 0. */
function bare(code: string): string {
  let plain = ''
  for (let i = 0; i < code.length; i++) {
    const close = { '"': '"', '[': ']' }[code[i]]
    const end = close ? code.indexOf(close, i + 1) : -1
    if (close) i = end === -1 ? code.length : end
    else if (code[i] === '\\') i++
    else plain += code[i]
  }
  return plain
}

/** 44257 → 2021-03-02 */
function dayOf(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  if (days < 61 || days > 2_958_465) return null
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Excel keeps fifteen digits: 27.493000000000002 is 27.493. */
function decimal(number: number): string {
  return String(Number(number.toPrecision(15)))
}
