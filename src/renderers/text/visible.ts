/**
 * Text of others made safe for a terminal: no control character, and none that turns the direction of writing, reaches
 * the screen as itself. They are shown as `\x1b` or `\u202e`.
 */
export function visible(text: string): string {
  return control.test(text) ? text.replace(new RegExp(control, 'g'), shown) : text
}

/** As `visible`, on one line: line ends and tabs become one space. */
export function oneLine(text: string): string {
  return visible(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')).trim()
}

/** As `visible`, but lines stay lines and cells cells. */
export function printable(text: string): string {
  return text.replace(/[^\n\t]+/g, visible)
}

const control = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/

function shown(character: string): string {
  const code = character.charCodeAt(0)
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`
}
