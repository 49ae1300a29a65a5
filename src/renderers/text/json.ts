/** JSON that is safe on any screen: control characters of the C1 block are escaped as those of C0 are. */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent)
  return unsafe.test(text) ? text.replace(new RegExp(unsafe, 'g'), escaped) : text
}

/** For reading: indented by two, a span or a pair of numbers on one line. */
export function prettyJson(value: unknown): string {
  return jsonText(value, 2).replace(
    /\[\n {1,200}(-?[\d.e+]{1,24}),\n {1,200}(-?[\d.e+]{1,24})\n {0,200}\]/g,
    '[$1, $2]',
  )
}

/** DEL, C1 (0x9B begins a terminal command), line separators, and the signs that turn the direction of writing. */
const unsafe = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
