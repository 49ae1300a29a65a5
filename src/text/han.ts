/** Is this UTF-16 unit a Chinese character of the basic plane (〇 and the compatibility block among them)? */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3007
  )
}

/** The full-width form of an ASCII sign; other characters as they are. */
export function wide(sign: string): string {
  const code = sign.charCodeAt(0)
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : sign
}
