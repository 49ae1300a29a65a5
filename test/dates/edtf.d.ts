/** The part of edtf that the tests use; the package brings no types. */
declare module 'edtf' {
  export function parse(text: string): unknown
}
