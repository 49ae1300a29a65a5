/** JSON that can stand in a script element: nothing in it ends the element, and no sign in it is invisible. */
export function jsonForScript(value: unknown): string {
  const text = JSON.stringify(value)
  return unsafe.test(text) ? text.replace(new RegExp(unsafe, 'g'), escaped) : text
}

/** `<`, line separators, C1 and DEL, signs that turn the direction of writing. */
const unsafe = /[<\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}
